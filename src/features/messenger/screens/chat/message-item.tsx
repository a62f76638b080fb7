import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { clockWords, viewer } from "../../../../web/when/words.ts";
import type { HostedReference } from "../../content/contract.ts";
import { EventLine, NothingToRead } from "../parts/event-line.tsx";
import { MessageContentView } from "../parts/message-content.tsx";
import { canBeSaidAnew } from "../../changing/rules.ts";
import type { Message } from "../queries.ts";
import { WORDS } from "../words.ts";
import type { Here } from "./here.ts";
import { textToEdit } from "./mentioning.ts";
import { MessageEditor } from "./message-editor.tsx";
import { MessageMenu } from "./message-menu.tsx";
import { Reactions } from "./reactions.tsx";

const useStyles = makeStyles({
  item: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, minWidth: 0 },
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
      <Head message={message}>
        {reply !== undefined && (
          <MessageMenu
            conversation={conversation.id}
            message={message}
            own={own}
            reply={() => reply(message)}
            edit={before !== undefined && (() => setEdited(true))}
          />
        )}
      </Head>
      {isEdited && before !== undefined ? (
        <MessageEditor message={message} here={here} before={before} close={() => setEdited(false)} />
      ) : (
        <Said message={message} here={here} />
      )}
      {message.reactions.length > 0 && <Reactions conversation={conversation.id} message={message} own={own} />}
    </article>
  );
}

function Said({ message, here: { conversation } }: Props) {
  const { content, subject, attachments, locations, deletedAt, blocked } = message;
  if (deletedAt !== undefined || blocked !== null) return <NothingToRead blocked={blocked} />;
  return (
    <>
      {subject !== null && <Text weight="semibold">{subject}</Text>}
      <MessageContentView
        content={content}
        attachments={attachments}
        locations={locations}
        teamsLink={conversation.webUrl ?? null}
        imageAddress={(reference) => pictureAddress(conversation.id, reference)}
        message={{ id: conversation.id, message: message.id }}
      />
    </>
  );
}

/** Parley hands pictures out; browsers have no way to Microsoft's. */
function pictureAddress(conversation: string, reference: HostedReference): string {
  if (reference.in === "upload") return "";
  const post = reference.in === "channel" && reference.replyId !== null ? reference.messageId : undefined;
  const message = (reference.in === "channel" && reference.replyId) || reference.messageId;
  const parts = [conversation, "messages", message, "pictures", reference.contentId];
  const of = post === undefined ? "" : `?post=${encodeURIComponent(post)}`;
  return `/api/conversations/${parts.map(encodeURIComponent).join("/")}${of}`;
}

interface HeadProps extends Pick<Props, "message"> {
  readonly children: ReactNode;
}

function Head({ message: { sender, createdAt, editedAt, deletedAt, importance }, children }: HeadProps) {
  const styles = useStyles();
  return (
    <div className={styles.head}>
      <Text weight="semibold">{sender?.name ?? WORDS.somebody}</Text>
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
