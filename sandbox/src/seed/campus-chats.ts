import { CHAT_MESSAGES, type ChatMessageRecord } from "../entities/chat-message.ts";
import { MEMBERS, membersOf } from "../entities/chat.ts";
import { findUser } from "../entities/user.ts";
import { type MemberWish, openGroup, openOneOnOne } from "../graph/chats/conversation.ts";
import { react } from "../graph/messages/change.ts";
import { postMessage } from "../graph/messages/post.ts";
import type { World } from "../world.ts";
import { CAMPUS } from "./larkfield.ts";

const MINUTE = 60_000;

/** A chat as it lies there when the sandbox opens. Times are minutes before now. */
interface SeedChat {
  readonly members: readonly string[];
  readonly topic: string | null;
  readonly began: number;
  readonly lines: readonly SeedLine[];
}

interface SeedLine {
  readonly ago: number;
  readonly who: string;
  readonly text: string;
  /** Minutes before now at which it was last changed. */
  readonly edited?: number;
  readonly liked?: string;
}

const CHATS: readonly SeedChat[] = [
  {
    members: ["praman2", "twisniewski"],
    topic: null,
    began: 26 * 60,
    lines: [
      { ago: 1560, who: "praman2", text: "Can you take my CV surgery at two? I am stuck with the recruiters." },
      { ago: 1552, who: "twisniewski", text: "Yes, C107 again?" },
      { ago: 1551, who: "praman2", text: "C107. You are a star." },
      {
        ago: 95,
        who: "twisniewski",
        text: "Chloe asked for another appointment, I sent her the link.",
        liked: "praman2",
      },
      { ago: 93, who: "praman2", text: "Thank you!" },
    ],
  },
  {
    members: ["praman2", "twisniewski", "snibhriain", "yuki.tanaka"],
    topic: "Employers' fair",
    began: 3 * 24 * 60,
    lines: [
      { ago: 4310, who: "yuki.tanaka", text: "Brightwell confirmed their stand, that makes fourteen." },
      { ago: 4295, who: "snibhriain", text: "Fourteen will not fit into the Great Hall with the stage up." },
      {
        ago: 4290,
        who: "twisniewski",
        text: "The stage comes down on Thursday evening, Estates promised.",
        edited: 4288,
      },
      { ago: 2890, who: "praman2", text: "Who prints the name badges this year?" },
      { ago: 2884, who: "yuki.tanaka", text: "The Library does, Fatima has the list.", liked: "snibhriain" },
      { ago: 2880, who: "snibhriain", text: "Then we only miss the parking permits." },
      { ago: 40, who: "yuki.tanaka", text: "Permits are in, please pick them up at my desk." },
    ],
  },
];

/** Two conversations among the careers staff, up to a few minutes ago. */
export function plantChats(world: World): void {
  const now = world.clock.now();
  for (const chat of CHATS) plantChat(world, chat, now);
}

function plantChat(world: World, { members, topic, began, lines }: SeedChat, now: number): void {
  const people = members.map((account): MemberWish => {
    return { userId: personId(world, account), roles: ["owner"], seesFrom: 0 };
  });
  const at = now - began * MINUTE;
  const initiator = { kind: "user", userId: people[0]?.userId ?? "" } as const;
  const chat =
    topic === null ? openOneOnOne(world, people, at) : openGroup(world, { members: people, topic, initiator, at });
  for (const line of lines) plantLine(world, { thread: chat.id, line, now });
  for (const member of membersOf(world, chat.id)) MEMBERS.in(world).put({ ...member, readAt: now });
}

function plantLine(world: World, { thread, line, now }: { thread: string; line: SeedLine; now: number }): void {
  const message = postMessage(
    world,
    { thread, teamId: null, replyToId: null },
    {
      author: { kind: "user", userId: personId(world, line.who) },
      body: { contentType: "text", content: line.text },
      mentions: [],
      attachments: [],
      hostedContents: [],
      more: {},
      at: now - line.ago * MINUTE,
    },
  );
  if (line.edited !== undefined) plantEdit(world, message, now - line.edited * MINUTE);
  if (line.liked === undefined) return;
  const at = message.createdAt + MINUTE;
  react(world, message, { userId: personId(world, line.liked), reactionType: "like", at });
}

function plantEdit(world: World, message: ChatMessageRecord, at: number): void {
  CHAT_MESSAGES.in(world).put({ ...message, editedAt: at, modifiedAt: at });
}

function personId(world: World, account: string): string {
  const user = findUser(world, `${account}@${CAMPUS.domain}`);
  if (user === undefined) throw new Error(`The campus chats mention ${account}, who is not among the people.`);
  return user.id;
}
