import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useState } from "react";
import { Asked } from "../../../../web/parts/asked.tsx";
import { useMay } from "../../../../web/shell/allowed.ts";
import type { Here } from "../chat/here.ts";
import { OutgoingItem } from "../chat/outgoing-item.tsx";
import { nameOf } from "../naming.ts";
import { type Conversation, type Outgoing, useOwnObjectId } from "../queries.ts";
import { ChannelBars } from "./channel-bars.tsx";
import { PostForm } from "./post-form.tsx";
import { type Thread, useChannelPeople, useThreads } from "./queries.ts";
import { ThreadCard } from "./thread-card.tsx";
import { THREAD_WORDS as WORDS } from "./words.ts";

const useStyles = makeStyles({
  threads: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    listStyleType: "none",
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
});

/** What was written in a channel, post by post, and for whoever may write, room for another one. */
export function ChannelTalk({ conversation }: { readonly conversation: Conversation }) {
  const [isWriting, setWriting] = useState(false);
  const mayWrite = useMay("messages:write") && conversation.channel?.kept === true;
  const account = useOwnObjectId(conversation.connection);
  const own = mayWrite ? account : undefined;
  const people = useChannelPeople(conversation.id, own);
  const here: Here = { conversation, own, people };
  return (
    <>
      <ChannelBars conversation={conversation} />
      {mayWrite && isWriting && <PostForm id={conversation.id} people={people} close={() => setWriting(false)} />}
      {mayWrite && !isWriting && (
        <div>
          <Button appearance="primary" icon={<AddRegular />} onClick={() => setWriting(true)}>
            {WORDS.newPost}
          </Button>
        </div>
      )}
      <Threads here={here} mayWrite={mayWrite} />
    </>
  );
}

interface Listed {
  readonly here: Here;
  readonly mayWrite: boolean;
}

function Threads({ here, mayWrite }: Listed) {
  const threads = useThreads(here.conversation.id);
  return (
    <Asked query={threads} rows={8}>
      {({ pages }) => (
        <>
          <Listed
            here={here}
            mayWrite={mayWrite}
            items={pages.flatMap((page) => page.items)}
            outgoing={pages[0]?.outgoing ?? []}
          />
          {threads.hasNextPage && (
            <div>
              <Button disabled={threads.isFetchingNextPage} onClick={() => void threads.fetchNextPage()}>
                {WORDS.older}
              </Button>
            </div>
          )}
        </>
      )}
    </Asked>
  );
}

interface Shown extends Listed {
  readonly items: readonly Thread[];
  readonly outgoing: readonly Outgoing[];
}

/** What is on its way stands where it will stand: replies at their post, posts above all. */
function Listed({ here, mayWrite, items, outgoing }: Shown) {
  const styles = useStyles();
  const posts = outgoing.filter(({ replyTo }) => replyTo === undefined);
  const label = WORDS.posts({ channel: nameOf(here.conversation) });
  return (
    <section aria-label={label}>
      {items.length + posts.length === 0 && <Text>{WORDS.nothing}</Text>}
      <ol className={styles.threads} aria-live="polite">
        {posts.map((message) => (
          <li key={message.id}>
            <OutgoingItem conversation={here.conversation.id} message={message} />
          </li>
        ))}
        {items.map((thread) => (
          <li key={thread.post}>
            <ThreadCard
              here={here}
              mayWrite={mayWrite}
              thread={thread}
              outgoing={outgoing.filter(({ replyTo }) => replyTo !== undefined && replyTo === thread.message?.id)}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
