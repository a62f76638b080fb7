import { type Attachment, attachmentJson } from "../../graph/messages/enclosed.ts";
import { CODE_SNIPPET } from "../../graph/messages/hosted-links.ts";
import type { NewHostedContent } from "../../graph/messages/post.ts";
import { type JsonObject, objectAt, textAt } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import { needed } from "../call.ts";

/** Lines of code that somebody writes: what hangs on the message, and the lines, which lie beside it. */
export interface Snippet {
  readonly attachment: Attachment;
  readonly lines: NewHostedContent;
}

/** The code of a draft, `{text, name?, language?}`, as Teams' own editor sends it; of a draft without code none. */
export function snippetsIn(world: World, body: JsonObject): Snippet[] {
  const code = objectAt(body, "code");
  if (code === undefined) return [];
  const text = needed(code, "text");
  const content = {
    name: textAt(code, "name") ?? "",
    language: textAt(code, "language") ?? "Plain text",
    lines: text.split("\n").length,
    wrapLines: false,
    codeSnippetUrl: "../hostedContents/code/$value",
  };
  const id = world.random.bytes(16).toString("hex");
  return [
    {
      attachment: attachmentJson({ id, contentType: CODE_SNIPPET, content: JSON.stringify(content) }),
      lines: { temporaryId: "code", contentType: "text/plain", bytes: Buffer.from(text).toString("base64") },
    },
  ];
}
