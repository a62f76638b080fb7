import type { ReactNode } from "react";
import { useSearchParams } from "react-router";
import type { Connection } from "../../../../../sdk/src/index.ts";
import { Asked } from "../../../../web/parts/asked.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { useConnection, useReadiness, useRequirements } from "../health/queries.ts";
import { useOperators, useScripts } from "../scripts/queries.ts";
import { PermissionsStep, RegisteredStep, ScriptsStep } from "./connected-steps.tsx";
import { firstOpen, type KnownOf, statesOf, type StepKey, stepNamed } from "./steps.ts";
import { TestStep } from "./test-step.tsx";
import { WhatStep } from "./what-step.tsx";
import { ChosenStep } from "./who-step.tsx";
import { Wizard } from "./wizard.tsx";
import { WORDS } from "./words.ts";

/** The steps of a connection that is there; what each shows is what the server knows of it now. */
export function Connected({ id }: { readonly id: string }) {
  const connection = useConnection(id);
  const known = useKnown(id, connection.data);
  if (connection.data !== undefined && known !== undefined) return <Steps connection={connection.data} known={known} />;
  return (
    <Page title={WORDS.title}>
      <Asked query={connection} rows={5}>
        {() => null}
      </Asked>
    </Page>
  );
}

/** All that the states of the steps are told from; undefined until all of it is there. */
function useKnown(id: string, connection: Connection | undefined): KnownOf | undefined {
  const { data: operators } = useOperators(id);
  const { data: requirements } = useRequirements(id);
  const { data: scripts } = useScripts(id);
  const { data: readiness } = useReadiness(id);
  if (!connection || !operators || !requirements || !scripts || !readiness) return undefined;
  return { connection, operators, requirements, scripts, readiness };
}

interface Props {
  readonly connection: Connection;
  readonly known: KnownOf;
}

function Steps({ connection, known }: Props) {
  const [parameters] = useSearchParams();
  const states = statesOf(known);
  const at = stepNamed(parameters.get("step")) ?? firstOpen(states);
  const to = (step: StepKey) => `/set-up?connection=${connection.id}&step=${step}`;
  const steps: Record<StepKey, ReactNode> = {
    what: <WhatStep to={to} />,
    who: <ChosenStep connection={connection} to={to} />,
    register: <RegisteredStep connection={connection} to={to} />,
    permissions: <PermissionsStep id={connection.id} requirements={known.requirements} to={to} />,
    scripts: <ScriptsStep id={connection.id} to={to} />,
    test: (
      <TestStep
        connection={connection}
        operators={known.operators}
        well={Object.values(states).every((each) => each === "done")}
      />
    ),
  };
  return (
    <Wizard states={states} at={at} to={to}>
      {steps[at]}
    </Wizard>
  );
}
