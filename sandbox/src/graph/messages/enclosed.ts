import type { ChatMessageRecord } from "../../entities/chat-message.ts";
import { type JsonObject, numberAt, objectAt, objectsAt, textAt } from "../../kernel/json.ts";
import { badRequest } from "../protocol/refusal.ts";

/** Mentions and attachments: what stands beside a body and is named in it. */

type Body = ChatMessageRecord["body"];

const MENTIONABLE = ["user", "application", "conversation", "device", "tag"];

/** chatMessageMention of each `<at id>` in the body, and of nothing else. */
export function readMentions(message: JsonObject, body: Body): JsonObject[] {
  const mentions = objectsAt(message, "mentions");
  const named = [...body.content.matchAll(/<at\s+id="(\d+)"/g)].map(([, id]) => Number(id));
  const given = mentions.map((mention) => numberAt(mention, "id"));
  if (mentions.length > 0 && body.contentType !== "html") {
    throw badRequest("Mentions need a body of the contentType 'html'.");
  }
  if (body.contentType === "html" && named.some((id) => !given.includes(id))) {
    throw badRequest("The body of the message contains an 'at' tag without a matching entry in 'mentions'.");
  }
  if (given.some((id) => id === undefined || !named.includes(id))) {
    throw badRequest("Each entry in 'mentions' needs a matching 'at' tag in the body of the message.");
  }
  return mentions.map(readMention);
}

function readMention(mention: JsonObject): JsonObject {
  const mentioned = objectAt(mention, "mentioned");
  if (mentioned === undefined || !MENTIONABLE.some((kind) => mentioned[kind] != null)) {
    throw badRequest("Each mention needs 'mentioned' with a user, an application or a conversation.");
  }
  const user = objectAt(mentioned, "user");
  const typed = user === undefined ? null : { userIdentityType: "aadUser", ...user };
  return {
    id: mention["id"],
    mentionText: textAt(mention, "mentionText") ?? null,
    mentioned: { application: null, device: null, conversation: null, ...mentioned, user: typed },
  };
}

/** chatMessageAttachment of each `<attachment id>` in the body, and of nothing else. */
export function readAttachments(message: JsonObject, { content }: Body): JsonObject[] {
  const attachments = objectsAt(message, "attachments").map(readAttachment);
  const named = [...content.matchAll(/<attachment\s+id="([^"]*)"/g)].flatMap(([, id]) => id ?? []);
  const given = attachments.map(({ id }) => id);
  if (named.some((id) => !given.includes(id))) {
    throw badRequest("The body of the message contains an 'attachment' tag without a matching entry in 'attachments'.");
  }
  if (given.some((id) => !named.includes(id))) {
    throw badRequest("Each entry in 'attachments' needs a matching 'attachment' tag in the body of the message.");
  }
  return attachments;
}

/** All properties that Graph sends of an attachment. */
export interface Attachment extends JsonObject {
  readonly id: string;
}

function readAttachment(attachment: JsonObject): Attachment {
  const id = textAt(attachment, "id");
  const contentType = textAt(attachment, "contentType");
  if (id === undefined || contentType === undefined) throw badRequest("Each attachment needs an id and a contentType.");
  if (contentType === "reference") checkFile(attachment);
  return attachmentJson({ ...attachment, id, contentType });
}

/** A file's name ends as its address does. */
function checkFile(attachment: JsonObject): void {
  const name = textAt(attachment, "name");
  const url = textAt(attachment, "contentUrl");
  if (name === undefined || url === undefined) throw badRequest("A file attachment needs a name and a contentUrl.");
  if (extensionOf(name) !== extensionOf(url.replace(/[?#].*$/, ""))) {
    throw badRequest("contentUrl extension and name extension do not match");
  }
}

function extensionOf(text: string): string {
  return /\.([^./]+)$/.exec(text)?.[1]?.toLowerCase() ?? "";
}

export function attachmentJson(parts: Attachment): Attachment {
  const { id, ...given } = parts;
  const blank = {
    contentType: null,
    contentUrl: null,
    content: null,
    name: null,
    thumbnailUrl: null,
    teamsAppId: null,
  };
  return { id, ...blank, ...given };
}
