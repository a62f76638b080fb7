import { Asked } from "../../../../web/parts/asked.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { useMay } from "../../../../web/shell/allowed.ts";
import { KeepingPanel } from "./keeping-panel.tsx";
import { ListeningPanel } from "./listening-panel.tsx";
import { useMessengerSettings } from "./queries.ts";
import { KEEPING_WORDS as WORDS } from "./words.ts";

/** How long what was written in Teams is kept here, and how Microsoft announces it. */
export function SettingsScreen() {
  const settings = useMessengerSettings();
  const mayLook = useMay("connections:read");
  return (
    <Page title={WORDS.title}>
      <Asked query={settings} rows={3}>
        {(known) => <KeepingPanel settings={known} />}
      </Asked>
      {mayLook && <ListeningPanel />}
    </Page>
  );
}
