import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  title: { margin: 0 },
});

interface Props {
  readonly title: string;
  readonly children: ReactNode;
}

/** A titled part of a page that is a list by itself, with a frame of its own. */
export function Part({ title, children }: Props) {
  const styles = useStyles();
  return (
    <section aria-label={title} className={styles.part}>
      <Subtitle2 as="h2" className={styles.title}>
        {title}
      </Subtitle2>
      {children}
    </section>
  );
}
