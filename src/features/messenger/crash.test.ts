import { expect, test } from "vitest";
import { MESSAGE_CRASH_POINTS } from "../../kernel/crash-points.ts";
import { soon } from "../../testing/machine-time.ts";
import { AMARA, CALLUM, chatStage } from "../../testing/microsoft/chats.ts";
import { stage } from "../../testing/process.ts";
import { callAt } from "../../testing/server.ts";

/** `npm run trials` asks for twenty at each point; here one shows that the point is reached and survived. */
const TRIALS = Number(process.env["PARLEY_TRIALS"] ?? 1);

const CASES = MESSAGE_CRASH_POINTS.flatMap((point) => Array.from({ length: TRIALS }, (_, trial) => ({ point, trial })));

test.for(CASES)(
  "a server killed at $point writes each message in Teams once, in their order, and misses none (trial $trial)",
  async ({ point }) => {
    const { server, sandbox, databaseUrl, dataFolder, begin, write, conversationOf, inTeams, account } =
      await chatStage();
    const chat = await begin([AMARA, CALLUM]);
    await write(chat, AMARA, "Is Vera coming?");
    const { id } = await conversationOf(chat);
    await server.stop(1000);

    const { start } = await stage(databaseUrl, sandbox);
    const doomed = await start({ PARLEY_DATA: dataFolder, PARLEY_CRASH_AT: point });
    await write(chat, AMARA, "Hello?");
    const path = `/api/conversations/${id}/messages`;
    for (const text of ["Yes, at three.", "In room 12."])
      await callAt(doomed.url, { method: "POST", path, body: { text, account } }).catch(() => undefined);
    await sandbox.control("POST", "/clock", { advance: 900 });
    expect(await doomed.ended).toBe("SIGKILL");

    const next = await start({ PARLEY_DATA: dataFolder });
    const ask = async () => (await callAt(next.url, { method: "GET", path })).body;
    // What the killed server never answered for is sent by whoever asked; it knows, since it got no answer.
    const written = (await ask()).items.length + (await ask()).outgoing.length;
    expect(written).toBeGreaterThan(0);
    await soon(async () => {
      await sandbox.control("POST", "/clock", { advance: 60 });
      const { items, outgoing } = await ask();
      expect(outgoing).toEqual([]);
      expect(items.map(textOf).toReversed()).toEqual(await inTeams(chat));
    });
    const sent = (await inTeams(chat)).filter((text) => /three|room/.test(text));
    expect(sent).toEqual(["Yes, at three.", "In room 12."].slice(0, sent.length));
    await next.kill("SIGTERM");
  },
);

interface Shown {
  readonly content: { readonly blocks: readonly { readonly inlines?: readonly { readonly text?: string }[] }[] };
}

function textOf({ content: { blocks } }: Shown): string {
  return blocks
    .flatMap(({ inlines = [] }) => inlines)
    .map(({ text = "" }) => text)
    .join("");
}
