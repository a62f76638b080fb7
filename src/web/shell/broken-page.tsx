import { Button, Text } from "@fluentui/react-components";
import { Page } from "../parts/page.tsx";
import { ScreenButton } from "../parts/links.tsx";
import { WORDS } from "../words.ts";

/** Instead of a page that failed while being drawn, or whose files are gone since a newer version is installed. */
export function BrokenPage() {
  return (
    <Page title={WORDS.broken.title}>
      <Text>{WORDS.broken.sentence}</Text>
      <div>
        <Button appearance="primary" onClick={() => location.reload()}>
          {WORDS.broken.reload}
        </Button>
      </div>
    </Page>
  );
}

/** For an address that is nobody's. */
export function MissingPage() {
  return (
    <Page title={WORDS.missing.title}>
      <Text>{WORDS.missing.sentence}</Text>
      <div>
        <ScreenButton to="/" appearance="primary">
          {WORDS.missing.home}
        </ScreenButton>
      </div>
    </Page>
  );
}
