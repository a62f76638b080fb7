import { Failure } from "../../../kernel/errors.ts";
import type { Block, Inline, Mention, MessageContent } from "../content/contract.ts";
import { readText } from "../content/html/read-html.ts";
import { writeMessage } from "../content/outgoing/write-message.ts";
import { readMessage } from "../content/read-message.ts";
import type { MessageWish } from "./contract.ts";
import { checkMentions, checkSaid, mentionsWanted, withMentions, type Written } from "./mentioning/mentions.ts";

/**
 * What somebody wrote, as it will be read in Teams: only so it can be told apart there again. Throws a Failure for what
 * Microsoft would refuse, and for a mention of somebody who is not there.
 */
export function contentOf(wish: Pick<MessageWish, "text" | "content" | "mentions">, at: Written): MessageContent {
  const { body, mentions } = writeMessage({ content: wishedFor(wish, at) });
  const place = { in: "chat", chatId: at.conversation.thread_id } as const;
  return readMessage({ id: "0", body, mentions }, place).content;
}

function wishedFor({ text, content, mentions }: Parameters<typeof contentOf>[0], at: Written): MessageContent {
  if ((text === undefined) === (content === undefined)) throw eitherOr();
  if (content !== undefined && mentions !== undefined) throw twoWays();
  const blocks = content?.blocks ?? mentioning(readText(text ?? "").blocks, mentionsWanted(mentions ?? [], at));
  checkMentions(blocks.flatMap(mentionsIn), at);
  return { blocks, simplified: false };
}

function mentioning(blocks: readonly Block[], wanted: readonly Mention[]): readonly Block[] {
  if (wanted.length === 0) return blocks;
  const said = blocks.map((block) =>
    block.kind === "paragraph" ? { ...block, inlines: withMentions(block.inlines, wanted) } : block,
  );
  checkSaid(wanted, said.flatMap(mentionsIn));
  return said;
}

function mentionsIn(block: Block): Mention[] {
  return inlinesIn(block).filter((inline) => inline.kind === "mention");
}

function inlinesIn(block: Block): readonly Inline[] {
  if ("inlines" in block) return block.inlines;
  if (block.kind === "table") return block.rows.flat().flatMap(({ inlines }) => inlines);
  if (block.kind === "quote") return block.blocks.flatMap(inlinesIn);
  return block.kind === "list" ? block.items.flat().flatMap(inlinesIn) : [];
}

function eitherOr(): Failure {
  return new Failure("invalid-input", "A message is either `text` or `content`.", {
    field: "text",
    reason: "text-or-content",
    cure: "Give `text` for plain words, or `content` for words with form, and leave the other out.",
  });
}

function twoWays(): Failure {
  return new Failure("invalid-input", "`mentions` go along with `text`: `content` has them where they stand.", {
    field: "mentions",
    reason: "mentions-in-content",
    cure: "Put mentions into `content`, or give `text`.",
  });
}
