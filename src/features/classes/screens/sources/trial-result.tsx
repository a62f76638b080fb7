import { MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import type { UseMutationResult } from "@tanstack/react-query";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import type { SourceTrial } from "./queries.ts";
import { WORDS } from "./words.ts";

interface Props {
  readonly name: string;
  readonly trial: Pick<UseMutationResult<SourceTrial>, "data" | "error" | "isError" | "isPending">;
}

/** What came of trying a service: that it works, or each thing that does not, with its cure. */
export function TrialResult({ name, trial: { data, error, isError, isPending } }: Props) {
  return (
    <div aria-live="polite">
      {isPending && <Text>{WORDS.trying({ name })}</Text>}
      {isError && <ProblemBar error={error} />}
      {!isPending && data && <Outcome trial={data} />}
    </div>
  );
}

function Outcome({ trial }: { readonly trial: SourceTrial }) {
  if (!trial.works) return <Failed steps={trial.steps} />;
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>{worksWords(trial)}</MessageBarBody>
    </MessageBar>
  );
}

function worksWords({ steps }: SourceTrial): string {
  const count = (wanted: SourceTrial["steps"][number]["what"]) => steps.find(({ what }) => what === wanted)?.count;
  const [classes, users, enrollments] = [count("classes"), count("users"), count("enrollments")];
  if (classes === undefined || users === undefined || enrollments === undefined) return WORDS.works;
  return WORDS.worksWith({ classes, users, enrollments });
}

function Failed({ steps }: Pick<SourceTrial, "steps">) {
  return steps
    .filter(({ works }) => !works)
    .map(({ what, sentence, cure }) => (
      <MessageBar key={what} intent="error" layout="multiline">
        <MessageBarBody>
          {sentence} {cure}
        </MessageBarBody>
      </MessageBar>
    ));
}
