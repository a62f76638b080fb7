import { Text } from "@fluentui/react-components";
import { useParams } from "react-router";
import { Asked } from "../../../../web/parts/asked.tsx";
import { CopyButton } from "../../../../web/parts/copy-button.tsx";
import { ScreenLink } from "../../../../web/parts/links.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { Moment } from "../../../../web/when/moment.tsx";
import { Known, KnownList, TwoColumns } from "../../../../web/parts/known.tsx";
import { TimelinePanel } from "../timeline/timeline-panel.tsx";
import { MatchPanel } from "./match-panel.tsx";
import { PersonActions } from "./person-actions.tsx";
import { type Person, usePerson } from "./queries.ts";
import { WORDS } from "./words.ts";

const { record } = WORDS;

/** One person: what is known, what happened, and what can be done. */
export function PersonScreen() {
  const { id = "" } = useParams();
  const person = usePerson(id);
  return (
    <Page title={person.data?.name ?? WORDS.one} actions={person.data && <PersonActions person={person.data} />}>
      <Asked query={person} rows={5}>
        {(known) => (
          <TwoColumns
            side={
              <>
                <Panel title={record.about}>
                  <PersonFacts person={known} />
                </Panel>
                <MatchPanel person={known} />
              </>
            }
          >
            <TimelinePanel of="person" id={known.id} />
          </TwoColumns>
        )}
      </Asked>
      <div>
        <ScreenLink to="/people">{record.all}</ScreenLink>
      </div>
    </Page>
  );
}

function PersonFacts({ person: { id, email, audience, fields, addedAt } }: { readonly person: Person }) {
  return (
    <KnownList>
      <Known term={WORDS.columns.email}>{email ?? record.noEmail}</Known>
      <Known term={WORDS.columns.audience}>{WORDS.audiences[audience]}</Known>
      {Object.entries(fields).map(([name, value]) => (
        <Known key={name} term={name}>
          {value}
        </Known>
      ))}
      <Known term={record.added}>
        <Moment at={addedAt} />
      </Known>
      <Known term={record.id}>
        <Text size={200} font="monospace">
          {id}
        </Text>
        <CopyButton what={record.id} text={id} />
      </Known>
    </KnownList>
  );
}
