import type { HostedReference } from "../../content/contract.ts";

/** What Microsoft keeps for a message: a picture, or lines of code. */
export type Kept = Exclude<HostedReference, { in: "upload" }>;

/** By which of Microsoft's ids Parley hands it out; `post` is what a reply in a channel replies to. */
export function idsOf(at: Kept): { readonly message: string; readonly content: string; readonly post?: string } {
  const content = at.contentId;
  if (at.in === "chat" || at.replyId === null) return { message: at.messageId, content };
  return { message: at.replyId, content, post: at.messageId };
}
