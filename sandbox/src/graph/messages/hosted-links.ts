import { type JsonObject, textAt } from "../../kernel/json.ts";

/** How a message names what is kept for it, such as a picture; Graph shows the whole address instead. */
export const HOSTED_CONTENT_LINK = /\.\.\/hostedContents\/([^/"']+)\/\$value/g;

/** The contentType of lines of code, which lie beside the message as pictures do. */
export const CODE_SNIPPET = "application/vnd.microsoft.card.codesnippet";

/** Says where a hosted content is, by its id. */
type Address = (id: string) => string;

/** A text with every hosted content named by its address. */
export function withAddresses(text: string, address: Address): string {
  return text.replaceAll(HOSTED_CONTENT_LINK, (_, id: string) => address(id));
}

/** Attachments with every hosted content named by its address; of these only code lies there. */
export function attachmentsWithAddresses(attachments: readonly JsonObject[], address: Address): JsonObject[] {
  return attachments.map((attachment) => {
    const content = textAt(attachment, "content");
    const isCode = textAt(attachment, "contentType") === CODE_SNIPPET && content !== undefined;
    return isCode ? { ...attachment, content: withAddresses(content, address) } : attachment;
  });
}
