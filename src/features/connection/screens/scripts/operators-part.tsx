import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Connection } from "../../../../../sdk/src/index.ts";
import { Allowed } from "../../../../web/parts/allowed.tsx";
import { later } from "../../../../web/parts/later.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { type OperatorsKept, useOperators } from "./queries.ts";
import { WORDS } from "./words.ts";

const ChooseOperators = later(async () => (await import("./choose-operators.tsx")).ChooseOperators);

/** As many are named before the others are only counted. */
const NAMED = 3;

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Whom Parley may act for, and a way to choose others. */
export function OperatorsPart({ connection }: { readonly connection: Connection }) {
  const styles = useStyles();
  const operators = useOperators(connection.id);
  const [choosing, choose] = useState(false);
  const { data: kept } = operators;
  return (
    <Panel title={WORDS.operators}>
      {operators.isError && <ProblemBar error={operators.error} tryAgain={() => void operators.refetch()} />}
      {kept && <Text>{operatorsWords(kept)}</Text>}
      {kept?.outside !== undefined && <Text className={styles.quiet}>{WORDS.outside({ login: kept.outside })}</Text>}
      {kept && (
        <Allowed needs="connections:write">
          <div>
            <Button aria-label={WORDS.chooseAbout(connection)} onClick={() => choose(true)}>
              {WORDS.choose}
            </Button>
          </div>
        </Allowed>
      )}
      {kept && choosing && <ChooseOperators connection={connection} kept={kept} close={() => choose(false)} />}
    </Panel>
  );
}

function operatorsWords({ operators }: OperatorsKept): string {
  if (operators === undefined) return WORDS.nobody;
  if (operators.kind === "everyone") return WORDS.everyone;
  if (operators.kind === "group") return WORDS.group(operators);
  const { logins } = operators;
  const names = logins.slice(0, NAMED).join(", ");
  const count = logins.length - NAMED;
  return WORDS.people({ count: logins.length, names: count > 0 ? WORDS.more({ names, count }) : names });
}
