import { useQuery } from "@tanstack/react-query";
import { Card, makeStyles, tokens } from "@fluentui/react-components";
import { FACT_WORDS } from "../fact-words.ts";
import { FactList } from "../facts/fact-list.tsx";
import { recentFacts } from "../facts/queries.ts";
import { Asked } from "../parts/asked.tsx";
import { ScreenLink } from "../parts/links.tsx";
import { Section } from "./section.tsx";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  card: { paddingBlock: tokens.spacingVerticalS, paddingInline: tokens.spacingHorizontalXL },
});

const SHOWN = 5;

/** The newest of what happened. */
export function Lately() {
  const styles = useStyles();
  const facts = useQuery(recentFacts);
  return (
    <Section title={WORDS.lately} more={<ScreenLink to="/activity">{WORDS.activity}</ScreenLink>}>
      <Asked query={facts} rows={3}>
        {(all) => (
          <Card className={styles.card}>
            <FactList facts={all.slice(0, SHOWN)} words={FACT_WORDS} />
          </Card>
        )}
      </Asked>
    </Section>
  );
}
