import { Text } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { parley } from "../../../../web/parley.ts";
import { Asked } from "../../../../web/parts/asked.tsx";
import { Empty } from "../../../../web/parts/empty.tsx";
import { ScreenButton, ScreenLink } from "../../../../web/parts/links.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { TermsPicture } from "./terms-picture.tsx";
import { WORDS } from "./words.ts";

/** The terms of the roster's classes over the year, each with the day on which its teams are archived. */
export function TermsScreen() {
  const query = useTerms();
  return (
    <Page title={WORDS.title} actions={<ScreenButton to="/classes/settings">{WORDS.settings}</ScreenButton>}>
      <Asked query={query} rows={4}>
        {(terms) =>
          terms.length === 0 ? (
            <Empty title={WORDS.noneTitle} words={WORDS.none} />
          ) : (
            <Panel title={WORDS.picture}>
              <Text>{terms.some(({ archivesOn }) => archivesOn !== undefined) ? WORDS.why : WORDS.never}</Text>
              <TermsPicture terms={terms} now={new Date()} />
            </Panel>
          )
        }
      </Asked>
      <div>
        <ScreenLink to="/classes">{WORDS.classes}</ScreenLink>
      </div>
    </Page>
  );
}

function useTerms() {
  return useQuery({
    queryKey: ["classes class-teams rosters", "terms"],
    queryFn: async ({ signal }) => (await parley.call("GET", "/api/class-terms", { signal })).items,
  });
}
