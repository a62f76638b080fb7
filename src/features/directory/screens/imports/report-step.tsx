import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Panel } from "../../../../web/parts/panel.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { RowCounts } from "./counts.tsx";
import { Problems } from "./problems.tsx";
import { type Import, type ImportReport, useStart, type Wanted } from "./queries.ts";
import { WORDS } from "./words.ts";

const { report: words } = WORDS;

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly wanted: Wanted;
  readonly report: ImportReport;
  readonly back: () => void;
  readonly done: (begun: Import) => void;
}

/** What an import would do, before it does. */
export function ReportStep({ wanted, report, back, done }: Props) {
  const styles = useStyles();
  const start = useStart();
  const { counts } = report;
  const count = counts.added + counts.changed;
  return (
    <>
      <Panel title={words.title}>
        {start.isError && <ProblemBar error={start.error} />}
        <Text>
          {words.nothing} {counts.refused > 0 && words.skipped}
        </Text>
        <RowCounts counts={counts} />
        <div className={styles.buttons}>
          <Button onClick={back}>{words.back}</Button>
          <Button
            appearance="primary"
            disabledFocusable={start.isPending || count === 0}
            onClick={() => start.mutate(wanted, { onSuccess: done })}
          >
            {words.go({ count })}
          </Button>
        </div>
      </Panel>
      <Problems counts={counts} problems={report.problems} />
    </>
  );
}
