import type { ChatMessageRecord } from "../../entities/chat-message.ts";
import { escapeHtml, plainText } from "../calendar/join-block.ts";
import { attachmentJson } from "./enclosed.ts";
import type { MessageContent } from "./post.ts";

const LONGEST_PREVIEW = 200;

/** The same message as an answer to others: they stand above it as quotations. */
export function quoting<T extends MessageContent>(message: T, quoted: readonly ChatMessageRecord[]): T {
  const tags = quoted.map(({ id }) => `<attachment id="${id}"></attachment>`).join("\n");
  const { contentType, content } = message.body;
  const html = contentType === "html" ? content : escapeHtml(content);
  return {
    ...message,
    body: { contentType: "html", content: `${tags}\n<p>${html}</p>` },
    attachments: [...message.attachments, ...quoted.map(quotation)],
  };
}

/** chatMessageAttachment of the kind messageReference. */
function quotation({ id, body, from }: ChatMessageRecord): MessageContent["attachments"][number] {
  const text = body.contentType === "html" ? plainText(body.content) : body.content;
  const content = { messageId: id, messagePreview: text.slice(0, LONGEST_PREVIEW), messageSender: from };
  return attachmentJson({ id, contentType: "messageReference", content: JSON.stringify(content) });
}
