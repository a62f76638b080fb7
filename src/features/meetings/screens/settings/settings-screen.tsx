import { Asked } from "../../../../web/parts/asked.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { Afterwards } from "./afterwards.tsx";
import { Opening } from "./opening.tsx";
import { useMeetingSettings } from "./queries.ts";
import { SETTINGS_WORDS as WORDS } from "./words.ts";

/** How the organisation holds its meetings. */
export function SettingsScreen() {
  const settings = useMeetingSettings();
  return (
    <Page title={WORDS.title}>
      <Asked query={settings} rows={6}>
        {(known) => (
          <>
            <Opening settings={known} />
            <Afterwards settings={known} />
          </>
        )}
      </Asked>
    </Page>
  );
}
