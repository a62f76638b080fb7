import { Text } from "@fluentui/react-components";
import type { HostedReference } from "../../content/contract.ts";
import { idsOf } from "../files/kept-by-microsoft.ts";
import { NothingToRead } from "../parts/event-line.tsx";
import { MessageContentView } from "../parts/message-content.tsx";
import type { Conversation, Message } from "../queries.ts";
import { WORDS } from "../words.ts";

interface Props {
  readonly conversation: Conversation;
  readonly message: Message;
}

/** What a message says, or why nobody reads it. */
export function Said({ message, conversation }: Props) {
  const { content, subject, attachments, locations, deletedAt, blocked, erased } = message;
  if (erased !== undefined) return <Text italic>{WORDS.erased({ because: erased.because })}</Text>;
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
  const { message, content, post } = idsOf(reference);
  const parts = [conversation, "messages", message, "pictures", content];
  const of = post === undefined ? "" : `?post=${encodeURIComponent(post)}`;
  return `/api/conversations/${parts.map(encodeURIComponent).join("/")}${of}`;
}
