import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Delivery } from "./queries.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  lately: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, minWidth: 0 },
  strip: { display: "block", width: "100%", maxWidth: "200px", height: "20px" },
  delivered: { fill: tokens.colorStatusSuccessForeground1 },
  failed: { fill: tokens.colorStatusDangerForeground1 },
  waiting: { fill: tokens.colorNeutralForeground3 },
  held: { fill: tokens.colorNeutralForeground3 },
});

/** The drawing is as many units wide as it holds deliveries at most; a bar leaves a gap to the next. */
const MOST = 50;
const HEIGHT = 10;
/** What failed stands out by its height too, for whoever cannot tell the colours apart. */
const TALL: Record<Delivery["state"], number> = { delivered: 5, failed: 10, waiting: 2, held: 2 };

/** How the latest deliveries went, the newest at the end: a bar each, and the finding in words. */
export function Lately({ deliveries }: { readonly deliveries: readonly Delivery[] }) {
  const styles = useStyles();
  const finding = findingOf(deliveries);
  const oldestFirst = deliveries.slice(0, MOST).toReversed();
  if (deliveries.length === 0) return <Text size={200}>{finding}</Text>;
  return (
    <div className={styles.lately}>
      <svg className={styles.strip} viewBox={`0 0 ${MOST} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden>
        {oldestFirst.map(({ id, state }, place) => (
          <rect
            key={id}
            className={styles[state]}
            x={place}
            y={HEIGHT - TALL[state]}
            width={0.75}
            height={TALL[state]}
          />
        ))}
      </svg>
      <Text size={200}>{finding}</Text>
    </div>
  );
}

function findingOf(deliveries: readonly Delivery[]): string {
  const count = deliveries.length;
  const failed = deliveries.filter(({ state }) => state === "failed").length;
  const open = deliveries.filter(({ state }) => state === "waiting" || state === "held").length;
  if (count === 0) return WORDS.lately.nothing;
  if (failed > 0) return WORDS.lately.failed({ failed, count });
  return open > 0 ? WORDS.lately.under({ open, count }) : WORDS.lately.fine({ count });
}
