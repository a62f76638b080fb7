import type { ReactNode } from "react";
import { useSearchParams } from "react-router";
import { Page } from "../../../../web/parts/page.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { Waiting } from "../../../../web/parts/waiting.tsx";
import { PermissionsStep, RegisteredStep, ScriptsStep } from "./connected-steps.tsx";
import { type Everything, type EverythingAsked, everythingOf, useEverything } from "./everything.ts";
import { firstOpen, statesOf, type StepKey, stepNamed } from "./steps.ts";
import { TestStep } from "./test-step.tsx";
import { WhatStep } from "./what-step.tsx";
import { ChosenStep } from "./who-step.tsx";
import { Wizard } from "./wizard.tsx";
import { WORDS } from "./words.ts";

/** The steps of a connection that is there; what each shows is what the server knows of it now. */
export function Connected({ id }: { readonly id: string }) {
  const asked = useEverything(id);
  const known = everythingOf(asked);
  if (known !== undefined) return <Steps {...known} />;
  return (
    <Page title={WORDS.title}>
      <Missing asked={asked} />
    </Page>
  );
}

/** What is not there yet, or cannot be had. */
function Missing({ asked }: { readonly asked: EverythingAsked }) {
  const failed = Object.values(asked).filter(({ isError }) => isError);
  const [first] = failed;
  if (first === undefined) return <Waiting rows={5} />;
  return <ProblemBar error={first.error} tryAgain={() => failed.forEach((each) => void each.refetch())} />;
}

function Steps({ connection, known }: Everything) {
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
