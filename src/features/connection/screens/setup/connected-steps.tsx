import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Connection } from "../../../../../sdk/src/index.ts";
import { Asked } from "../../../../web/parts/asked.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { ConnectionActions } from "../connection-actions.tsx";
import { ConnectionCard } from "../connection-card.tsx";
import { RequirementsPanel } from "../health/requirements-panel.tsx";
import { useScripts } from "../scripts/queries.ts";
import { ScriptList } from "../scripts/scripts-part.tsx";
import { ConsentPanel } from "../step/consent-panel.tsx";
import { type KnownOf, missingPermissions, type StepKey } from "./steps.ts";
import { Onward, Question } from "./wizard.tsx";
import { WORDS } from "./words.ts";

const { permissions, register, scripts } = WORDS;

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

interface To {
  readonly to: (step: StepKey) => string;
}

/** The app, as it was registered. */
export function RegisteredStep({ connection, to }: To & { readonly connection: Connection }) {
  return (
    <>
      <Question question={register.question} why={register.why} />
      <ConnectionCard
        connection={connection}
        title={register.done}
        whole
        actions={<ConnectionActions connection={connection} />}
      />
      <Onward from="register" to={to} first={connection.state === "active"} />
    </>
  );
}

/** What the app holds, and the ways to have the rest granted. */
export function PermissionsStep({ id, requirements, to }: To & { id: string } & Pick<KnownOf, "requirements">) {
  const missing = missingPermissions(requirements);
  const granted = requirements.seenAt !== undefined && missing.length === 0;
  return (
    <>
      <Question question={permissions.question} why={permissions.why} />
      <Text weight="semibold">{stateWords(requirements.seenAt !== undefined, missing)}</Text>
      {granted && <Onward from="permissions" to={to} first />}
      <ConsentPanel id={id} page="set-up" />
      <RequirementsPanel id={id} />
      {!granted && <Onward from="permissions" to={to} />}
    </>
  );
}

function stateWords(seen: boolean, missing: readonly string[]): string {
  if (!seen) return permissions.unseen;
  if (missing.length === 0) return permissions.granted;
  return permissions.missing({ count: missing.length, names: missing.join(", ") });
}

/** The scripts that this choice needs, and no other. */
export function ScriptsStep({ id, to }: To & { readonly id: string }) {
  const styles = useStyles();
  const query = useScripts(id);
  return (
    <>
      <Question question={scripts.question} why={scripts.why} />
      <Panel title={WORDS.steps.scripts}>
        <Asked query={query} rows={2}>
          {(all) => {
            const needed = all.filter(({ state }) => state === "needed");
            const run = all.filter(({ state }) => state === "run");
            return (
              <>
                {needed.length + run.length === 0 && <Text>{scripts.none}</Text>}
                {needed.length > 0 && <ScriptList connectionId={id} scripts={needed} open />}
                {needed.length > 0 && <Text className={styles.quiet}>{scripts.wait}</Text>}
                {run.length > 0 && <Text weight="semibold">{scripts.run}</Text>}
                {run.length > 0 && <ScriptList connectionId={id} scripts={run} />}
              </>
            );
          }}
        </Asked>
      </Panel>
      <Onward from="scripts" to={to} first />
    </>
  );
}
