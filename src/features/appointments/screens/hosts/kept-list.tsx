import type { UseMutationResult } from "@tanstack/react-query";
import { Button, Card, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Confirm } from "../../../../web/form/confirm.tsx";
import { Empty } from "../../../../web/parts/empty.tsx";
import { useNotice } from "../../../../web/parts/notice.tsx";

const useStyles = makeStyles({
  card: { paddingBlock: tokens.spacingVerticalS, paddingInline: tokens.spacingHorizontalL },
  list: { listStyle: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    ":not(:last-child)": { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  words: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Named {
  readonly id: string;
  readonly name: string;
}
type Say = (about: { readonly name: string }) => string;

interface Props<T extends Named> {
  readonly items: readonly T[];
  readonly words: {
    readonly emptyTitle: string;
    readonly empty: string;
    readonly remove: string;
    readonly removeAbout: Say;
    readonly removeTitle: Say;
    readonly removeLoss: string;
    readonly removed: Say;
  };
  readonly remove: UseMutationResult<unknown, Error, string>;
  /** What else is said of one. */
  readonly more?: (item: T) => string;
}

/** A few named things, each with a way to remove it. */
export function KeptList<T extends Named>({ items, words, remove, more }: Props<T>) {
  const styles = useStyles();
  const notice = useNotice();
  const [asked, setAsked] = useState<T>();
  if (items.length === 0) return <Empty title={words.emptyTitle} words={words.empty} />;
  const act = ({ id, name }: T) =>
    remove.mutate(id, {
      onSuccess: () => {
        notice(words.removed({ name }));
        setAsked(undefined);
      },
    });
  return (
    <Card className={styles.card}>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.id} className={styles.item}>
            <span className={styles.words}>
              <Text weight="semibold">{item.name}</Text>
              {more && (
                <Text size={200} className={styles.quiet}>
                  {more(item)}
                </Text>
              )}
            </span>
            <Button aria-label={words.removeAbout(item)} onClick={() => setAsked(item)}>
              {words.remove}
            </Button>
          </li>
        ))}
      </ul>
      {asked && (
        <Confirm
          title={words.removeTitle(asked)}
          loss={[words.removeLoss]}
          verb={words.remove}
          busy={remove.isPending}
          error={remove.error}
          act={() => act(asked)}
          close={() => setAsked(undefined)}
        />
      )}
    </Card>
  );
}
