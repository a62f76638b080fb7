import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Asked } from "../../../../web/parts/asked.tsx";
import { ScreenLink } from "../../../../web/parts/links.tsx";
import { useMay } from "../../../../web/shell/allowed.ts";
import { type Conversation, type Message, useConversation, useMessages } from "../queries.ts";
import { ChannelTalk } from "../threads/channel-talk.tsx";
import { WORDS } from "../words.ts";
import { Composer } from "./composer.tsx";
import { ConversationHead } from "./conversation-head.tsx";
import { useDraft } from "./draft.ts";
import { mentionable } from "./mentioning.ts";
import { type Here, useActingId } from "./here.ts";
import { MessageList } from "./message-list.tsx";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  back: { "@media (min-width: 861px)": { display: "none" } },
});

/** One chat: who is in it, what was written, and room to answer. */
export function ConversationPane({ id }: { readonly id: string }) {
  const styles = useStyles();
  const conversation = useConversation(id);
  return (
    <div className={styles.pane}>
      <div className={styles.back}>
        <ScreenLink to="/messages">{WORDS.back}</ScreenLink>
      </div>
      <Asked query={conversation} rows={8}>
        {(known) => (
          <>
            <ConversationHead conversation={known} />
            {known.kind === "channel" ? <ChannelTalk conversation={known} /> : <Talk conversation={known} />}
          </>
        )}
      </Asked>
    </div>
  );
}

/** What was written, and for whoever may write, room to answer. */
function Talk({ conversation }: { readonly conversation: Conversation }) {
  const [draft, change] = useDraft(conversation.id);
  const mayWrite = useMay("messages:write");
  const account = useActingId(conversation);
  const own = mayWrite ? account : undefined;
  const reply = mayWrite ? (quote: Message) => change({ quote }) : undefined;
  return (
    <>
      <Messages here={{ conversation, own, people: mentionable(conversation, own), reply }} />
      {mayWrite && <Composer conversation={conversation} own={own} draft={draft} change={change} />}
    </>
  );
}

function Messages({ here }: { readonly here: Here }) {
  const messages = useMessages(here.conversation.id);
  return (
    <Asked query={messages} rows={8}>
      {({ pages }) => (
        <>
          {messages.hasNextPage && (
            <div>
              <Button disabled={messages.isFetchingNextPage} onClick={() => void messages.fetchNextPage()}>
                {WORDS.older}
              </Button>
            </div>
          )}
          <MessageList
            here={here}
            items={pages.flatMap((page) => page.items).toReversed()}
            outgoing={pages[0]?.outgoing ?? []}
          />
        </>
      )}
    </Asked>
  );
}
