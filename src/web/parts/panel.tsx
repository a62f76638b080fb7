import { Card, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  panel: { minWidth: 0 },
  card: { padding: tokens.spacingHorizontalXL, gap: tokens.spacingVerticalM, overflowWrap: "anywhere" },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  title: { margin: 0, flexGrow: 1, minWidth: 0 },
});

interface Props {
  readonly title: string;
  /** Which rank the title has among the page's headings. */
  readonly level?: "h2" | "h3";
  /** Beside the title, such as a state. */
  readonly mark?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of a page, set apart from the others. */
export function Panel({ title, level = "h2", mark, children }: Props) {
  const styles = useStyles();
  return (
    <section aria-label={title} className={styles.panel}>
      <Card className={styles.card}>
        <div className={styles.head}>
          <Subtitle2 as={level} className={styles.title}>
            {title}
          </Subtitle2>
          {mark}
        </div>
        {children}
      </Card>
    </section>
  );
}
