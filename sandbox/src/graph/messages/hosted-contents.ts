import { chatMessageKey, HOSTED_CONTENTS, type HostedContentRecord } from "../../entities/chat-message.ts";
import type { JsonObject } from "../../kernel/json.ts";
import { type Answer, type Call, found, param, type Route } from "../protocol/call.ts";
import { list, type Listing } from "../protocol/page.ts";
import { notFound } from "../protocol/refusal.ts";
import { messageInPath } from "./thread.ts";

const CHANNEL = "/teams/{team}/channels/{channel}/messages/{msg}";
const MESSAGES = ["/chats/{chat}/messages/{msg}", CHANNEL, `${CHANNEL}/replies/{reply}`];

/** Pictures and other contents that lie within messages. */
export const hostedContents: readonly Route[] = MESSAGES.flatMap((message) => [
  { method: "GET", template: `${message}/hostedContents`, handle: listContents, options: ["$top", "$skiptoken"] },
  { method: "GET", template: `${message}/hostedContents/{hc}`, handle: readContent, options: [] },
  { method: "GET", template: `${message}/hostedContents/{hc}/$value`, handle: readBytes, options: [] },
]);

const LISTING: Listing = {
  type: "chatMessageHostedContent",
  context: "Collection(microsoft.graph.chatMessageHostedContent)",
  page: { usual: 20, most: 50 },
  service: "teams",
  filterBy: new Set(),
  orderBy: new Set(),
};

function contentsIn(call: Call): HostedContentRecord[] {
  const { thread, id, deletedAt } = messageInPath(call);
  return deletedAt === null ? HOSTED_CONTENTS.in(call.world).by("message", chatMessageKey(thread, id)) : [];
}

function contentInPath(call: Call): HostedContentRecord {
  const content = contentsIn(call).find(({ id }) => id === param(call, "hc"));
  if (content === undefined) throw notFound(`Hosted content '${param(call, "hc")}' was not found in the message.`);
  return content;
}

/** What it is made of only comes with $value. */
function contentJson({ id }: HostedContentRecord): JsonObject {
  return { id, contentBytes: null, contentType: null };
}

function listContents(call: Call): Answer {
  return list(call, LISTING, contentsIn(call).map(contentJson));
}

function readContent(call: Call): Answer {
  return found(call, "chatMessageHostedContents/$entity", contentJson(contentInPath(call)));
}

function readBytes(call: Call): Answer {
  const { contentType, bytes } = contentInPath(call);
  return { status: 200, bytes: { type: contentType, data: Buffer.from(bytes, "base64") } };
}
