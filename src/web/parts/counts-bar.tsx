import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";

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
  added: { backgroundColor: tokens.colorStatusSuccessBackground3 },
  changed: { backgroundColor: tokens.colorBrandBackground },
  unchanged: { backgroundColor: tokens.colorNeutralStrokeAccessible },
  lost: { backgroundColor: tokens.colorStatusDangerBackground3 },
});

/** One part of what was counted: what it is called, what became of it, and how many. */
export interface Counted {
  readonly label: string;
  readonly fate: "added" | "changed" | "unchanged" | "lost";
  readonly count: number;
}

/** What became of how many, in the order given: as a bar and in numbers. */
export function CountsBar({ counts }: { readonly counts: readonly Counted[] }) {
  const styles = useStyles();
  const { format } = new Intl.NumberFormat();
  return (
    <div className={styles.all}>
      <div className={styles.bar} aria-hidden>
        {counts
          .filter(({ count }) => count > 0)
          .map(({ fate, count }) => (
            <span key={fate} className={styles[fate]} style={{ flexGrow: count }} />
          ))}
      </div>
      <dl className={styles.counts}>
        {counts.map(({ label, fate, count }) => (
          <div key={fate} className={styles.count}>
            <dt className={styles.label}>
              <span className={mergeClasses(styles.dot, styles[fate])} />
              <Text size={200}>{label}</Text>
            </dt>
            <dd className={styles.number}>{format(count)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
