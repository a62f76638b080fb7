import { expect, test } from "vitest";
import { CRASH_POINTS, type CrashPoint } from "../../../kernel/crash-points.ts";
import { migratedDatabase } from "../../../testing/databases.ts";
import { soon } from "../../../testing/machine-time.ts";
import { stage } from "../../../testing/process.ts";
import { connect, testSandbox, type TestSandbox } from "../../../testing/sandbox.ts";
import { callAt, type TestServer, testServer } from "../../../testing/server.ts";

/** `npm run trials` asks for twenty at each point; here one shows that the point is reached and survived. */
const TRIALS = Number(process.env["PARLEY_TRIALS"] ?? 1);

/** Where the server dies before anything is committed, the caller sees a broken connection and asks again. */
const BEFORE_COMMIT: readonly CrashPoint[] = ["request-read", "wish-written"];
const WAIT = { prefer: "wait=20" };
const GUEST = "guest@elsewhere.example";

type Lane = "calendar" | "standalone";

/** In turn, so that in many trials each point is tried in each lane. */
function casesFrom(first: number): { point: CrashPoint; lane: Lane; trial: number }[] {
  return CRASH_POINTS.flatMap((point, n) =>
    Array.from({ length: TRIALS }, (_, trial) => ({
      point,
      trial,
      lane: (first + n + trial) % 2 === 0 ? ("calendar" as const) : ("standalone" as const),
    })),
  );
}

function tomorrow(hour: number): string {
  return `${new Date(Date.now() + 24 * 3600_000).toISOString().slice(0, 10)}T${hour}:00:00Z`;
}

/** Who invites: Outlook where it can, otherwise Parley. */
function wish(lane: Lane, hour = 14) {
  return {
    subject: "Advice",
    start: tomorrow(hour),
    end: tomorrow(hour + 1),
    organiser: { userPrincipalName: "amara.okafor@campus.example" },
    attendees: [{ email: GUEST }],
    invitations: lane === "calendar" ? "outlook" : "parley",
    lane,
  };
}

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body?: object;
}

interface Scene {
  readonly lane: Lane;
  readonly sandbox: TestSandbox;
  /** As it was before anybody died. */
  readonly opened: { readonly id: string; readonly joinUrl: string };
  /** Has a server asked for this and killed at the point; answers the server that comes after it. */
  survive(point: CrashPoint, asked: Asked): Promise<TestServer>;
}

/** A meeting that stands, of whom one was told, and servers that take their turns at it. */
async function scene(lane: Lane): Promise<Scene> {
  const sandbox = await testSandbox();
  const databaseUrl = await migratedDatabase();
  const { start, dataFolder } = await stage(databaseUrl, sandbox);
  const inTurn = () => testServer({ sandbox: sandbox.addresses, databaseUrl, dataFolder });
  const first = await inTurn();
  await connect(first, sandbox.ready);
  const { body: opened } = await first.call("PUT", "/api/meetings/a", { body: wish(lane), headers: WAIT });
  expect(opened).toMatchObject({ state: "open" });
  await soon(async () => expect(await kindsOf(sandbox)).toHaveLength(1));
  await first.stop(1000);
  return {
    lane,
    sandbox,
    opened,
    survive: async (point, asked) => {
      const doomed = await start({ PARLEY_CRASH_AT: point });
      await callAt(doomed.url, asked).catch(() => undefined);
      expect(await doomed.ended).toBe("SIGKILL");
      const next = await inTurn();
      if (BEFORE_COMMIT.includes(point)) await next.call(asked.method, asked.path, asked);
      return next;
    },
  };
}

/** What the guest was mailed, by Outlook or by Parley. */
async function kindsOf({ mails }: TestSandbox): Promise<string[]> {
  return (await mails(GUEST)).map(({ kind, subject }) => WORDS.find(([word]) => subject.startsWith(word))?.[1] ?? kind);
}

const WORDS = [
  ["Invitation: ", "invitation"],
  ["Changed: ", "update"],
  ["Cancel", "cancellation"],
] as const;

async function factsOf(server: TestServer, id: string): Promise<string[]> {
  const { items } = (await server.call("GET", `/api/facts?about=${id}`)).body;
  return items.map(({ what }: { what: string }) => what).filter((what: string) => what.startsWith("meeting."));
}

test.for(casesFrom(0))(
  "a server killed at $point while it moves a meeting leaves one meeting with its link, at the new time ($lane, trial $trial)",
  async ({ point, lane }) => {
    const { sandbox, opened, survive } = await scene(lane);
    const next = await survive(point, { method: "PUT", path: "/api/meetings/a", body: wish(lane, 16) });
    const { id, joinUrl } = opened;
    await soon(async () =>
      expect((await next.call("GET", `/api/meetings/${id}`)).body).toMatchObject({
        state: "open",
        start: tomorrow(16),
        joinUrl,
      }),
    );
    const stands = { start: expect.stringContaining("T16:00"), end: expect.stringContaining("T17:00") };
    expect(await sandbox.onlineMeetings("Advice")).toMatchObject([{ ...stands, joinWebUrl: joinUrl }]);
    expect(await sandbox.events("Advice")).toMatchObject(lane === "calendar" ? [{ ...stands, joinUrl }] : []);
    await soon(async () => expect(await kindsOf(sandbox)).toEqual(["invitation", "update"]));
    expect(await factsOf(next, id)).toEqual([
      "meeting.moved",
      "meeting.change-requested",
      "meeting.opened",
      "meeting.requested",
    ]);
  },
);

test.for(casesFrom(1))(
  "a server killed at $point while it cancels a meeting leaves none, and whoever was invited hears of it once ($lane, trial $trial)",
  async ({ point, lane }) => {
    const { sandbox, opened, survive } = await scene(lane);
    const { id } = opened;
    const next = await survive(point, { method: "POST", path: `/api/meetings/${id}/cancellation`, body: {} });
    await soon(async () =>
      expect((await next.call("GET", `/api/meetings/${id}`)).body).toMatchObject({ state: "cancelled" }),
    );
    expect(await sandbox.events("Advice")).toEqual([]);
    const left = await sandbox.onlineMeetings("Advice");
    expect(left.filter(({ state }) => state === "open")).toEqual([]);
    await soon(async () => expect(await kindsOf(sandbox)).toEqual(["invitation", "cancellation"]));
    expect(await factsOf(next, id)).toEqual([
      "meeting.cancelled",
      "meeting.cancellation-requested",
      "meeting.opened",
      "meeting.requested",
    ]);
  },
);

test("a meeting cancelled after a server died with Exchange's answer leaves no event, though nobody here knew of it", async () => {
  const sandbox = await testSandbox();
  const databaseUrl = await migratedDatabase();
  const { start, dataFolder } = await stage(databaseUrl, sandbox);
  const doomed = await start({ PARLEY_CRASH_AT: "microsoft-answered" });
  await connect({ call: (method, path, asked) => callAt(doomed.url, { method, path, ...asked }) }, sandbox.ready);
  await callAt(doomed.url, { method: "PUT", path: "/api/meetings/a", body: wish("calendar") }).catch(() => undefined);
  expect(await doomed.ended).toBe("SIGKILL");
  expect(await sandbox.events("Advice")).toHaveLength(1);
  // Whoever comes next cannot learn of the event by asking for it once more.
  const match = { method: "POST", path: "/users/[^/]+/events$" };
  await sandbox.control("POST", "/faults", { match, action: { kind: "status", status: 503 } });
  const next = await testServer({ sandbox: sandbox.addresses, databaseUrl, dataFolder });
  const meeting = async () => (await next.call("GET", "/api/meetings?key=a")).body.items[0];
  const { id } = await meeting();
  await next.call("POST", `/api/meetings/${id}/cancellation`);
  await soon(async () => expect(await meeting()).toMatchObject({ state: "cancelled" }));
  expect(await sandbox.events("Advice")).toEqual([]);
  await soon(async () => expect(await kindsOf(sandbox)).toEqual(["invitation", "cancellation"]));
});
