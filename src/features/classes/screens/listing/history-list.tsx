import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { Waiting } from "../../../../web/parts/waiting.tsx";
import { Moment } from "../../../../web/when/moment.tsx";
import { type HistoryEntry, useHistory } from "./queries.ts";
import { WORDS } from "./words.ts";

const { history: words } = WORDS;

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  when: { color: tokens.colorNeutralForeground2 },
  people: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** So many changes of one roster are told. */
const TOLD = 8;

/** What rosters changed in a class, the latest first. */
export function HistoryList({ id, person }: { readonly id: string; readonly person?: string }) {
  const styles = useStyles();
  const list = useHistory(id, person);
  const entries = list.data?.pages.flatMap(({ items }) => items) ?? [];
  if (list.isPending) return <Waiting rows={2} />;
  if (list.isError) return <ProblemBar error={list.error} tryAgain={() => void list.refetch()} />;
  if (entries.length === 0) return <Text>{words.none}</Text>;
  return (
    <>
      <ul className={styles.list}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ul>
      {list.hasNextPage && (
        <div>
          <Button onClick={() => void list.fetchNextPage()}>{words.show}</Button>
        </div>
      )}
    </>
  );
}

function Entry({ entry: { at, count, people } }: { readonly entry: HistoryEntry }) {
  const styles = useStyles();
  const told = people.slice(0, TOLD);
  return (
    <li>
      <Text size={200} className={styles.when}>
        <Moment at={at} />
      </Text>
      <ul className={styles.people}>
        {told.map((each) => (
          <li key={each.person}>{changeWords(each)}</li>
        ))}
        {count > told.length && <li>{words.more({ count: count - told.length })}</li>}
      </ul>
    </li>
  );
}

function changeWords({ person, name = person, was, is }: HistoryEntry["people"][number]): string {
  if (was === undefined) return words.came({ name, is: is ?? "" });
  return is === undefined ? words.left({ name, was }) : words.changed({ name, was, is });
}
