import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const NARROW = "@media (max-width: 720px)";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "minmax(0, max-content) minmax(0, 1fr)",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    alignItems: "baseline",
    margin: 0,
    [NARROW]: { gridTemplateColumns: "minmax(0, 1fr)", rowGap: 0 },
  },
  term: { color: tokens.colorNeutralForeground2 },
  detail: { margin: 0, overflowWrap: "anywhere", [NARROW]: { marginBottom: tokens.spacingVerticalM } },
});

/** What is known of one thing: terms and details, of which those without a detail are left out. */
export function FactsOf({ facts }: { readonly facts: readonly (readonly [term: string, detail: ReactNode])[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, detail]) => detail !== undefined)
        .flatMap(([term, detail]) => [
          <dt key={`${term} term`} className={styles.term}>
            <Text>{term}</Text>
          </dt>,
          <dd key={`${term} detail`} className={styles.detail}>
            {detail}
          </dd>,
        ])}
    </dl>
  );
}
