import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useRef } from "react";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import { AttachButton, useTaking } from "../files/attach-button.tsx";
import { AttachedList } from "../files/attached-list.tsx";
import { useAttachments } from "../files/use-attachments.ts";
import { preview } from "../../content/rules.ts";
import { nameOf } from "../naming.ts";
import { type Conversation, type Message, useWriting } from "../queries.ts";
import { WORDS } from "../words.ts";
import type { ChangeDraft, Draft } from "./draft.ts";
import { MentionBox } from "./mention-box.tsx";
import { mentionable, mentionedIn } from "./mentioning.ts";

const useStyles = makeStyles({
  composer: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  acts: { display: "flex", justifyContent: "flex-end", gap: tokens.spacingHorizontalS },
  quote: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorBrandStroke1,
  },
  quoted: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  quiet: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly conversation: Conversation;
  /** The object id of whoever writes, where it is known. */
  readonly own: string | undefined;
  readonly draft: Draft;
  readonly change: ChangeDraft;
}

/** Room to write in a chat. */
export function Composer({ conversation, own, draft, change }: Props) {
  const styles = useStyles();
  const { text, quote, attached } = draft;
  const place = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const people = mentionable(conversation, own);
  const writing = useWriting(conversation.id);
  useEffect(() => {
    if (quote !== undefined) box.current?.focus();
  }, [quote]);
  const { take, remove } = useAttachments({
    conversation: conversation.id,
    attached,
    change: (next) => change((now) => ({ attached: next(now.attached) })),
  });
  useTaking(place, take);
  const send = () => {
    if (!isReady(draft) || writing.isPending) return;
    const onSuccess = () => change({ text: "", quote: undefined, attached: [] });
    writing.mutate(wishOf(draft, mentionedIn(text, people)), { onSuccess });
  };
  return (
    <div className={styles.composer} ref={place}>
      {quote !== undefined && <Answered message={quote} drop={() => change({ quote: undefined })} />}
      <MentionBox
        label={WORDS.write({ chat: nameOf(conversation, own) })}
        hint={WORDS.sendHow}
        value={text}
        people={people}
        box={box}
        type={(typed) => change({ text: typed })}
        done={send}
      />
      <AttachedList conversation={conversation.id} attached={attached} remove={remove} />
      <div className={styles.acts}>
        <AttachButton take={take} />
        <Button appearance="primary" disabled={!isReady(draft)} onClick={send}>
          {WORDS.send}
        </Button>
      </div>
      {writing.error !== null && <ProblemBar error={writing.error} />}
    </div>
  );
}

/** Whether there is something to send, and all of it is here. */
function isReady({ text, attached }: Draft): boolean {
  return (text.trim() !== "" || attached.length > 0) && attached.every(({ upload }) => upload !== undefined);
}

function wishOf({ text, quote, attached }: Draft, mentions: readonly string[]): Schemas["MessageWish"] {
  const uploads = attached.flatMap(({ upload }) => upload?.id ?? []);
  return {
    ...(text.trim() !== "" && { text }),
    ...(mentions.length > 0 && { mentions: [...mentions] }),
    ...(quote && { quote: quote.id }),
    ...(uploads.length > 0 && { uploads }),
  };
}

function Answered({ message, drop }: { readonly message: Message; readonly drop: () => void }) {
  const styles = useStyles();
  return (
    <div className={styles.quote}>
      <div className={styles.quoted}>
        <span className={styles.quiet}>{WORDS.replyingTo({ who: message.sender?.name ?? WORDS.somebody })}</span>
        {preview(message.content)}
      </div>
      <Button
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={WORDS.withoutQuote}
        title={WORDS.withoutQuote}
        onClick={drop}
      />
    </div>
  );
}
