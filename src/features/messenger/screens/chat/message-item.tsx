import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { clockWords, viewer } from "../../../../web/when/words.ts";
import { Face } from "../people/face.tsx";
import { EventLine } from "../parts/event-line.tsx";
import { canBeSaidAnew } from "../../changing/rules.ts";
import type { Message } from "../queries.ts";
import { WORDS } from "../words.ts";
import type { Here } from "./here.ts";
import { textToEdit } from "./mentioning.ts";
import { MessageEditor } from "./message-editor.tsx";
import { MessageMenu } from "./message-menu.tsx";
import { Reactions } from "./reactions.tsx";
import { Said } from "./said.tsx";

const useStyles = makeStyles({
  item: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS },
  words: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, minWidth: 0 },
  head: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly here: Here;
  readonly message: Message;
}

/** One message: who, when, what it says, and how people reacted. */
export function MessageItem({ message, here }: Props) {
  const styles = useStyles();
  const [isEdited, setEdited] = useState(false);
  if (message.event !== null) return <EventLine event={message.event} />;
  const { conversation, own, people, reply } = here;
  const before = canBeSaidAnew(message) ? textToEdit(message.content, people) : undefined;
  return (
    <article className={styles.item}>
      <AuthorFace message={message} here={here} />
      <div className={styles.words}>
        <Head message={message}>
          <MessageMenu
            conversation={conversation.id}
            message={message}
            own={own}
            reply={reply && (() => reply(message))}
            edit={before !== undefined && (() => setEdited(true))}
          />
        </Head>
        {isEdited && before !== undefined ? (
          <MessageEditor message={message} here={here} before={before} close={() => setEdited(false)} />
        ) : (
          <Said conversation={conversation} message={message} />
        )}
        {message.reactions.length > 0 && <Reactions conversation={conversation.id} message={message} own={own} />}
      </div>
    </article>
  );
}

/** Microsoft may know the photos of people of some tenant. */
function AuthorFace({ message, here: { conversation } }: Props) {
  const { sender } = message;
  const person = sender?.kind === "person" || sender?.kind === "guest" ? sender.id : null;
  return <Face conversation={conversation.id} person={person} name={authorName(message)} size={28} />;
}

/** Nobody is named who wrote what was erased. */
function authorName({ sender, erased }: Message): string {
  return erased === undefined ? (sender?.name ?? WORDS.somebody) : "";
}

interface HeadProps extends Pick<Props, "message"> {
  readonly children: ReactNode;
}

function Head({ message, children }: HeadProps) {
  const { createdAt, editedAt, deletedAt, importance } = message;
  const styles = useStyles();
  return (
    <div className={styles.head}>
      <Text weight="semibold">{authorName(message)}</Text>
      <Text size={200} className={styles.quiet}>
        <time dateTime={createdAt}>{clockWords(new Date(createdAt), viewer())}</time>
      </Text>
      {editedAt !== undefined && deletedAt === undefined && (
        <Text size={200} className={styles.quiet}>
          {WORDS.edited}
        </Text>
      )}
      {importance !== "normal" && (
        <Badge color="danger" appearance="tint">
          {WORDS.importance[importance]}
        </Badge>
      )}
      {children}
    </div>
  );
}
