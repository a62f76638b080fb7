import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalXXL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow4,
    "@media (max-width: 720px)": { padding: tokens.spacingHorizontalL },
  },
  title: { marginBlock: 0 },
});

/** A part of a visitor's page: lighter to fetch than the staff's panels. */
export function VisitCard({ title, children }: { readonly title?: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <section aria-label={title} className={styles.card}>
      {title !== undefined && (
        <Text as="h2" size={400} weight="semibold" block className={styles.title}>
          {title}
        </Text>
      )}
      {children}
    </section>
  );
}
