import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { RequirementBadge } from "../health/requirement-badge.tsx";
import { WORDS as HEALTH } from "../health/words.ts";
import type { Account } from "./queries.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalS },
  row: {
    display: "grid",
    gridTemplateColumns: "104px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    alignItems: "start",
    "@media (max-width: 480px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  state: { justifySelf: "start" },
  words: { display: "flex", flexDirection: "column", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Each delegated permission that is needed or held, and what is lost where one is missing. */
export function Permissions({ account: { permissions } }: { readonly account: Account }) {
  const styles = useStyles();
  return (
    <section aria-label={WORDS.permissions}>
      <ul className={styles.list}>
        {permissions.map(({ name, state, by, because }) => (
          <li key={name} className={styles.row}>
            <RequirementBadge className={styles.state} state={state} />
            <span className={styles.words}>
              <Text weight="semibold">{name}</Text>
              {by !== undefined && <Text size={200}>{HEALTH.coveredBy({ by })}</Text>}
              {[...new Set(because.map((each) => (state === "missing" && each.without) || each.because))].map(
                (words) => (
                  <Text key={words} size={200} className={styles.quiet}>
                    {words}
                  </Text>
                ),
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
