import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useState } from "react";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { useWriting } from "../queries.ts";
import { WORDS } from "../words.ts";

const useStyles = makeStyles({
  composer: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  send: { alignSelf: "flex-end" },
});

/** What is being written in chats of this page, so that looking into another chat loses none of it. */
const drafts = new Map<string, string>();

interface Props {
  /** Of the conversation. */
  readonly id: string;
  readonly name: string;
}

/** Room to write in a chat. */
export function Composer({ id, name }: Props) {
  const styles = useStyles();
  const [text, setText] = useState(drafts.get(id) ?? "");
  const writing = useWriting(id);
  const type = (typed: string) => {
    drafts.set(id, typed);
    setText(typed);
  };
  const send = () => {
    if (text.trim() === "" || writing.isPending) return;
    writing.mutate(text, { onSuccess: () => type("") });
  };
  const press = (event: KeyboardEvent) => {
    // While somebody composes a character, Enter takes it over.
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <div className={styles.composer}>
      <Field label={WORDS.write({ chat: name })} hint={WORDS.sendHow}>
        <Textarea value={text} resize="vertical" onChange={(_event, { value }) => type(value)} onKeyDown={press} />
      </Field>
      <Button className={styles.send} appearance="primary" disabled={text.trim() === ""} onClick={send}>
        {WORDS.send}
      </Button>
      {writing.error !== null && <ProblemBar error={writing.error} />}
    </div>
  );
}
