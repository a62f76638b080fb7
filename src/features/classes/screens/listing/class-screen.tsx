import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useParams } from "react-router";
import { Allowed } from "../../../../web/parts/allowed.tsx";
import { Asked } from "../../../../web/parts/asked.tsx";
import { later } from "../../../../web/parts/later.tsx";
import { ScreenLink } from "../../../../web/parts/links.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { DrawButton } from "../plans/draw-button.tsx";
import { ClassFacts } from "./class-facts.tsx";
import { ClassHistory } from "./class-history.tsx";
import { ClassPeople } from "./class-people.tsx";
import { type ClassShown, useClass } from "./queries.ts";
import { TeamBadge } from "./team-badge.tsx";
import { WORDS } from "./words.ts";

const ClassForm = later(async () => (await import("./class-form.tsx")).ClassForm);

/** One class: its roster beside its team, what rosters changed, and what holds for it. */
export function ClassScreen() {
  const { id = "" } = useParams();
  const query = useClass(id);
  return (
    <Page
      title={query.data?.title ?? WORDS.one}
      mark={query.data && <TeamBadge {...query.data} />}
      actions={query.data && <Actions known={query.data} />}
    >
      <Asked query={query} rows={6}>
        {(known) => (
          <>
            <Panel title={WORDS.about}>
              <ClassFacts known={known} />
            </Panel>
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

function Actions({ known }: { readonly known: ClassShown }) {
  const [changes, setChanges] = useState(false);
  return (
    <>
      <Allowed needs="classes:write">
        <Button onClick={() => setChanges(true)}>{WORDS.change}</Button>
      </Allowed>
      <DrawButton classes={[known.id]} />
      {changes && <ClassForm known={known} close={() => setChanges(false)} />}
    </>
  );
}
