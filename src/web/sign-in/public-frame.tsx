import { Card, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Page } from "../parts/page.tsx";
import { WORDS as SHELL } from "../words.ts";

const useStyles = makeStyles({
  frame: {
    minHeight: "100vh",
    boxSizing: "border-box",
    paddingBlock: tokens.spacingVerticalXXL,
    display: "grid",
    justifyItems: "center",
    alignContent: "center",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  product: {
    marginBlock: 0,
    paddingInline: tokens.spacingHorizontalXXL,
    color: tokens.colorBrandForeground1,
    "@media (max-width: 720px)": { paddingInline: tokens.spacingHorizontalL },
  },
  column: { width: "min(460px, 100vw)" },
  card: { padding: tokens.spacingHorizontalXXL, gap: tokens.spacingVerticalL, overflowWrap: "anywhere" },
});

interface Props {
  readonly title: string;
  /** Above the card, such as what went wrong. */
  readonly above?: ReactNode;
  readonly children: ReactNode;
}

/** A page for whoever is nobody yet: one column, one decision. */
export function PublicFrame({ title, above, children }: Props) {
  const styles = useStyles();
  return (
    <main className={styles.frame}>
      <div className={styles.column}>
        <Text as="p" weight="semibold" size={400} className={styles.product}>
          {SHELL.product}
        </Text>
        <Page title={title}>
          {above}
          <Card className={styles.card}>{children}</Card>
        </Page>
      </div>
    </main>
  );
}
