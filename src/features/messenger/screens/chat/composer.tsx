import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useRef } from "react";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { preview } from "../../content/rules.ts";
import { nameOf } from "../naming.ts";
import { type Conversation, type Message, useOwnObjectId, useWriting } from "../queries.ts";
import { WORDS } from "../words.ts";
import type { Draft } from "./draft.ts";
import { MentionBox } from "./mention-box.tsx";
import { mentionable, mentionedIn } from "./mentioning.ts";

const useStyles = makeStyles({
  composer: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  send: { alignSelf: "flex-end" },
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
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

/** Room to write in a chat. */
export function Composer({ conversation, draft: { text, quote }, change }: Props) {
  const styles = useStyles();
  const box = useRef<HTMLTextAreaElement>(null);
  const own = useOwnObjectId(conversation.connection);
  const people = mentionable(conversation, own);
  const writing = useWriting(conversation.id);
  useEffect(() => {
    if (quote !== undefined) box.current?.focus();
  }, [quote]);
  const send = () => {
    if (text.trim() === "" || writing.isPending) return;
    const mentions = mentionedIn(text, people);
    const wish = { text, ...(mentions.length > 0 && { mentions }), ...(quote && { quote: quote.id }) };
    writing.mutate(wish, { onSuccess: () => change({ text: "", quote: undefined }) });
  };
  return (
    <div className={styles.composer}>
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
      <Button className={styles.send} appearance="primary" disabled={text.trim() === ""} onClick={send}>
        {WORDS.send}
      </Button>
      {writing.error !== null && <ProblemBar error={writing.error} />}
    </div>
  );
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
