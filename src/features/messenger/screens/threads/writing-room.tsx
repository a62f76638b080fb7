import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type RefObject, useRef, useState } from "react";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import { MentionBox } from "../chat/mention-box.tsx";
import { mentionedIn, type Mentionable } from "../chat/mentioning.ts";
import { AttachButton, useTaking } from "../files/attach-button.tsx";
import { AttachedList } from "../files/attached-list.tsx";
import type { Attached } from "../files/attaching.ts";
import { useAttachments } from "../files/use-attachments.ts";
import { useWriting } from "../queries.ts";
import { WORDS as CHAT } from "../words.ts";
import { THREAD_WORDS as WORDS } from "./words.ts";

const useStyles = makeStyles({
  room: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  acts: { display: "flex", flexWrap: "wrap", justifyContent: "flex-end", gap: tokens.spacingHorizontalS },
});

interface Props {
  /** Of the conversation. */
  readonly id: string;
  readonly people: readonly Mentionable[];
  readonly label: string;
  /** What the button says that sends it. */
  readonly act: string;
  readonly box: RefObject<HTMLTextAreaElement | null>;
  /** What the message is beside its words: the subject of a post, or to which one it replies. */
  readonly wish: () => Pick<Schemas["MessageWish"], "subject" | "replyTo">;
  /** Once it is written down. */
  readonly sent?: (() => void) | undefined;
  readonly close: () => void;
}

/** Room to write in a channel, with mentions, pictures and files. */
export function WritingRoom({ id, people, label, act, box, wish, sent, close }: Props) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const [text, setText] = useState("");
  const [attached, setAttached] = useState<readonly Attached[]>([]);
  const writing = useWriting(id);
  const { take, remove } = useAttachments({ conversation: id, attached, change: setAttached });
  useTaking(place, take);
  const uploads = attached.flatMap(({ upload }) => upload?.id ?? []);
  const isReady = (text.trim() !== "" || attached.length > 0) && uploads.length === attached.length;
  const send = () => {
    if (!isReady || writing.isPending) return;
    const mentions = mentionedIn(text, people);
    const said = {
      ...wish(),
      ...(text.trim() !== "" && { text }),
      ...(mentions.length > 0 && { mentions }),
      ...(uploads.length > 0 && { uploads }),
    };
    const onSuccess = () => {
      setText("");
      setAttached([]);
      sent?.();
    };
    writing.mutate(said, { onSuccess });
  };
  return (
    <div className={styles.room} ref={place}>
      <MentionBox
        label={label}
        hint={CHAT.sendHow}
        value={text}
        people={people}
        box={box}
        type={setText}
        done={send}
        escape={close}
      />
      <AttachedList conversation={id} attached={attached} remove={remove} />
      {writing.error !== null && <ProblemBar error={writing.error} />}
      <div className={styles.acts}>
        <AttachButton take={take} />
        <Button onClick={close}>{WORDS.cancel}</Button>
        <Button appearance="primary" disabled={!isReady} onClick={send}>
          {act}
        </Button>
      </div>
    </div>
  );
}
