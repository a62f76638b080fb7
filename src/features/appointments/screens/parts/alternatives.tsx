import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ParleyProblem } from "../../../../../sdk/src/index.ts";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { clockMomentWords, viewer } from "../../../../web/when/words.ts";
import { WORDS } from "../words.ts";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  times: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  /** What the server answered. */
  readonly error: unknown;
  readonly choose: (start: string) => void;
}

/** Why a time cannot be had, and the nearest that can, each a button. */
export function Alternatives({ error, choose }: Props) {
  const styles = useStyles();
  if (error === null || error === undefined) return null;
  const alternatives = alternativesIn(error);
  return (
    <div className={styles.part}>
      <ProblemBar error={error} />
      {alternatives.length > 0 && (
        <div className={styles.part}>
          <Text>{WORDS.slots.alternatives}</Text>
          <div className={styles.times}>
            {alternatives.map((start) => (
              <Button
                key={start}
                aria-label={WORDS.slots.choose({ moment: momentOf(start) })}
                onClick={() => choose(start)}
              >
                {momentOf(start)}
              </Button>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}

function alternativesIn(error: unknown): readonly string[] {
  return error instanceof ParleyProblem ? (error.problem.alternatives ?? []) : [];
}

function momentOf(start: string): string {
  return clockMomentWords(new Date(start), viewer());
}
