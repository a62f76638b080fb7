import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { DataTable } from "../../../../web/table/data-table.tsx";
import { ScreenLink } from "../../../../web/parts/links.tsx";
import { useQuestion } from "../../../../web/table/question.ts";
import type { TableOf } from "../../../../web/table/table.ts";
import { Part } from "../part.tsx";
import { PartState } from "./plan-state.tsx";
import { type PlannedTeam, usePlannedTeams } from "./queries.ts";
import { stepWords } from "./step-words.ts";
import { stopWords } from "./stop-words.ts";
import { WORDS } from "./words.ts";

const { teams: words } = WORDS;
const STATES = ["idle", "waiting", "stopped", "running", "done", "failed", "dropped"] as const;

const useStyles = makeStyles({
  lines: { display: "flex", flexDirection: "column", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const TEAMS: TableOf<PlannedTeam> = {
  name: "class-plan-teams",
  title: () => words.title,
  rowKey: ({ team }) => team.id,
  filters: [
    {
      key: "state",
      title: () => words.state,
      choices: STATES.map((value) => ({ value, title: () => WORDS.parts[value] })),
    },
  ],
  columns: [
    { key: "team", title: () => words.team, cell: (part) => <TeamName part={part} /> },
    { key: "steps", title: () => words.steps, cell: (part) => <Steps part={part} />, width: "wide" },
    { key: "state", title: () => words.state, cell: (part) => <PartState {...part} /> },
    { key: "requests", title: () => words.requests, cell: ({ requests }) => requests, width: "small" },
  ],
};

/** What a plan does team by team. */
export function PlanTeams({ id }: { readonly id: string }) {
  const question = useQuestion(TEAMS);
  const list = usePlannedTeams(id, question.query);
  return (
    <Part title={words.title}>
      <DataTable
        table={TEAMS}
        question={question}
        list={list}
        empty={{ title: words.emptyTitle, words: words.empty }}
      />
    </Part>
  );
}

function TeamName({ part: { team, classes } }: { readonly part: PlannedTeam }) {
  const [first] = classes;
  if (first === undefined) return team.name;
  return <ScreenLink to={`/classes/${first.id}`}>{team.name}</ScreenLink>;
}

/** So many of those whom Microsoft refused are named. */
const NAMED = 5;

function refusals(outcomes: PlannedTeam["outcomes"]): string[] {
  if (outcomes.length === 0) return [];
  const named = outcomes
    .slice(0, NAMED)
    .map(({ name, login, user, said, code }) => words.refusedOne({ name: name ?? login ?? user, said: said || code }));
  const more = outcomes.length > NAMED ? [words.refused({ count: outcomes.length - NAMED })] : [];
  return [...named, ...more, words.refusedCure];
}

function Steps({ part }: { readonly part: PlannedTeam }) {
  const styles = useStyles();
  const { steps, stops, outcomes, finding, releasedBy, releasedBecause } = part;
  const notes = [
    ...stops.map(stopWords),
    releasedBy && words.released({ who: releasedBy, why: releasedBecause ?? "" }),
    ...refusals(outcomes),
    finding && [finding.sentence, finding.cure].filter(Boolean).join(" "),
  ].filter((note) => typeof note === "string");
  return (
    <span className={styles.lines}>
      <Text>{stepWords(steps)}</Text>
      {notes.map((note) => (
        <Text key={note} size={200} className={styles.quiet}>
          {note}
        </Text>
      ))}
    </span>
  );
}
