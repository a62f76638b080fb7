import { expect, test } from "vitest";
import { UPLOAD_CRASH_POINTS } from "../../../kernel/crash-points.ts";
import { soon } from "../../../testing/machine-time.ts";
import { channelStage } from "../../../testing/microsoft/channels.ts";
import { AMARA, CALLUM, chatStage } from "../../../testing/microsoft/chats.ts";
import { stage } from "../../../testing/process.ts";
import { callAt } from "../../../testing/server.ts";

const ON = ["messenger.chats", "messenger.writing", "messenger.files"];
const CHANNEL_ROLES = [
  "ChannelMessage.Read.All",
  "Team.ReadBasic.All",
  "Channel.ReadBasic.All",
  "User.ReadBasic.All",
  "Files.Read.All",
];
const CHANNEL_ON = ["messenger.channels", "messenger.writing", "messenger.channel-files"];

test.for(UPLOAD_CRASH_POINTS)(
  "a server killed at %s lays the file into OneDrive once, and writes the message once",
  async (point) => {
    const it = await chatStage({ on: ON });
    const { server, sandbox, databaseUrl, dataFolder, account } = it;
    const chat = await it.begin([AMARA, CALLUM]);
    await it.write(chat, AMARA, "Where is the film?");
    const { id } = await it.conversationOf(chat);
    await server.stop(1000);

    const { start } = await stage(databaseUrl, sandbox);
    const doomed = await start({ PARLEY_DATA: dataFolder, PARLEY_CRASH_AT: point });
    const at = `/api/conversations/${id}`;
    const film = Buffer.alloc(6_000_000, "film ");
    const { body } = await callAt(doomed.url, { method: "POST", path: `${at}/uploads?name=film.bin`, body: film });
    const wish = { text: "Here", uploads: [body.id], account };
    await callAt(doomed.url, { method: "POST", path: `${at}/messages`, body: wish }).catch(() => undefined);
    expect(await doomed.ended).toBe("SIGKILL");

    const next = await start({ PARLEY_DATA: dataFolder });
    await soon(async () => {
      await sandbox.control("POST", "/clock", { advance: 60 });
      const { items, outgoing } = (await callAt(next.url, { method: "GET", path: `${at}/messages` })).body;
      expect(outgoing).toEqual([]);
      expect(items[0]).toMatchObject({ attachments: [{ kind: "file", name: "film.bin" }] });
    });
    expect(await it.inTeams(chat)).toEqual(["Where is the film?", "Here"]);
    const { access_token: token } = await sandbox.control("POST", "/tokens", { user: CALLUM });
    const folder = `${sandbox.ready.graph}/me/drive/root:/Microsoft Teams Chat Files:/children`;
    const told = await (await fetch(folder, { headers: { authorization: `Bearer ${token}` } })).text();
    const { value } = JSON.parse(told);
    expect(value).toMatchObject([{ name: "film.bin", size: film.length }]);
    expect(value).toHaveLength(1);
    await next.kill("SIGTERM");
  },
);

test.for(UPLOAD_CRASH_POINTS.filter((point) => point !== "upload-shared"))(
  "a server killed at %s lays the file of a channel once, and writes the post once",
  async (point) => {
    const it = await channelStage({ roles: CHANNEL_ROLES, on: CHANNEL_ON });
    const { server, sandbox, databaseUrl, dataFolder, account } = it;
    const at = it.place("Employer events");
    const { id } = await it.choose(at);
    await it.heard();
    await server.stop(1000);

    const { start } = await stage(databaseUrl, sandbox);
    const doomed = await start({ PARLEY_DATA: dataFolder, PARLEY_CRASH_AT: point });
    const path = `/api/conversations/${id}`;
    const film = Buffer.alloc(6_000_000, "film ");
    const { body } = await callAt(doomed.url, { method: "POST", path: `${path}/uploads?name=film.bin`, body: film });
    const wish = { text: "Here", uploads: [body.id], account };
    await callAt(doomed.url, { method: "POST", path: `${path}/messages`, body: wish }).catch(() => undefined);
    expect(await doomed.ended).toBe("SIGKILL");

    const next = await start({ PARLEY_DATA: dataFolder });
    await soon(async () => {
      await sandbox.control("POST", "/clock", { advance: 60 });
      const { items, outgoing } = (await callAt(next.url, { method: "GET", path: `${path}/threads` })).body;
      expect(outgoing).toEqual([]);
      expect(items).toMatchObject([{ message: { attachments: [{ kind: "file", name: "film.bin" }] } }]);
    });
    const posts = await it.asAdmin("GET", `/teams/${at.team}/channels/${at.channel}/messages`);
    expect(posts.value).toHaveLength(1);
    const folder = await it.asAdmin("GET", `/teams/${at.team}/channels/${at.channel}/filesFolder`);
    const { value } = await it.asAdmin("GET", `/drives/${folder.parentReference.driveId}/items/${folder.id}/children`);
    expect(value).toMatchObject([{ name: "film.bin", size: film.length }]);
    await next.kill("SIGTERM");
  },
);
