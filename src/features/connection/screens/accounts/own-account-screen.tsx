import { Text } from "@fluentui/react-components";
import { Asked } from "../../../../web/parts/asked.tsx";
import { Empty } from "../../../../web/parts/empty.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { useSession } from "../../../../web/shell/allowed.ts";
import { OutcomeBar } from "./outcome-bar.tsx";
import { Places } from "./places.tsx";
import { WORDS } from "./words.ts";

/** One's own Microsoft account: connected, how it does, and taken back. */
export function OwnAccountScreen() {
  const session = useSession();
  return (
    <Page title={WORDS.own}>
      <OutcomeBar />
      <Text>{WORDS.ownWhy}</Text>
      <Asked query={session} rows={3}>
        {({ user }) => (user === undefined ? <Empty title={WORDS.keyTitle} words={WORDS.key} /> : <Places own />)}
      </Asked>
    </Page>
  );
}
