import { useParams } from "react-router";
import { Asked } from "../../../../web/parts/asked.tsx";
import { ScreenLink } from "../../../../web/parts/links.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { ClassSessions } from "../sessions/class-sessions.tsx";
import { ClassAbout } from "./class-about.tsx";
import { ClassActions } from "./class-actions.tsx";
import { ClassHistory } from "./class-history.tsx";
import { ClassPeople } from "./class-people.tsx";
import { useClass } from "./queries.ts";
import { TeamBadge } from "./team-badge.tsx";
import { WORDS } from "./words.ts";

/** One class: its roster beside its team, what rosters changed, and what holds for it. */
export function ClassScreen() {
  const { id = "" } = useParams();
  const query = useClass(id);
  return (
    <Page
      title={query.data?.title ?? WORDS.one}
      mark={query.data && <TeamBadge {...query.data} />}
      actions={query.data && <ClassActions known={query.data} />}
    >
      <Asked query={query} rows={6}>
        {(known) => (
          <>
            <ClassAbout known={known} />
            <ClassSessions id={id} />
            <ClassPeople id={id} />
            <ClassHistory id={id} />
          </>
        )}
      </Asked>
      <div>
        <ScreenLink to="/classes">{WORDS.all}</ScreenLink>
      </div>
    </Page>
  );
}
