import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { MentionBox } from "../chat/mention-box.tsx";
import { type Message, useWriting } from "../queries.ts";
import { WORDS as CHAT } from "../words.ts";
import { THREAD_WORDS as WORDS } from "./words.ts";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  acts: { display: "flex", flexWrap: "wrap", justifyContent: "flex-end", gap: tokens.spacingHorizontalS },
});

interface Props {
  /** Of the conversation. */
  readonly id: string;
  readonly post: Message;
  readonly close: () => void;
}

/** Room for a reply to a post; it stays open for the next one. */
export function ReplyForm({ id, post, close }: Props) {
  const styles = useStyles();
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState("");
  const writing = useWriting(id);
  useEffect(() => box.current?.focus(), []);
  const send = () => {
    if (text.trim() === "" || writing.isPending) return;
    writing.mutate({ text, replyTo: post.id }, { onSuccess: () => setText("") });
  };
  return (
    <div className={styles.form}>
      <MentionBox
        label={WORDS.replyTo({ who: post.sender?.name ?? CHAT.somebody })}
        hint={CHAT.sendHow}
        value={text}
        people={[]}
        box={box}
        type={setText}
        done={send}
        escape={close}
      />
      {writing.error !== null && <ProblemBar error={writing.error} />}
      <div className={styles.acts}>
        <Button onClick={close}>{WORDS.cancel}</Button>
        <Button appearance="primary" disabled={text.trim() === ""} onClick={send}>
          {CHAT.send}
        </Button>
      </div>
    </div>
  );
}
