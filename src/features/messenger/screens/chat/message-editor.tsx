import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { type Message, useEditing } from "../queries.ts";
import { WORDS } from "../words.ts";
import { MentionBox } from "./mention-box.tsx";
import { mentionedIn } from "./mentioning.ts";
import type { Here } from "./here.ts";

const useStyles = makeStyles({
  editor: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  acts: { display: "flex", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly here: Pick<Here, "conversation" | "people">;
  readonly message: Message;
  /** What it says. */
  readonly before: string;
  readonly close: () => void;
}

/** Room to change what a message says, in its place. */
export function MessageEditor({ here: { conversation, people }, message, before, close }: Props) {
  const styles = useStyles();
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(before);
  const editing = useEditing(conversation.id);
  const notice = useNotice();
  useEffect(() => box.current?.focus(), []);
  const save = () => {
    if (text.trim() === "" || editing.isPending) return;
    const mentions = mentionedIn(text, people);
    const onSuccess = () => {
      notice(WORDS.changedSoon);
      close();
    };
    editing.mutate({ message: message.id, text, ...(mentions.length > 0 && { mentions }) }, { onSuccess });
  };
  return (
    <div className={styles.editor}>
      <MentionBox
        label={WORDS.editing}
        hint={WORDS.saveHow}
        value={text}
        people={people}
        box={box}
        type={setText}
        done={save}
        escape={close}
      />
      <div className={styles.acts}>
        <Button size="small" appearance="primary" disabled={text.trim() === ""} onClick={save}>
          {WORDS.save}
        </Button>
        <Button size="small" onClick={close}>
          {WORDS.cancel}
        </Button>
      </div>
      {editing.error !== null && <ProblemBar error={editing.error} />}
    </div>
  );
}
