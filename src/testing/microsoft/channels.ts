import { expect } from "vitest";
import { soon } from "../machine-time.ts";
import { atRest } from "./sandbox-time.ts";
import { CALLUM, chatStage } from "./chats.ts";

const RECEIVING = ["ChannelMessage.Read.All", "Team.ReadBasic.All", "Channel.ReadBasic.All", "User.ReadBasic.All"];
const ON = ["messenger.channels", "messenger.writing"];

/** A place in Teams. */
export interface TeamsChannel {
  readonly team: string;
  readonly channel: string;
}

/** A server at which Olive has connected Callum's account; he is in the team “Careers Service”, of which she may choose channels. */
export async function channelStage({ roles = RECEIVING, on = ON } = {}) {
  const it = await chatStage({ roles, on });
  const { sandbox, chrome, server } = it;
  const { teams } = await sandbox.control("GET", "/teams");
  const careers = teams.find(({ displayName }: { displayName: string }) => displayName === "Careers Service");
  await sandbox.control("POST", `/teams/${careers.id}/members`, { user: CALLUM });
  const place = (name: string): TeamsChannel => {
    const channel = careers.channels.find(({ displayName }: { displayName: string }) => displayName === name);
    return { team: careers.id, channel: channel.id };
  };
  const path = ({ team, channel }: TeamsChannel) => `/teams/${team}/channels/${channel}/messages`;
  /** Somebody writes a post in a channel in Teams, or a reply to one. */
  const say = (at: TeamsChannel, from: string, message: object | string) =>
    sandbox.control("POST", path(at), { from, ...(typeof message === "string" ? { text: message } : message) });
  /** Olive has a channel kept. */
  const choose = async (at: TeamsChannel, more: object = {}) => {
    const { status, body } = await chrome.call("POST", "/api/channels", { ...at, ...more });
    expect(status).toBe(201);
    return body;
  };
  const listed = async () => (await chrome.call("GET", "/api/channels")).body.items;
  /** Waits until Microsoft announces what is written in all channels that are kept, and what it missed to tell is looked for. */
  const heard = async () => {
    await soon(async () => {
      const items = await listed();
      expect(items.length).toBeGreaterThan(0);
      for (const item of items) expect(item).toMatchObject({ announced: true, lookedAt: expect.any(String) });
    });
    await atRest(server, "messenger.sweep-channel");
  };
  const threads = async ({ id }: { id: string }) => (await chrome.call("GET", `/api/conversations/${id}/threads`)).body;
  const replies = async ({ id }: { id: string }, post: string) =>
    (await chrome.call("GET", `/api/conversations/${id}/threads/${post}/replies`)).body.items.toReversed();
  /** Asks Graph in an administrator's place. */
  // oxlint-disable-next-line typescript/no-explicit-any -- whatever Graph answers there
  const asAdmin = async (method: string, address: string, body?: object): Promise<any> => {
    const { access_token } = await sandbox.control("POST", "/tokens", { clientId: sandbox.ready.admin.clientId });
    const headers = { authorization: `Bearer ${access_token}`, "content-type": "application/json" };
    const answer = await fetch(sandbox.ready.graph + address, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    });
    if (answer.status === 429) {
      await sandbox.control("POST", "/clock", { advance: Number(answer.headers.get("retry-after")) });
      return asAdmin(method, address, body);
    }
    if (!answer.ok) throw new Error(`Teams refused: ${answer.status} ${await answer.text()}`);
    return answer.status === 204 ? undefined : answer.json();
  };
  return { ...it, server, place, path, say, choose, listed, heard, threads, replies, asAdmin };
}
