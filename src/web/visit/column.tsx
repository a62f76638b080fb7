import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  frame: { minHeight: "100vh", boxSizing: "border-box", backgroundColor: tokens.colorNeutralBackground3 },
  column: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXL,
    maxWidth: "640px",
    marginInline: "auto",
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    overflowWrap: "anywhere",
  },
  title: { marginBlock: 0 },
});

interface Props {
  readonly title: string;
  /** Whose page it is. */
  readonly above?: string | undefined;
  readonly children: ReactNode;
}

/** A page for whoever comes by, in one column. */
export function VisitorColumn({ title, above = WORDS.product, children }: Props) {
  const styles = useStyles();
  return (
    <main className={styles.frame}>
      <div className={styles.column}>
        <title>{WORDS.pageTitle({ title, organisation: above })}</title>
        <header>
          <Text weight="semibold" size={400}>
            {above}
          </Text>
          <Text as="h1" size={700} weight="semibold" block className={styles.title}>
            {title}
          </Text>
        </header>
        {children}
      </div>
    </main>
  );
}
