import { makeStyles, Skeleton, SkeletonItem, tokens } from "@fluentui/react-components";
import { WORDS } from "../words.ts";

const useStyles = makeStyles({
  rows: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    // Quick answers show no skeleton at all.
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDuration: "100ms",
    animationDelay: "300ms",
    animationFillMode: "both",
  },
  row: {
    display: "grid",
    gridTemplateColumns: "1fr 3fr 2fr 1fr",
    gap: tokens.spacingHorizontalL,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 720px)": { gridTemplateColumns: "1fr 3fr" },
  },
  wide: { "@media (max-width: 720px)": { display: "none" } },
});

/** Rows of the shape that is about to come. */
export function Waiting({ rows }: { readonly rows: number }) {
  const styles = useStyles();
  return (
    <Skeleton aria-label={WORDS.loading} className={styles.rows}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles.row}>
          <SkeletonItem size={20} />
          <SkeletonItem size={20} />
          <SkeletonItem size={20} className={styles.wide} />
          <SkeletonItem size={20} className={styles.wide} />
        </div>
      ))}
    </Skeleton>
  );
}
