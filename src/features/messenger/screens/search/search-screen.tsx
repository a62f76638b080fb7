import { Button, Field, makeStyles, SearchBox, Text, tokens } from "@fluentui/react-components";
import { useSearchParams } from "react-router";
import { DayRange } from "../../../../web/activity/day-range.tsx";
import { daysIn, instantsOf } from "../../../../web/activity/days.ts";
import { Asked } from "../../../../web/parts/asked.tsx";
import { Empty } from "../../../../web/parts/empty.tsx";
import { ScreenLink } from "../../../../web/parts/links.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { useSearchText } from "../../../../web/table/use-search-text.ts";
import { WORDS as TABLE } from "../../../../web/table/words.ts";
import { viewer } from "../../../../web/when/words.ts";
import { FoundCard } from "./found-card.tsx";
import { type Found, useFound } from "./queries.ts";
import { SEARCH_WORDS } from "./words.ts";

const useStyles = makeStyles({
  form: { display: "flex", flexWrap: "wrap", alignItems: "start", gap: tokens.spacingHorizontalM },
  search: { flexGrow: 1, flexBasis: "320px", maxWidth: "640px", minWidth: "min(100%, 220px)" },
  box: { maxWidth: "none" },
  results: { display: "grid", gap: tokens.spacingVerticalL, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What was written in all chats that one may see, searched. What is asked stands in the address. */
export function SearchScreen() {
  const styles = useStyles();
  const [parameters] = useSearchParams();
  const { text, settled, type } = useSearchText();
  const found = useFound({ search: settled.slice(0, 200), ...instantsOf(daysIn(parameters), viewer().zone) });
  return (
    <Page title={SEARCH_WORDS.title}>
      <ScreenLink to="/messages">{SEARCH_WORDS.back}</ScreenLink>
      <search className={styles.form}>
        <Field label={SEARCH_WORDS.search} hint={SEARCH_WORDS.searchHint} className={styles.search}>
          <SearchBox
            className={styles.box}
            value={text}
            dismiss={{ "aria-label": TABLE.clearSearch }}
            onChange={(_event, { value }) => type(value)}
          />
        </Field>
        <DayRange />
      </search>
      {settled === "" ? (
        <Empty title={SEARCH_WORDS.ask} words={SEARCH_WORDS.askWhy} />
      ) : (
        <Asked query={found} rows={6}>
          {({ pages }) => <Results found={found} items={pages.flatMap(({ items }) => items)} />}
        </Asked>
      )}
    </Page>
  );
}

interface ResultsProps {
  readonly found: ReturnType<typeof useFound>;
  readonly items: readonly Found[];
}

function Results({ found, items }: ResultsProps) {
  const styles = useStyles();
  const count = items.length;
  if (count === 0 && !found.hasNextPage) return <Empty title={SEARCH_WORDS.nothing} words={SEARCH_WORDS.nothingWhy} />;
  return (
    <div className={styles.results}>
      <Text className={styles.quiet} aria-live="polite">
        {found.hasNextPage ? SEARCH_WORDS.foundMore({ count }) : SEARCH_WORDS.found({ count })}
      </Text>
      {items.map((each) => (
        <FoundCard key={each.id} found={each} />
      ))}
      {found.hasNextPage && (
        <div>
          <Button disabledFocusable={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {count === 0 ? SEARCH_WORDS.lookOn : SEARCH_WORDS.more}
          </Button>
        </div>
      )}
    </div>
  );
}
