import { expect, test, vi } from "vitest";
import { CRASH_POINTS, type CrashPoint } from "../../kernel/crash-points.ts";
import { migratedDatabase } from "../../testing/databases.ts";
import { type ServerProcess, stage } from "../../testing/process.ts";
import { connect, testSandbox, type TestSandbox } from "../../testing/sandbox.ts";
import { callAt } from "../../testing/server.ts";

/** `npm run trials` asks for twenty at each point; here one shows that the point is reached and survived. */
const TRIALS = Number(process.env["PARLEY_TRIALS"] ?? 1);

/** Where the server dies before anything is committed, the caller sees a broken connection and asks again. */
const BEFORE_COMMIT: readonly CrashPoint[] = ["request-read", "wish-written"];

const CASES = CRASH_POINTS.flatMap((point, n) =>
  Array.from({ length: TRIALS }, (_, trial) => ({
    point,
    trial,
    lane: (n + trial) % 2 === 0 ? "calendar" : "standalone",
  })),
);

test.for(CASES)(
  "a server killed at $point leaves exactly one meeting ($lane, trial $trial)",
  async ({ point, lane }) => {
    const sandbox = await testSandbox();
    const { start } = await stage(await migratedDatabase(), sandbox);
    const doomed = await start({ PARLEY_CRASH_AT: point });
    const call = (server: ServerProcess, method: string, path: string, asked = {}) =>
      callAt(server.url, { method, path, ...asked });
    await connect({ call: (method, path, asked) => call(doomed, method, path, asked) }, sandbox.ready);
    const day = new Date(Date.now() + 24 * 3600_000).toISOString().slice(0, 10);
    const organiser = { userPrincipalName: "amara.okafor@campus.example" };
    const body = { subject: "Advice", start: `${day}T14:00:00Z`, end: `${day}T15:00:00Z`, organiser, lane };

    await call(doomed, "PUT", "/api/meetings/a", { body }).catch(() => undefined);
    expect(await doomed.ended).toBe("SIGKILL");

    const next = await start();
    if (BEFORE_COMMIT.includes(point)) await call(next, "PUT", "/api/meetings/a", { body });
    const meeting = async () => (await call(next, "GET", "/api/meetings?key=a")).body.items[0];
    await vi.waitFor(
      async () => expect(await meeting()).toMatchObject({ state: "open", joinUrl: expect.any(String) }),
      {
        timeout: 60_000,
        interval: 100,
      },
    );
    await expectOne(sandbox, lane, (await meeting()).joinUrl);
    const facts = (await call(next, "GET", `/api/facts?about=${(await meeting()).id}`)).body.items;
    expect(facts.map(({ what }: { what: string }) => what)).toEqual(["meeting.opened", "meeting.requested"]);
    expect(await next.kill("SIGTERM")).toBe("0");
  },
);

test.runIf(TRIALS > 1)(
  "when one of two servers is killed in the middle, the other finishes its work within 45 s",
  async () => {
    const sandbox = await testSandbox();
    const { start } = await stage(await migratedDatabase(), sandbox);
    const survivor = await start();
    await connect({ call: (method, path, asked) => callAt(survivor.url, { method, path, ...asked }) }, sandbox.ready);
    const doomed = await start({ PARLEY_CRASH_AT: "lease-taken" });
    const day = new Date(Date.now() + 24 * 3600_000).toISOString().slice(0, 10);
    const organiser = { userPrincipalName: "amara.okafor@campus.example" };
    const body = { subject: "Advice", start: `${day}T14:00:00Z`, end: `${day}T15:00:00Z`, organiser };
    // A slow Microsoft keeps the survivor's hands full, so that the other gets its share of the work.
    await sandbox.control("POST", "/faults", {
      match: { path: "/users" },
      action: { kind: "latency", milliseconds: 500 },
    });
    for (let n = 0; n < 40; n++) await callAt(survivor.url, { method: "PUT", path: `/api/meetings/m${n}`, body });
    expect(await doomed.ended).toBe("SIGKILL");
    await vi.waitFor(
      async () => {
        const { items } = (await callAt(survivor.url, { method: "GET", path: "/api/meetings" })).body;
        expect(items.filter(({ state }: { state: string }) => state !== "open")).toEqual([]);
      },
      { timeout: 60_000, interval: 500 },
    );
    expect(await sandbox.events("Advice")).toHaveLength(40);
  },
);

async function expectOne({ events, onlineMeetings }: TestSandbox, lane: string, joinUrl: string): Promise<void> {
  expect(await onlineMeetings("Advice")).toMatchObject([{ joinWebUrl: joinUrl }]);
  expect(await events("Advice")).toHaveLength(lane === "calendar" ? 1 : 0);
}
