import { makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  head: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: tokens.spacingHorizontalL },
  title: { margin: 0 },
});

interface Props {
  readonly title: string;
  /** Where there is more of it. */
  readonly more?: ReactNode;
  readonly children: ReactNode;
}

/** One of the questions that the start page answers. */
export function Section({ title, more, children }: Props) {
  const styles = useStyles();
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.head}>
        <Subtitle1 as="h2" className={styles.title}>
          {title}
        </Subtitle1>
        {more}
      </div>
      {children}
    </section>
  );
}
