import { expect, test } from "vitest";
import { CHANNEL_CRASH_POINTS } from "../../../kernel/crash-points.ts";
import { soon } from "../../../testing/machine-time.ts";
import { channelStage } from "../../../testing/microsoft/channels.ts";
import { CALLUM, PRIYA } from "../../../testing/microsoft/chats.ts";
import { stage } from "../../../testing/process.ts";
import { callAt } from "../../../testing/server.ts";

test.for(CHANNEL_CRASH_POINTS)(
  "a server killed at %s goes on where it stopped, and keeps each post and each reply once",
  async (point) => {
    const it = await channelStage();
    const { sandbox, server, databaseUrl, dataFolder } = it;
    const at = it.place("Employer events");
    const post = await it.say(at, PRIYA, "The fair is on Friday.");
    await it.say(at, CALLUM, { text: "I bring the tables.", replyTo: post.id });
    await server.stop(1000);

    const { start } = await stage(databaseUrl, sandbox);
    const doomed = await start({ PARLEY_DATA: dataFolder, PARLEY_CRASH_AT: point });
    await callAt(doomed.url, { method: "POST", path: "/api/channels", body: at }).catch(() => undefined);
    expect(await doomed.ended).toBe("SIGKILL");

    const next = await start({ PARLEY_DATA: dataFolder });
    const ask = async (path: string) => (await callAt(next.url, { method: "GET", path })).body.items;
    const id = await soon(async () => {
      await sandbox.control("POST", "/clock", { advance: 60 });
      const [channel] = await ask("/api/channels");
      expect(channel).toMatchObject({ lookedAt: expect.any(String) });
      return channel.id;
    });
    const threads = `/api/conversations/${id}/threads`;
    expect(await ask(threads)).toMatchObject([{ post: post.id, replies: 1 }]);
    expect(await ask(`${threads}/${post.id}/replies`)).toMatchObject([{ sender: { name: "Callum MacLeod" } }]);
    await next.kill("SIGTERM");
  },
);
