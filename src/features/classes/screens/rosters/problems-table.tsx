import { Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { DataTable } from "../../../../web/table/data-table.tsx";
import { useQuestion } from "../../../../web/table/question.ts";
import type { TableOf } from "../../../../web/table/table.ts";
import { type Roster, type RosterProblem, useProblems } from "./queries.ts";
import { WORDS } from "./words.ts";

const { problems: words } = WORDS;

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
  },
  told: { display: "flex", flexDirection: "column", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const LISTED = 10_000;

const PROBLEM_LIST: TableOf<RosterProblem> = {
  name: "roster-problems",
  title: () => words.title,
  rowKey: ({ file, line, field, reason, value }) => [file, line, field, reason, value].join(" "),
  search: () => words.search,
  columns: [
    { key: "where", title: () => words.where, cell: whereWords },
    { key: "what", title: () => words.what, cell: (problem) => <Told problem={problem} />, width: "wide" },
    {
      key: "kind",
      title: () => words.kind,
      cell: ({ isRemark }) => (isRemark ? words.remark : words.fault),
      width: "small",
    },
  ],
};

/** Every bad line of a roster with what cures it, to be searched and saved. */
export function ProblemsTable({ roster: { id, problems } }: { readonly roster: Roster }) {
  const styles = useStyles();
  const question = useQuestion(PROBLEM_LIST);
  const list = useProblems(id, question.query);
  return (
    <>
      <div className={styles.head}>
        <Subtitle2 as="h2">{words.title}</Subtitle2>
        <Button as="a" href={`/api/rosters/${id}/problems.csv`} download="" icon={<ArrowDownloadRegular />}>
          {words.export}
        </Button>
      </div>
      {problems > LISTED && <Text>{words.first({ count: problems })}</Text>}
      <DataTable
        table={PROBLEM_LIST}
        question={question}
        list={list}
        empty={{ title: words.none, words: words.noneWords }}
      />
    </>
  );
}

function whereWords({ file, line, field }: RosterProblem): string {
  if (file !== undefined && line !== undefined) return words.line({ file, line });
  return file ?? field;
}

function Told({ problem: { sentence, cure } }: { readonly problem: RosterProblem }) {
  const styles = useStyles();
  return (
    <span className={styles.told}>
      <span>{sentence}</span>
      <Text size={200} className={styles.quiet}>
        {cure}
      </Text>
    </span>
  );
}
