import { Button, Field, Input, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Allowed } from "../../../../web/parts/allowed.tsx";
import { Asked } from "../../../../web/parts/asked.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { momentWords, viewer } from "../../../../web/when/words.ts";
import { Countdown } from "./countdown.tsx";
import { DiagnosisRow } from "./diagnosis-row.tsx";
import { type Diagnosis, isTrouble, useDiagnostics, useDiagnosticsRun } from "./queries.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  form: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: tokens.spacingHorizontalM },
  login: { flexGrow: 1, minWidth: "min(100%, 280px)", maxWidth: "440px" },
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  title: { margin: 0, overflowWrap: "anywhere" },
  rows: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  summary: { cursor: "pointer", color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What trying has found, trouble first, and a way to try again with an operator of one's choice. */
export function DiagnosticsPanel({ id }: { readonly id: string }) {
  const styles = useStyles();
  const diagnostics = useDiagnostics(id);
  return (
    <Panel title={WORDS.diagnostics}>
      <Text className={styles.quiet}>{WORDS.why}</Text>
      <Allowed needs="connections:write">
        <RunForm id={id} />
      </Allowed>
      <Asked query={diagnostics} rows={4}>
        {({ items, nextAt, now }) => (
          <>
            {items.length === 0 && <Text>{WORDS.none}</Text>}
            {groupsOf(items).map(([title, group]) => (
              <Group key={title} title={title} diagnoses={group} />
            ))}
            {nextAt !== undefined && (
              <Text size={200} className={styles.quiet}>
                {WORDS.next({ when: momentWords(new Date(nextAt), viewer()) })}{" "}
                <Countdown key={now} from={now} until={nextAt} over={() => void diagnostics.refetch()} />
              </Text>
            )}
          </>
        )}
      </Asked>
    </Panel>
  );
}

function RunForm({ id }: { readonly id: string }) {
  const styles = useStyles();
  const [login, setLogin] = useState("");
  const run = useDiagnosticsRun(id);
  const asked = login.trim();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        run.mutate(asked === "" ? [] : [asked]);
      }}
    >
      <Field className={styles.login} label={WORDS.operator} hint={WORDS.operatorHint}>
        <Input value={login} onChange={(_, { value }) => setLogin(value)} autoComplete="off" spellCheck={false} />
      </Field>
      <Button type="submit" appearance="primary" disabledFocusable={run.isPending}>
        {run.isPending ? WORDS.running : WORDS.run}
      </Button>
    </form>
  );
}

/** Trouble is shown; what came out well is a number that opens. */
function Group({ title, diagnoses }: { readonly title: string; readonly diagnoses: readonly Diagnosis[] }) {
  const styles = useStyles();
  const trouble = diagnoses.filter(isTrouble);
  const well = diagnoses.filter((each) => !isTrouble(each));
  return (
    <div className={styles.group}>
      <Subtitle2 as="h3" className={styles.title}>
        {title}
      </Subtitle2>
      {trouble.length > 0 && <Rows diagnoses={trouble} />}
      {well.length > 0 && (
        <details className={styles.group}>
          <summary className={styles.summary}>{WORDS.well({ count: well.length })}</summary>
          <Rows diagnoses={well} />
        </details>
      )}
    </div>
  );
}

function Rows({ diagnoses }: { readonly diagnoses: readonly Diagnosis[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.rows}>
      {diagnoses.map((diagnosis) => (
        <DiagnosisRow key={`${diagnosis.probe} ${diagnosis.subject ?? ""}`} diagnosis={diagnosis} />
      ))}
    </ul>
  );
}

/** The connection itself, its permissions, then each person that it was tried on. */
function groupsOf(items: readonly Diagnosis[]): [title: string, diagnoses: Diagnosis[]][] {
  const groups = Map.groupBy(items, ({ probe, subject }) => {
    if (probe === "permission") return WORDS.permissions;
    return subject ?? WORDS.itself;
  });
  return [...groups];
}
