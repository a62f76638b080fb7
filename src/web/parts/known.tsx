import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const NARROW = "@media (max-width: 900px)";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, margin: 0 },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  detail: { margin: 0, overflowWrap: "anywhere" },
  columns: {
    display: "grid",
    gap: tokens.spacingHorizontalL,
    alignItems: "start",
  },
  first: { gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr)", [NARROW]: { gridTemplateColumns: "minmax(0, 1fr)" } },
  second: { gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)", [NARROW]: { gridTemplateColumns: "minmax(0, 1fr)" } },
  side: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, minWidth: 0 },
});

/** What is known of something, as terms and details. */
export function KnownList({ children }: { readonly children: ReactNode }) {
  return <dl className={useStyles().list}>{children}</dl>;
}

export function Known({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.detail}>{children}</dd>
    </div>
  );
}

interface Columns {
  readonly side: ReactNode;
  /** Which of the two has more room; usually the second. */
  readonly wide?: "first" | "second";
  readonly children: ReactNode;
}

/** What is known at the start, what happened at the end; one below the other where there is little room. */
export function TwoColumns({ side, wide = "second", children }: Columns) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.columns, styles[wide])}>
      <div className={styles.side}>{side}</div>
      <div className={styles.side}>{children}</div>
    </div>
  );
}
