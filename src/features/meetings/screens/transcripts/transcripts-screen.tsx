import { Button, Field, Input, makeStyles, SearchBox, Text, tokens } from "@fluentui/react-components";
import { useSearchParams } from "react-router";
import { DayRange } from "../../../../web/activity/day-range.tsx";
import { Asked } from "../../../../web/parts/asked.tsx";
import { Empty } from "../../../../web/parts/empty.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { asking } from "../../../../web/table/question.ts";
import { useSearchText } from "../../../../web/table/use-search-text.ts";
import { viewer } from "../../../../web/when/words.ts";
import { ASKED, questionIn } from "./asked-in.ts";
import { HitCard } from "./hit-card.tsx";
import { useHits } from "./queries.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  form: { display: "flex", flexWrap: "wrap", alignItems: "start", gap: tokens.spacingHorizontalM },
  search: { flexGrow: 2, flexBasis: "320px", maxWidth: "640px", minWidth: "min(100%, 220px)" },
  box: { maxWidth: "none" },
  speaker: { flexGrow: 1, flexBasis: "160px", minWidth: 0 },
  name: { minWidth: 0, width: "100%" },
  results: { display: "grid", gap: tokens.spacingVerticalL, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What was said in all meetings, searched. What is asked stands in the address. */
export function TranscriptsScreen() {
  const [parameters] = useSearchParams();
  const query = questionIn(parameters, viewer().zone);
  const hits = useHits(query);
  return (
    <Page title={WORDS.title}>
      <Question />
      <Asked query={hits} rows={6}>
        {({ pages }) => <Results hits={hits} items={pages.flatMap(({ items }) => items)} asked={isAsked(query)} />}
      </Asked>
    </Page>
  );
}

function isAsked(query: Readonly<Record<string, string>>): boolean {
  return Object.keys(query).length > 0;
}

function Question() {
  const styles = useStyles();
  const { text, type } = useSearchText();
  const [parameters, setParameters] = useSearchParams();
  const ask = (name: string, value: string) =>
    setParameters((before) => asking(before, name, value), { replace: true });
  return (
    <search className={styles.form}>
      <Field label={WORDS.search} hint={WORDS.searchHint} className={styles.search}>
        <SearchBox
          className={styles.box}
          value={text}
          dismiss={{ "aria-label": WORDS.clear }}
          onChange={(_event, { value }) => type(value)}
        />
      </Field>
      <Field label={WORDS.speaker} className={styles.speaker}>
        <Input
          className={styles.name}
          value={parameters.get("speaker") ?? ""}
          onChange={(_event, { value }) => ask("speaker", value)}
        />
      </Field>
      <DayRange />
    </search>
  );
}

interface ResultsProps {
  readonly hits: ReturnType<typeof useHits>;
  readonly items: Parameters<typeof HitCard>[0]["found"][];
  readonly asked: boolean;
}

function Results({ hits, items, asked }: ResultsProps) {
  const styles = useStyles();
  const count = items.length;
  if (count === 0 && !hits.hasNextPage)
    return asked ? <NothingFound /> : <Empty title={WORDS.emptyTitle} words={WORDS.empty} />;
  return (
    <div className={styles.results}>
      <Text className={styles.quiet} aria-live="polite">
        {hits.hasNextPage ? WORDS.foundMore({ count }) : WORDS.found({ count })}
      </Text>
      {items.map((found) => (
        <HitCard key={found.artifact} found={found} />
      ))}
      {hits.hasNextPage && (
        <div>
          <Button disabledFocusable={hits.isFetchingNextPage} onClick={() => void hits.fetchNextPage()}>
            {count === 0 ? WORDS.lookOn : WORDS.more}
          </Button>
        </div>
      )}
    </div>
  );
}

function NothingFound() {
  const [, setParameters] = useSearchParams();
  const clear = () =>
    setParameters((before) => ASKED.reduce((address, name) => asking(address, name, undefined), before));
  return (
    <Empty title={WORDS.nothingTitle} words={WORDS.nothing} action={<Button onClick={clear}>{WORDS.clear}</Button>} />
  );
}
