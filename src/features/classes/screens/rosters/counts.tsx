import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { Roster } from "./queries.ts";
import { WORDS } from "./words.ts";

type Counts = NonNullable<Roster["counts"]>;

const { record: words } = WORDS;
const KINDS = ["unchanged", "added", "changed", "removed"] as const;

const useStyles = makeStyles({
  all: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  bar: {
    display: "flex",
    height: "12px",
    overflow: "hidden",
    gap: "2px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  counts: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXXL, margin: 0 },
  count: { display: "flex", flexDirection: "column" },
  label: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
  },
  dot: { width: "10px", height: "10px", borderRadius: tokens.borderRadiusCircular },
  number: { margin: 0, fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700 },
  unchanged: { backgroundColor: tokens.colorNeutralStrokeAccessible },
  added: { backgroundColor: tokens.colorStatusSuccessBackground3 },
  changed: { backgroundColor: tokens.colorBrandBackground },
  removed: { backgroundColor: tokens.colorStatusDangerBackground3 },
});

/** How many enrolments came, left, changed and stayed with a roster: as a bar and in numbers. */
export function CountsBar({ counts: { enrolments, added, changed, removed } }: { readonly counts: Counts }) {
  const styles = useStyles();
  const { format } = new Intl.NumberFormat();
  const counts = { added, changed, removed, unchanged: Math.max(0, enrolments - added - changed) };
  return (
    <div className={styles.all}>
      <div className={styles.bar} aria-hidden>
        {KINDS.filter((kind) => counts[kind] > 0).map((kind) => (
          <span key={kind} className={styles[kind]} style={{ flexGrow: counts[kind] }} />
        ))}
      </div>
      <dl className={styles.counts}>
        {KINDS.map((kind) => (
          <div key={kind} className={styles.count}>
            <dt className={styles.label}>
              <span className={mergeClasses(styles.dot, styles[kind])} />
              <Text size={200}>{words.counts[kind]}</Text>
            </dt>
            <dd className={styles.number}>{format(counts[kind])}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
