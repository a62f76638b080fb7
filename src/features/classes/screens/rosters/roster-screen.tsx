import { MessageBar, MessageBarBody, ProgressBar, Text } from "@fluentui/react-components";
import { useParams } from "react-router";
import { Asked } from "../../../../web/parts/asked.tsx";
import { ScreenButton } from "../../../../web/parts/links.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { momentWords, viewer } from "../../../../web/when/words.ts";
import { ChangesTable } from "./changes-table.tsx";
import { EnrolmentCounts } from "./counts.tsx";
import { ProblemsTable } from "./problems-table.tsx";
import { type Roster, useRoster } from "./queries.ts";
import { StateMark } from "./state-mark.tsx";
import { WORDS } from "./words.ts";

const { record: words } = WORDS;

/** A roster: whether it was taken, what it holds and changed, and every line that is wrong. */
export function RosterScreen() {
  const { id = "" } = useParams();
  const query = useRoster(id);
  const title = query.data?.name ?? WORDS.one;
  return (
    <Page
      title={title}
      mark={query.data && <StateMark state={query.data.state} />}
      actions={<ScreenButton to="/rosters">{words.all}</ScreenButton>}
    >
      <Asked query={query} rows={4}>
        {(roster) => <Whole roster={roster} />}
      </Asked>
    </Page>
  );
}

function Whole({ roster }: { readonly roster: Roster }) {
  const { id, state, counts } = roster;
  return (
    <>
      <Panel title={words.about}>
        <div aria-live="polite">
          <Standing roster={roster} />
        </div>
        {state === "reading" && <ProgressBar aria-label={words.reading} />}
        {counts && <EnrolmentCounts counts={counts} />}
        {counts && <Beside counts={counts} />}
        <Text size={200}>{cameWords(roster)}</Text>
      </Panel>
      {isOdd(roster) && <ProblemsTable roster={roster} />}
      {state === "taken" && <ChangesTable id={id} />}
    </>
  );
}

function isOdd({ problems, counts }: Roster): boolean {
  return problems > 0 || (counts !== undefined && counts.remarks > 0);
}

function cameWords({ source, createdAt, broughtBy }: Roster): string {
  return [WORDS.sources[source], momentWords(new Date(createdAt), viewer()), broughtBy].join(" · ");
}

function Standing({ roster: { state, counts, problems, source } }: { readonly roster: Roster }) {
  if (state === "reading") return <Text>{words.reading}</Text>;
  if (counts !== undefined) return <Text>{words.taken(counts)}</Text>;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        {source === "oneroster-rest" ? words.notWhole : words.refused({ count: problems })}
      </MessageBarBody>
    </MessageBar>
  );
}

function Beside({
  counts: { leftOut, classesAdded, classesGone },
}: {
  readonly counts: NonNullable<Roster["counts"]>;
}) {
  const told = [
    classesAdded > 0 && words.classesAdded({ count: classesAdded }),
    classesGone > 0 && words.classesGone({ count: classesGone }),
    leftOut > 0 && words.leftOut({ count: leftOut }),
  ].filter((sentence) => sentence !== false);
  return told.length === 0 ? null : <Text>{told.join(" ")}</Text>;
}
