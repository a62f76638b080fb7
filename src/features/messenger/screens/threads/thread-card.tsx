import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";
import { useId, useState } from "react";
import { dayWords, viewer } from "../../../../web/when/words.ts";
import type { Here } from "../chat/here.ts";
import { MessageItem } from "../chat/message-item.tsx";
import { OutgoingItem } from "../chat/outgoing-item.tsx";
import type { Outgoing } from "../queries.ts";
import type { Thread } from "./queries.ts";
import { Replies } from "./replies.tsx";
import { ReplyForm } from "./reply-form.tsx";
import { THREAD_WORDS as WORDS } from "./words.ts";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    minWidth: 0,
  },
  day: { color: tokens.colorNeutralForeground2 },
  below: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingInlineStart: tokens.spacingHorizontalL,
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorNeutralStroke2,
    minWidth: 0,
    ":empty": { display: "none" },
  },
  acts: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, ":empty": { display: "none" } },
});

interface Props {
  readonly here: Here;
  readonly mayWrite: boolean;
  readonly thread: Thread;
  /** Replies on their way. */
  readonly outgoing: readonly Outgoing[];
}

/** A post, the replies to it folded up, and room for another reply. */
export function ThreadCard({ here, mayWrite, thread, outgoing }: Props) {
  const styles = useStyles();
  const below = useId();
  const [isOpen, setOpen] = useState(false);
  const [isReplying, setReplying] = useState(false);
  const reply = () => {
    setOpen(true);
    setReplying(true);
  };
  const canReply = mayWrite && isOpenTo(thread.message);
  const fold = { below, count: thread.replies, isOpen, fold: () => setOpen(!isOpen) };
  return (
    <div className={styles.card}>
      <Post here={canReply ? { ...here, reply } : here} thread={thread} />
      <div id={below} className={styles.below}>
        {isOpen && thread.replies > 0 && <Replies here={here} post={thread.post} />}
        {outgoing.map((each) => (
          <OutgoingItem key={each.id} conversation={here.conversation.id} message={each} />
        ))}
        {isReplying && thread.message && (
          <ReplyForm
            id={here.conversation.id}
            people={here.people}
            post={thread.message}
            close={() => setReplying(false)}
          />
        )}
      </div>
      <div className={styles.acts}>
        <Fold {...fold} />
        <ReplyButton isThere={canReply && !isReplying} reply={reply} />
      </div>
    </div>
  );
}

/** Microsoft's own lines, and posts that were deleted, are not replied to. */
function isOpenTo(post: Thread["message"]): boolean {
  return post?.event === null && post.deletedAt === undefined;
}

interface Folded {
  /** The id of what is folded. */
  readonly below: string;
  readonly count: number;
  readonly isOpen: boolean;
  readonly fold: () => void;
}

function Fold({ below, count, isOpen, fold }: Folded) {
  if (count === 0) return null;
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
      aria-expanded={isOpen}
      aria-controls={below}
      onClick={fold}
    >
      {isOpen ? WORDS.hide : WORDS.replies({ count })}
    </Button>
  );
}

function ReplyButton({ isThere, reply }: { readonly isThere: boolean; readonly reply: () => void }) {
  if (!isThere) return null;
  return (
    <Button size="small" appearance="subtle" onClick={reply}>
      {WORDS.reply}
    </Button>
  );
}

function Post({ here, thread: { message, lastAt } }: Pick<Props, "here" | "thread">) {
  const styles = useStyles();
  return (
    <>
      <Text size={200} className={styles.day}>
        {dayWords(new Date(message?.createdAt ?? lastAt), viewer())}
      </Text>
      {message === undefined ? <Text italic>{WORDS.missing}</Text> : <MessageItem here={here} message={message} />}
    </>
  );
}
