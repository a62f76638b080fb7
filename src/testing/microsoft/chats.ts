import { expect } from "vitest";
import { type Through, authorize, CALLUM, OWN, ownAccount, scene } from "../accounts.ts";
import { soon } from "../machine-time.ts";
import type { TestSandbox } from "../sandbox.ts";
import { AMARA } from "./wishes.ts";

export { AMARA, CALLUM };
export const PRIYA = "praman2@campus.example";

const RECEIVING = ["Chat.Read.All", "User.ReadBasic.All"];

interface Stage {
  readonly roles?: string[];
  readonly on?: readonly string[];
  readonly through?: Through;
}

/** A server at which Olive has connected Callum's Microsoft account, so that his Teams chats are kept and she writes as he. */
export async function chatStage({
  roles = RECEIVING,
  on = ["messenger.chats", "messenger.writing"],
  through,
}: Stage = {}) {
  const it = await scene(on, roles, through);
  expect(await authorize(it, OWN)).toContain("account=connected");
  const { sandbox, server, chrome } = it;
  /** A chat of these people in Teams. */
  const begin = (members: readonly string[], topic?: string) =>
    sandbox.control("POST", "/chats", { members, ...(topic !== undefined && { topic }) });
  /** Somebody writes in a chat in Teams. */
  const write = (chat: { id: string }, from: string, message: object | string) =>
    sandbox.control("POST", `/chats/${chat.id}/messages`, {
      from,
      ...(typeof message === "string" ? { text: message } : message),
    });
  const conversations = async () => (await chrome.call("GET", "/api/conversations")).body.items;
  /** The conversation that a chat is, once it is known who is in it. */
  const conversationOf = (chat: { id: string }) =>
    soon(async () => {
      const found = (await conversations()).find(({ chatId }: { chatId: string }) => chatId === chat.id);
      expect(found?.members.length).toBeGreaterThan(0);
      return found;
    });
  /** What was written in it, the earliest first. */
  const messagesOf = async ({ id }: { id: string }) =>
    (await chrome.call("GET", `/api/conversations/${id}/messages`)).body.items.toReversed();
  const texts = async (conversation: { id: string }) =>
    (await messagesOf(conversation)).map((message: Shown) => (message.deletedAt ? null : textOf(message)));
  /** Waits until Microsoft announces what happens in Callum's chats. */
  const announced = () =>
    soon(async () => {
      const { items } = (await server.call("GET", "/api/subscriptions")).body;
      expect(items).toMatchObject([{ state: "live", resource: expect.stringMatching(/chats\/getAllMessages$/) }]);
      return items[0];
    });
  /** What Teams itself shows in a chat, the earliest first. */
  const inTeams = async (chat: { id: string }): Promise<string[]> => {
    const { access_token } = await sandbox.control("POST", "/tokens", { user: CALLUM, permissions: ["Chat.Read"] });
    const headers = { authorization: `Bearer ${access_token}` };
    const address = `${sandbox.ready.graph}/chats/${encodeURIComponent(chat.id)}/messages?$top=50`;
    const answer = await fetch(address, { headers });
    if (answer.status === 429) {
      // Microsoft lets a chat be read once a second.
      await sandbox.control("POST", "/clock", { advance: 2 });
      return inTeams(chat);
    }
    if (!answer.ok) throw new Error(`Teams refused: ${answer.status} ${await answer.text()}`);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as Graph documents it
    const { value } = (await answer.json()) as { value: { body: { content: string } }[] };
    return value.toReversed().map(({ body }) => body.content.replaceAll(/<[^>]*>/g, ""));
  };
  const account: string = (await ownAccount(it)).id;
  return { ...it, account, inTeams, begin, write, conversations, conversationOf, messagesOf, texts, announced };
}

// oxlint-disable-next-line typescript/no-explicit-any -- content has many shapes
type Shown = any;

function textOf({ content: { blocks } }: Shown): string {
  return blocks
    .flatMap(({ inlines = [] }: Shown) => inlines)
    .map((inline: Shown) => inline.text ?? inline.name ?? "")
    .join("");
}

/** The groups of this name that Callum has in Teams. */
export async function groupsCalled(
  { control, ready }: TestSandbox,
  topic: string,
): Promise<readonly { readonly id: string }[]> {
  const { access_token } = await control("POST", "/tokens", { clientId: ready.admin.clientId });
  const headers = { authorization: `Bearer ${access_token}` };
  const { value }: Shown = await (await fetch(`${ready.graph}/users/${CALLUM}/chats`, { headers })).json();
  return value.filter((chat: Shown) => chat.topic === topic);
}
