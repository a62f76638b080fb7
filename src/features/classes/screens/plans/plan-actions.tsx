import { Button } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { Allowed } from "../../../../web/parts/allowed.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { type Plan, usePlanActs } from "./queries.ts";
import { WORDS } from "./words.ts";

/** What can be done with a plan. */
export function PlanActions({ plan: { id, state, totals, progress } }: { readonly plan: Plan }) {
  const { run, pause } = usePlanActs(id);
  const error = run.error ?? pause.error;
  const canRun = (state === "drawn" && progress.waiting > 0) || state === "paused";
  return (
    <>
      {totals !== undefined && (
        <Button as="a" href={`/api/plans/${id}/table.csv`} download icon={<ArrowDownloadRegular />}>
          {WORDS.table}
        </Button>
      )}
      <Allowed needs="classes:run">
        {state === "running" && (
          <Button disabledFocusable={pause.isPending} onClick={() => pause.mutate()}>
            {WORDS.pause}
          </Button>
        )}
        {canRun && (
          <Button appearance="primary" disabledFocusable={run.isPending} onClick={() => run.mutate()}>
            {state === "paused" ? WORDS.goOn : WORDS.begin}
          </Button>
        )}
      </Allowed>
      {error !== null && <ProblemBar error={error} />}
    </>
  );
}
