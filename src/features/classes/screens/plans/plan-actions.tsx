import { Button } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { Allowed } from "../../../../web/parts/allowed.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { type Plan, usePlanActs } from "./queries.ts";
import { WORDS } from "./words.ts";

/** What can be done with a plan. */
export function PlanActions({ plan }: { readonly plan: Plan }) {
  return (
    <>
      {plan.totals !== undefined && (
        <Button as="a" href={`/api/plans/${plan.id}/table.csv`} download icon={<ArrowDownloadRegular />}>
          {WORDS.table}
        </Button>
      )}
      <Allowed needs="classes:run">
        <RunAct plan={plan} />
      </Allowed>
    </>
  );
}

/** Begins a run, pauses it, or lets it go on. */
function RunAct({ plan: { id, state, progress } }: { readonly plan: Plan }) {
  const { run, pause } = usePlanActs(id);
  const act = state === "running" ? pause : run;
  const verb = verbOf(state, progress.waiting);
  if (verb === undefined) return null;
  return (
    <>
      <Button
        appearance={state === "running" ? "secondary" : "primary"}
        disabledFocusable={act.isPending}
        onClick={() => act.mutate()}
      >
        {verb}
      </Button>
      {act.isError && <ProblemBar error={act.error} />}
    </>
  );
}

function verbOf(state: Plan["state"], waiting: number): string | undefined {
  if (state === "running") return WORDS.pause;
  if (state === "paused") return WORDS.goOn;
  return state === "drawn" && waiting > 0 ? WORDS.begin : undefined;
}
