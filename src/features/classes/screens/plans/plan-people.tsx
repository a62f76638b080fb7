import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { DataTable } from "../../../../web/table/data-table.tsx";
import { useQuestion } from "../../../../web/table/question.ts";
import type { TableOf } from "../../../../web/table/table.ts";
import { Part } from "../part.tsx";
import { type PersonInPlan, usePlannedPeople } from "./queries.ts";
import { WORDS } from "./words.ts";

const { people: words, becomes } = WORDS;

const useStyles = makeStyles({
  lines: { display: "flex", flexDirection: "column", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const PEOPLE: TableOf<PersonInPlan> = {
  name: "class-plan-people",
  title: () => words.title,
  rowKey: ({ team, person, user, reason }) => [team.id, person, user, reason].join(" "),
  search: () => words.search,
  columns: [
    { key: "name", title: () => words.name, cell: ({ name, login, person, user }) => name ?? login ?? person ?? user },
    { key: "team", title: () => words.team, cell: ({ team }) => team.name },
    { key: "change", title: () => words.change, cell: changeWords },
    { key: "reason", title: () => words.reason, cell: (person) => <Why person={person} />, width: "wide" },
  ],
};

/** What becomes of whom and why. */
export function PlanPeople({ id }: { readonly id: string }) {
  const question = useQuestion(PEOPLE);
  const list = usePlannedPeople(id, question.query);
  return (
    <Part title={words.title}>
      <DataTable
        table={PEOPLE}
        question={question}
        list={list}
        empty={{ title: words.emptyTitle, words: words.empty }}
      />
    </Part>
  );
}

const CURES: ReadonlyMap<string, string> = new Map(Object.entries(WORDS.reasonCures));

/** Why it becomes so of somebody, and what can be done about it. */
function Why({ person: { reason, refused } }: { readonly person: PersonInPlan }) {
  const styles = useStyles();
  const cure = refused === undefined ? CURES.get(reason) : WORDS.teams.refusedCure;
  return (
    <span className={styles.lines}>
      <Text>{refused === undefined ? WORDS.reasons[reason] : words.refused({ said: refused })}</Text>
      {cure !== undefined && (
        <Text size={200} className={styles.quiet}>
          {cure}
        </Text>
      )}
    </span>
  );
}

function changeWords({ change, is }: PersonInPlan): string {
  const said = becomes[change];
  return typeof said === "string" ? said : said({ role: is ?? "member" });
}
