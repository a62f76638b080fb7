import { useState } from "react";
import { useSearchParams } from "react-router";
import { Page } from "../../../../web/parts/page.tsx";
import { Steps } from "../../../../web/parts/steps.tsx";
import { asking } from "../../../../web/table/question.ts";
import { ColumnsStep } from "./columns-step.tsx";
import { FileStep } from "./file-step.tsx";
import { ProgressStep } from "./progress-step.tsx";
import type { Import, ImportReport, Kind, Wanted } from "./queries.ts";
import { ReportStep } from "./report-step.tsx";
import { WORDS } from "./words.ts";

const { steps } = WORDS;
const KINDS: readonly Kind[] = ["people", "clients", "contacts"];

/** What is known of an import that is being prepared. */
interface Prepared {
  readonly wanted: Wanted;
  readonly report: ImportReport;
  /** The columns have been gone over by somebody. */
  readonly mapped: boolean;
}

/** Imports a file, step by step: nothing is written before somebody has seen what would be. */
export function ImportScreen() {
  const [parameters, setParameters] = useSearchParams();
  const [prepared, setPrepared] = useState<Prepared>();
  const under = parameters.get("of") ?? "";
  const kind = KINDS.find((each) => each === parameters.get("kind")) ?? "people";
  const follow = (id: string | undefined) => {
    setPrepared(undefined);
    setParameters((before) => asking(before, "of", id));
  };
  const at = stepOf(under, prepared);
  return (
    <Page title={WORDS.title}>
      <Steps label={WORDS.path} steps={[steps.file, steps.columns, steps.report, steps.progress]} at={at} />
      {at === PROGRESS && <ProgressStep id={under} again={() => follow(undefined)} />}
      {at !== PROGRESS && prepared && (
        <PreparedSteps prepared={prepared} change={setPrepared} begun={({ id }) => follow(id)} />
      )}
      {at === 0 && (
        <FileStep
          kind={kind}
          choose={(next) => setParameters((before) => asking(before, "kind", next), { replace: true })}
          done={(wanted, report) => setPrepared({ wanted, report, mapped: false })}
        />
      )}
    </Page>
  );
}

const PROGRESS = 3;

function stepOf(under: string, prepared: Prepared | undefined): number {
  if (under !== "") return PROGRESS;
  if (prepared === undefined) return 0;
  return prepared.mapped ? 2 : 1;
}

interface Preparing {
  readonly prepared: Prepared;
  readonly change: (prepared: Prepared | undefined) => void;
  readonly begun: (begun: Import) => void;
}

function PreparedSteps({ prepared, change, begun }: Preparing) {
  if (prepared.mapped) {
    return <ReportStep {...prepared} back={() => change({ ...prepared, mapped: false })} done={begun} />;
  }
  return (
    <ColumnsStep
      {...prepared}
      back={() => change(undefined)}
      done={(wanted, report) => change({ wanted, report, mapped: true })}
    />
  );
}
