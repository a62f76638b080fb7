import { CHAT_MESSAGES, type ChatMessageRecord, type Reaction } from "../../entities/chat-message.ts";
import { isoMillis } from "../../kernel/clock.ts";
import { type JsonObject, objectsAt } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import { userIdentity } from "./actor.ts";
import type { MessageContent } from "./post.ts";

/** Changes the text; absent parts are left as they are. */
export function editMessage(
  world: World,
  message: ChatMessageRecord,
  { more, ...change }: Partial<MessageContent>,
): ChatMessageRecord {
  const at = nextVersion(world, message);
  const changed = { ...message, ...change, more: { ...message.more, ...more } };
  return CHAT_MESSAGES.in(world).put({ ...changed, modifiedAt: at, editedAt: at });
}

/** What data loss prevention does: the message stays, marked as a violation of a policy. */
export function markViolation(world: World, message: ChatMessageRecord, policyViolation: JsonObject | null): void {
  const more = { ...message.more, policyViolation };
  CHAT_MESSAGES.in(world).put({ ...message, more, modifiedAt: nextVersion(world, message) });
}

/** Hides the content; it is kept, so that the deletion can be undone. */
export function deleteMessage(world: World, message: ChatMessageRecord): void {
  if (message.deletedAt !== null) return;
  const at = nextVersion(world, message);
  CHAT_MESSAGES.in(world).put({ ...message, deletedAt: at, modifiedAt: at });
}

export function restoreMessage(world: World, message: ChatMessageRecord): void {
  if (message.deletedAt === null) return;
  CHAT_MESSAGES.in(world).put({ ...message, deletedAt: null, modifiedAt: nextVersion(world, message) });
}

export interface ReactionWish {
  readonly userId: string;
  readonly reactionType: string;
  /** When it is made; now when absent. */
  readonly at?: number;
}

/** Somebody's reaction, one of each kind; the same one again changes nothing. */
export function react(world: World, message: ChatMessageRecord, wish: ReactionWish): void {
  if (message.reactions.some((known) => isSame(known, wish))) return;
  const { userId, reactionType } = wish;
  const at = wish.at ?? nextVersion(world, message);
  const reaction = { userId, reactionType, displayName: REACTION_NAMES.get(reactionType) ?? reactionType, at };
  keepReactions(world, message, {
    reactions: [...message.reactions, reaction],
    actions: "reactionAdded",
    reaction,
    modifiedAt: at,
  });
}

/** Takes a reaction back; one that is not there changes nothing. */
export function unreact(world: World, message: ChatMessageRecord, wish: ReactionWish): void {
  const reaction = message.reactions.find((known) => isSame(known, wish));
  if (reaction === undefined) return;
  const reactions = message.reactions.filter((known) => known !== reaction);
  const modifiedAt = nextVersion(world, message);
  keepReactions(world, message, { reactions, actions: "reactionRemoved", reaction, modifiedAt });
}

function isSame(reaction: Reaction, { userId, reactionType }: ReactionWish): boolean {
  return reaction.userId === userId && reaction.reactionType === reactionType;
}

interface ReactionChange {
  readonly reactions: readonly Reaction[];
  readonly actions: "reactionAdded" | "reactionRemoved";
  readonly reaction: Reaction;
  readonly modifiedAt: number;
}

function keepReactions(world: World, message: ChatMessageRecord, change: ReactionChange): void {
  const { reactions, actions, modifiedAt } = change;
  const entry = { modifiedDateTime: isoMillis(modifiedAt), actions, reaction: reactionJson(world, change.reaction) };
  const messageHistory = [...objectsAt(message.more, "messageHistory"), entry];
  CHAT_MESSAGES.in(world).put({ ...message, reactions, modifiedAt, more: { ...message.more, messageHistory } });
}

/** The kinds that have a name beside the emoji itself. */
export const REACTION_NAMES: ReadonlyMap<string, string> = new Map([
  ["like", "Like"],
  ["heart", "Heart"],
  ["laugh", "Laugh"],
  ["surprised", "Surprised"],
  ["sad", "Sad"],
  ["angry", "Angry"],
  ["👍", "Like"],
  ["❤️", "Heart"],
  ["😆", "Laugh"],
  ["😮", "Surprised"],
  ["😢", "Sad"],
  ["😡", "Angry"],
]);

/** chatMessageReaction as Graph sends it. */
export function reactionJson(world: World, { reactionType, displayName, userId, at }: Reaction): JsonObject {
  return {
    reactionType,
    displayName,
    reactionContentUrl: null,
    createdDateTime: isoMillis(at),
    user: { application: null, device: null, user: userIdentity(world, userId) },
  };
}

/** Two changes within one millisecond are two versions nevertheless. */
function nextVersion(world: World, { modifiedAt }: ChatMessageRecord): number {
  return Math.max(world.clock.now(), modifiedAt + 1);
}
