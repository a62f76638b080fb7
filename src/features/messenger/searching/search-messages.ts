import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { askedTerms } from "../../../kernel/search/asked-terms.ts";
import { rangesOf, snippetOf, type Term } from "../../../kernel/search/question.ts";
import { wordsIn } from "../../../kernel/search/words.ts";
import { instantFrom } from "../../../kernel/time.ts";
import { channelsAmong, type ChannelRow } from "../channels/store.ts";
import { sightOf } from "../conversations/sight.ts";
import { conversationsById, membersOfAll, type ConversationRow, type MemberRow } from "../conversations/store.ts";
import type { MessageRow } from "../receiving/store.ts";
import type { MessageFound, MessageQuestion } from "./contract.ts";
import { candidates } from "./store.ts";

const PAGE = 20;
/** How many are looked into for one page: of some, the words of a phrase do not stand together. */
const MOST = 240;

/** Messages that whoever asks may see and in which something stands, the latest first. */
export async function searchMessages(
  ctx: Context,
  { search, cursor: after, from, to, ...narrowing }: MessageQuestion,
): Promise<{ items: MessageFound[]; cursor?: string }> {
  const terms = askedTerms(search);
  return ctx.transaction(async (tx) => {
    const sight = await sightOf(ctx, tx);
    const window = { from: instantIn(from), to: instantIn(to) };
    const looked = await candidates(tx, { terms, sight }, { ...narrowing, ...window, after, limit: MOST });
    const found = looked.filter(({ words }) => says(words, terms));
    const page = found.slice(0, PAGE);
    const next = found.length > PAGE ? page.at(-1) : looked.length === MOST ? looked.at(-1) : undefined;
    return { items: await shownOf(tx, page, terms), ...(next && { cursor: next.id }) };
  });
}

function instantIn(text: string | undefined): Date | undefined {
  return text === undefined ? undefined : instantFrom(text);
}

/** Whether every term stands somewhere in it: of a phrase, its words may stand apart. */
function says(text: string, terms: readonly Term[]): boolean {
  const words = wordsIn(text);
  return terms.every((term) => rangesOf(words, term).length > 0);
}

async function shownOf(tx: Transaction, rows: readonly MessageRow[], terms: readonly Term[]): Promise<MessageFound[]> {
  const ids = [...new Set(rows.map(({ conversation_id: id }) => id))];
  const conversations = await conversationsById(tx, ids);
  const members = await membersOfAll(tx, ids);
  const channels = await channelsAmong(tx, ids);
  return rows.flatMap((row) => {
    const conversation = conversations.get(row.conversation_id);
    if (conversation === undefined) return [];
    const { text, marks } = snippetOf(row.words, terms);
    return [
      {
        id: row.id,
        messageId: row.message_id,
        conversation: {
          ...placeOf(conversation, members.get(conversation.id) ?? []),
          ...teamOf(channels.get(conversation.id)),
        },
        sender: row.shown.sender,
        createdAt: row.created_at.toISOString(),
        text,
        marks: marks.map(([start, end]): [number, number] => [start, end]),
      },
    ];
  });
}

function teamOf(channel: ChannelRow | undefined): Pick<MessageFound["conversation"], "team"> {
  return channel === undefined ? {} : { team: channel.team_name };
}

function placeOf({ id, kind, topic }: ConversationRow, members: readonly MemberRow[]): MessageFound["conversation"] {
  return {
    id,
    kind,
    ...(topic !== null && { topic }),
    members: members.flatMap(({ name, email }) => name ?? email ?? []),
  };
}
