import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { Panel } from "../../../../web/parts/panel.tsx";
import type { Plan } from "./queries.ts";
import { WORDS } from "./words.ts";

const KINDS = ["creates", "adds", "removes", "roles", "renames", "archives", "channels"] as const;

const useStyles = makeStyles({
  bars: {
    display: "grid",
    gridTemplateColumns: "minmax(7rem, max-content) minmax(0, 1fr) max-content",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    margin: 0,
  },
  row: { display: "contents" },
  track: { display: "block", height: "12px", minWidth: 0 },
  bar: { display: "block", height: "100%", minWidth: "2px", borderRadius: tokens.borderRadiusSmall },
  creates: { backgroundColor: tokens.colorBrandBackground },
  adds: { backgroundColor: tokens.colorStatusSuccessBackground3 },
  removes: { backgroundColor: tokens.colorStatusDangerBackground3 },
  roles: { backgroundColor: tokens.colorStatusWarningBackground3 },
  renames: { backgroundColor: tokens.colorNeutralStrokeAccessible },
  channels: { backgroundColor: tokens.colorBrandBackground },
  archives: { backgroundColor: tokens.colorNeutralStrokeAccessible },
  number: { margin: 0, textAlign: "end", fontVariantNumeric: "tabular-nums" },
});

interface Props {
  readonly plan: Plan;
  readonly totals: NonNullable<Plan["totals"]>;
}

/** What a plan comes to, as bars beside their numbers. */
export function PlanTotals({ plan, totals }: Props) {
  const styles = useStyles();
  const { format } = new Intl.NumberFormat();
  const most = Math.max(1, ...KINDS.map((kind) => totals[kind]));
  return (
    <Panel title={plan.endedAt === undefined ? WORDS.what : WORDS.did}>
      <dl className={styles.bars}>
        {KINDS.map((kind) => (
          <div key={kind} className={styles.row}>
            <dt>{WORDS.totals[kind]}</dt>
            <dd aria-hidden className={mergeClasses(styles.track, styles.number)}>
              {totals[kind] > 0 && (
                <span
                  className={mergeClasses(styles.bar, styles[kind])}
                  style={{ width: `${(totals[kind] / most) * 100}%` }}
                />
              )}
            </dd>
            <dd className={styles.number}>{format(totals[kind])}</dd>
          </div>
        ))}
      </dl>
      <Text>{WORDS.cost({ teams: totals.teams, requests: totals.requests })}</Text>
    </Panel>
  );
}
