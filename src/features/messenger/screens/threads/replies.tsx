import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Asked } from "../../../../web/parts/asked.tsx";
import type { Here } from "../chat/here.ts";
import { MessageItem } from "../chat/message-item.tsx";
import { useReplies } from "./queries.ts";
import { THREAD_WORDS as WORDS } from "./words.ts";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    listStyleType: "none",
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
});

interface Props {
  readonly here: Here;
  /** Microsoft's own id. */
  readonly post: string;
}

/** The replies to a post, the earliest first. */
export function Replies({ here, post }: Props) {
  const styles = useStyles();
  const replies = useReplies(here.conversation.id, post);
  return (
    <Asked query={replies} rows={2}>
      {({ pages }) => (
        <>
          {replies.hasNextPage && (
            <div>
              <Button size="small" disabled={replies.isFetchingNextPage} onClick={() => void replies.fetchNextPage()}>
                {WORDS.earlier}
              </Button>
            </div>
          )}
          <ol className={styles.list}>
            {pages
              .flatMap(({ items }) => items)
              .toReversed()
              .map((message) => (
                <li key={message.id}>
                  <MessageItem here={here} message={message} />
                </li>
              ))}
          </ol>
        </>
      )}
    </Asked>
  );
}
