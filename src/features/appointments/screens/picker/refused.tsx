import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ParleyProblem } from "../../../../../sdk/src/index.ts";
import { later } from "../../../../web/parts/later.tsx";
import { clockMomentWords, type Viewer } from "../../../../web/when/words.ts";
import { Note } from "./note.tsx";
import { WORDS } from "./words.ts";

const Problem = later(async () => (await import("../../../../web/visit/problem.tsx")).Problem);

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  time: { minHeight: "44px" },
});

interface Props {
  readonly error: unknown;
  readonly here: Viewer;
  /** Takes one of the times that are offered instead. */
  readonly take: (start: string) => void;
}

/** Why a time cannot be had, and the nearest that can. Other trouble as it is told everywhere. */
export function Refused({ error, here, take }: Props) {
  const styles = useStyles();
  if (error === undefined) return null;
  const alternatives = error instanceof ParleyProblem ? (error.problem.alternatives ?? []) : [];
  if (!(error instanceof ParleyProblem) || alternatives.length === 0) return <Problem error={error} />;
  return (
    <Note urgent>
      <Text weight="semibold">{error.problem.detail}</Text>
      <Text>{WORDS.nearest}</Text>
      <div className={styles.row}>
        {alternatives.map((start) => (
          <Button key={start} className={styles.time} onClick={() => take(start)}>
            {clockMomentWords(new Date(start), here)}
          </Button>
        ))}
      </div>
    </Note>
  );
}
