import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { MentionBox } from "../chat/mention-box.tsx";
import { useWriting } from "../queries.ts";
import { WORDS as CHAT } from "../words.ts";
import { THREAD_WORDS as WORDS } from "./words.ts";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
  },
  acts: { display: "flex", flexWrap: "wrap", justifyContent: "flex-end", gap: tokens.spacingHorizontalS },
});

interface Props {
  /** Of the conversation. */
  readonly id: string;
  readonly close: () => void;
}

/** Room for a new post in a channel. */
export function PostForm({ id, close }: Props) {
  const styles = useStyles();
  const first = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const [subject, setSubject] = useState("");
  const [text, setText] = useState("");
  const writing = useWriting(id);
  useEffect(() => first.current?.focus(), []);
  const send = () => {
    if (text.trim() === "" || writing.isPending) return;
    const heading = subject.trim();
    writing.mutate({ text, ...(heading !== "" && { subject: heading }) }, { onSuccess: close });
  };
  return (
    <div className={styles.form}>
      <Field label={WORDS.subject} hint={WORDS.subjectHint}>
        <Input
          input={{ ref: first }}
          value={subject}
          maxLength={250}
          onChange={(_event, { value }) => setSubject(value)}
        />
      </Field>
      <MentionBox
        label={WORDS.text}
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
          {WORDS.post}
        </Button>
      </div>
    </div>
  );
}
