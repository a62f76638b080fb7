import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { FileBox } from "../../../../web/form/file-box.tsx";
import { FormFrame } from "../../../../web/form/form-frame.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { ExportLink } from "../export-link.tsx";
import { RefusedRows } from "./refused-rows.tsx";
import { type FileReport, useMatchFile } from "./queries.ts";
import { WORDS } from "./words.ts";

const { file: words } = WORDS;

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Who everybody is as a file to be corrected, and the way back, tried before it is done. */
export function MatchFilePanel() {
  const styles = useStyles();
  const bring = useMatchFile();
  const [csv, setCsv] = useState<string>();
  const [missing, setMissing] = useState(false);
  const choose = async (file: File | undefined) => {
    bring.reset();
    setMissing(false);
    setCsv(await file?.text());
  };
  const look = () => {
    setMissing(csv === undefined);
    if (csv !== undefined) bring.mutate({ csv, dryRun: true });
  };
  const go = () => csv !== undefined && bring.mutate({ csv, dryRun: false });
  return (
    <Panel title={words.title}>
      <Text>{words.why}</Text>
      <div>
        <ExportLink path="/api/people/matches.csv" title={words.export} name="matches.csv" />
      </div>
      <FormFrame submit={look} wrong={missing || bring.error}>
        {bring.isError && <ProblemBar error={bring.error} />}
        <FileBox
          label={words.choose}
          wrong={missing ? words.missing : null}
          accept=".csv,text/csv,text/plain"
          choose={(file) => void choose(file)}
        />
        <div aria-live="polite">{bring.data && <Report report={bring.data} />}</div>
        <div className={styles.buttons}>
          <Button type="submit" disabledFocusable={bring.isPending}>
            {words.look}
          </Button>
          {bring.data && <Go report={bring.data} busy={bring.isPending} go={go} />}
        </div>
      </FormFrame>
      {bring.data && <RefusedRows problems={bring.data.problems} />}
    </Panel>
  );
}

function Report({ report: { dryRun, rows, counts } }: { readonly report: FileReport }) {
  return (
    <MessageBar intent={dryRun ? "info" : "success"} layout="multiline">
      <MessageBarBody>{dryRun ? words.would({ rows, ...counts }) : words.did(counts)}</MessageBarBody>
    </MessageBar>
  );
}

interface GoProps {
  readonly report: FileReport;
  readonly busy: boolean;
  readonly go: () => void;
}

/** Only what was tried first, and would change something, can be done. */
function Go({ report: { dryRun, counts }, busy, go }: GoProps) {
  const count = counts.set + counts.cleared;
  if (!dryRun || count === 0) return null;
  return (
    <Button appearance="primary" disabledFocusable={busy} onClick={go}>
      {words.go({ count })}
    </Button>
  );
}
