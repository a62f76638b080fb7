import { Panel } from "../../../../web/parts/panel.tsx";
import { TeamBars } from "../team/team-bars.tsx";
import { ClassFacts } from "./class-facts.tsx";
import type { ClassShown } from "./queries.ts";
import { WORDS } from "./words.ts";

/** What is known of a class and its team, beginning with what is amiss. */
export function ClassAbout({ known }: { readonly known: ClassShown }) {
  return (
    <>
      <TeamBars known={known} />
      <Panel title={WORDS.about}>
        <ClassFacts known={known} />
      </Panel>
    </>
  );
}
