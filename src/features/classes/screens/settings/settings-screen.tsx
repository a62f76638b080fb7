import { Asked } from "../../../../web/parts/asked.tsx";
import { ScreenLink } from "../../../../web/parts/links.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { AccessForm } from "./access-form.tsx";
import { GuardsForm } from "./guards-form.tsx";
import { MatchingForm } from "./matching-form.tsx";
import { NameForm } from "./name-form.tsx";
import { SessionsForm } from "./sessions-form.tsx";
import { useSettings } from "./queries.ts";
import { RolesForm } from "./roles-form.tsx";
import { WhichForm } from "./which-form.tsx";
import { WORDS } from "./words.ts";

/** How classes become teams. */
export function SettingsScreen() {
  const query = useSettings();
  return (
    <Page title={WORDS.title}>
      <Asked query={query} rows={8}>
        {(settings) => (
          <>
            <AccessForm settings={settings} />
            <WhichForm settings={settings} />
            <RolesForm settings={settings} />
            <NameForm settings={settings} />
            <MatchingForm settings={settings} />
            <GuardsForm settings={settings} />
            <SessionsForm settings={settings} />
          </>
        )}
      </Asked>
      <div>
        <ScreenLink to="/classes">{WORDS.back}</ScreenLink>
      </div>
    </Page>
  );
}
