import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import { clockWords, viewer } from "../../../../web/when/words.ts";
import type { HostedReference } from "../../content/contract.ts";
import { EventLine, NothingToRead } from "../parts/event-line.tsx";
import { MessageContentView } from "../parts/message-content.tsx";
import type { Message } from "../queries.ts";
import { WORDS } from "../words.ts";

const useStyles = makeStyles({
  item: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, minWidth: 0 },
  head: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  reactions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

interface Props {
  /** Of the conversation. */
  readonly conversation: string;
  readonly message: Message;
  /** The conversation in Teams. */
  readonly teamsLink: string | null;
}

/** One message: who, when, what it says, and how people reacted. */
export function MessageItem({ message, ...rest }: Props) {
  const styles = useStyles();
  if (message.event !== null) return <EventLine event={message.event} />;
  return (
    <article className={styles.item}>
      <Head message={message} />
      <Said message={message} {...rest} />
      {message.reactions.length > 0 && <Reactions reactions={message.reactions} />}
    </article>
  );
}

function Said({ message, conversation, teamsLink }: Props) {
  const { content, attachments, locations, deletedAt, blocked } = message;
  if (deletedAt !== undefined || blocked !== null) return <NothingToRead blocked={blocked} />;
  return (
    <MessageContentView
      content={content}
      attachments={attachments}
      locations={locations}
      teamsLink={teamsLink}
      imageAddress={(reference) => pictureAddress(conversation, reference)}
    />
  );
}

/** Parley hands pictures out; browsers have no way to Microsoft's. */
function pictureAddress(conversation: string, reference: HostedReference): string {
  if (reference.in === "upload") return "";
  const parts = [conversation, "messages", reference.messageId, "pictures", reference.contentId];
  return `/api/conversations/${parts.map(encodeURIComponent).join("/")}`;
}

function Head({ message: { sender, createdAt, editedAt, deletedAt, importance } }: Pick<Props, "message">) {
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
    </div>
  );
}

function Reactions({ reactions }: Pick<Message, "reactions">) {
  const styles = useStyles();
  return (
    <div className={styles.reactions}>
      {[...Map.groupBy(reactions, ({ reaction }) => reaction)].map(([reaction, given]) => {
        const people = given.map(({ by }) => by?.name ?? WORDS.somebody).join(", ");
        return (
          <Badge key={reaction} appearance="outline" color="informative" title={WORDS.reaction({ reaction, people })}>
            {reaction} {given.length}
          </Badge>
        );
      })}
    </div>
  );
}
