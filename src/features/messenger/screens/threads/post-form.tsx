import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Mentionable } from "../chat/mentioning.ts";
import { THREAD_WORDS as WORDS } from "./words.ts";
import { WritingRoom } from "./writing-room.tsx";

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
});

interface Props {
  /** Of the conversation. */
  readonly id: string;
  readonly people: readonly Mentionable[];
  readonly close: () => void;
}

/** Room for a new post in a channel. */
export function PostForm({ id, people, close }: Props) {
  const styles = useStyles();
  const first = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const [subject, setSubject] = useState("");
  useEffect(() => first.current?.focus(), []);
  const wish = () => (subject.trim() === "" ? {} : { subject: subject.trim() });
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
      <WritingRoom
        id={id}
        people={people}
        label={WORDS.text}
        act={WORDS.post}
        box={box}
        wish={wish}
        sent={close}
        close={close}
      />
    </div>
  );
}
