import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { Connection, Schemas } from "../../../../../sdk/src/index.ts";
import { Asked } from "../../../../web/parts/asked.tsx";
import { ScreenLink } from "../../../../web/parts/links.tsx";
import { DiagnosticsPanel } from "../health/diagnostics-panel.tsx";
import { ReadinessPanel } from "../health/readiness-panel.tsx";
import { type Setup, useSetups } from "./queries.ts";
import { TestMeeting } from "./test-meeting.tsx";
import { Question } from "./wizard.tsx";
import { WORDS } from "./words.ts";

const { test } = WORDS;

const useStyles = makeStyles({ bar: { overflowWrap: "anywhere" } });

interface Props {
  readonly connection: Connection;
  readonly operators: Schemas["OperatorsKept"];
  /** Whether every step is done. */
  readonly well: boolean;
}

/** The live tests, and a real meeting. */
export function TestStep({ connection: { id }, operators, well }: Props) {
  const styles = useStyles();
  const setups = useSetups();
  return (
    <>
      <Question question={test.question} why={test.why} />
      {well && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody className={styles.bar}>
            <MessageBarTitle>{test.well}</MessageBarTitle> {test.wellMore}
          </MessageBarBody>
        </MessageBar>
      )}
      <Asked query={setups} rows={2}>
        {(all) => (
          <TestMeeting
            id={id}
            usual={whomToTry(
              operators,
              all.find(({ connection }) => connection === id),
            )}
          />
        )}
      </Asked>
      <ReadinessPanel id={id} />
      <DiagnosticsPanel id={id} />
      <div>
        <ScreenLink to={`/connections/${id}`}>{test.connection}</ScreenLink>
      </div>
    </>
  );
}

/** The first of the operators; where everybody is one, whoever registered the app. */
function whomToTry({ operators }: Schemas["OperatorsKept"], setup: Setup | undefined): string {
  if (operators?.kind === "people") return operators.logins[0] ?? "";
  return operators?.kind === "everyone" ? (setup?.administrator ?? "") : "";
}
