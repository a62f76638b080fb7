import type { Attachment, Block, Inline, MessageContent } from "../content/contract.ts";

/**
 * Whether a message can be said anew without losing what hangs on it: Microsoft takes a changed text with all of its
 * attachments or none, pictures it takes with new messages only, and cards cannot be written back from what is shown.
 */
export function canBeSaidAnew({
  content,
  attachments,
}: {
  readonly content: MessageContent;
  readonly attachments: readonly Attachment[];
}): boolean {
  const quotes = attachments.filter(({ kind }) => kind === "quote");
  const others = attachments.filter(({ kind }) => kind !== "quote" && kind !== "file");
  return quotes.length <= 1 && others.length === 0 && !content.blocks.some(hasPicture);
}

function hasPicture(block: Block): boolean {
  if ("inlines" in block) return block.inlines.some(isPicture);
  if (block.kind === "table") return block.rows.flat().some(({ inlines }) => inlines.some(isPicture));
  if (block.kind === "quote") return block.blocks.some(hasPicture);
  return block.kind === "list" && block.items.flat().some(hasPicture);
}

function isPicture({ kind }: Inline): boolean {
  return kind === "picture";
}
