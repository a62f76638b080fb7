import { expect, test } from "vitest";
import { SESSION_CRASH_POINTS } from "../../../kernel/crash-points.ts";
import { soon } from "../../../testing/machine-time.ts";
import { accountSessions, appSessions, LAB } from "../../../testing/microsoft/class-sessions.ts";
import { stage } from "../../../testing/process.ts";
import { callAt } from "../../../testing/server.ts";

/** `npm run trials` asks for twenty at each point; here one shows that the point is reached and survived. */
const TRIALS = Number(process.env["PARLEY_TRIALS"] ?? 1);
const WAYS = [
  ["a mailbox", appSessions],
  ["the calendar of a group", accountSessions],
] as const;
/** In turn, so that in many trials each point is tried in each calendar. */
const CASES = SESSION_CRASH_POINTS.flatMap((point, n) =>
  Array.from({ length: TRIALS }, (_, trial) => {
    const [where, begin] = WAYS[(n + trial) % 2] ?? WAYS[0];
    return { point, where, begin, trial };
  }),
);

test.for(CASES)(
  "a server killed at $point leaves one event in $where, whether it was written, moved or taken out (trial $trial)",
  async ({ point, begin }) => {
    const it = await begin();
    const { sandbox, at } = it;
    await it.server.stop(1000);
    const { start } = await stage(it.databaseUrl, sandbox);
    const begun = (environment: Record<string, string> = {}) => start({ PARLEY_DATA: it.dataFolder, ...environment });
    /** Asks a server that dies of it, and another one that takes its place until all is done. */
    const survive = async (asked: { method: string; path: string; body?: object }, done: (shown: unknown) => void) => {
      const doomed = await begun({ PARLEY_CRASH_AT: point });
      await callAt(doomed.url, asked).catch(() => undefined);
      expect(await doomed.ended).toBe("SIGKILL");
      const next = await begun();
      await soon(async () => {
        await sandbox.control("POST", "/clock", { advance: 5 });
        done((await callAt(next.url, { method: "GET", path: at })).body.items);
      });
      await next.kill("SIGTERM");
    };
    const put = (body: object) => ({ method: "PUT", path: `${at}/lab`, body });
    await survive(put(LAB), (shown) => expect(shown).toMatchObject([{ state: "written" }]));
    expect(await sandbox.events("Lab")).toMatchObject([{ start: "2027-03-29T08:00:00.000Z" }]);
    const later = { start: "2027-03-29T13:00", end: "2027-03-29T14:00" };
    await survive(put({ ...LAB, ...later }), (shown) => expect(shown).toMatchObject([{ ...later, state: "written" }]));
    expect(await sandbox.events("Lab")).toMatchObject([{ start: "2027-03-29T12:00:00.000Z" }]);
    await survive({ method: "DELETE", path: `${at}/lab` }, (shown) => expect(shown).toEqual([]));
    expect(await sandbox.events("Lab")).toEqual([]);
  },
);
