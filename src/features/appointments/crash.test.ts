import { expect, test } from "vitest";
import { CRASH_POINTS, type CrashPoint } from "../../kernel/crash-points.ts";
import { migratedDatabase } from "../../testing/databases.ts";
import { soon } from "../../testing/machine-time.ts";
import { furnished } from "../../testing/microsoft/booking.ts";
import { stage } from "../../testing/process.ts";
import { connect, testSandbox } from "../../testing/sandbox.ts";
import { callAt, type TestServer, testServer } from "../../testing/server.ts";

/** `npm run trials` asks for twenty at each point; here one shows that the point is reached and survived. */
const TRIALS = Number(process.env["PARLEY_TRIALS"] ?? 1);
const ACTS = ["booked", "moved", "cancelled"] as const;
const SUBJECT = "Careers advice: Priya Raman";
const EMAIL = "priya@elsewhere.example";

/** In turn, so that in many trials each is done at each point. */
const CASES = CRASH_POINTS.flatMap((point, n) =>
  Array.from({ length: TRIALS }, (_, trial) => ({ point, trial, act: ACTS[(n + trial) % ACTS.length] ?? "booked" })),
);

async function scene() {
  const sandbox = await testSandbox();
  const databaseUrl = await migratedDatabase();
  const { start, dataFolder } = await stage(databaseUrl, sandbox);
  const inTurn = () => testServer({ sandbox: sandbox.addresses, databaseUrl, dataFolder });
  const first = await inTurn();
  await connect(first, sandbox.ready);
  const { service, slots } = await furnished(first, { outlook: "ignored" });
  const [one, other] = (await slots()).items.map(({ start: at }: { start: string }) => at);
  const wish = { service: service.id, start: one, customer: { name: "Priya Raman", email: EMAIL } };
  const key = { "idempotency-key": crypto.randomUUID() };
  const book = { method: "POST", path: "/api/appointments", body: wish, headers: key };
  const survive = async (point: CrashPoint, asked: typeof book | { method: string; path: string; body: object }) => {
    const doomed = await start({ PARLEY_CRASH_AT: point });
    await callAt(doomed.url, asked).catch(() => undefined);
    expect(await doomed.ended).toBe("SIGKILL");
    return inTurn();
  };
  return { sandbox, first, one, other, book, survive };
}

async function appointmentsOf(server: TestServer) {
  return (await server.call("GET", "/api/appointments")).body.items;
}

async function linked(server: TestServer, id: string) {
  return soon(async () => {
    const { body } = await server.call("GET", `/api/appointments/${id}`);
    expect(body.meeting.joinUrl).toContain("meetup-join");
    return body;
  });
}

type Scene = Awaited<ReturnType<typeof scene>>;

/** Does it with a server that dies at the point, and sees that all is as it should be. Answers what stands in the end. */
const DONE: Readonly<Record<(typeof ACTS)[number], (scene: Scene, point: CrashPoint) => Promise<TestServer>>> = {
  booked: async ({ sandbox, first, one, book, survive }, point) => {
    await first.stop(1000);
    const next = await survive(point, book);
    // Whoever heard no answer asks again, under the same key.
    if ((await appointmentsOf(next)).length === 0) await next.call("POST", book.path, book);
    const items = await appointmentsOf(next);
    expect(items).toMatchObject([{ state: "confirmed", start: one }]);
    const { meeting } = await linked(next, items[0].id);
    expect(await sandbox.events(SUBJECT)).toMatchObject([{ start: one, joinUrl: meeting.joinUrl }]);
    await told(sandbox, ["confirmed"]);
    return next;
  },
  moved: async ({ sandbox, first, other, book, survive }, point) => {
    const { body: booked } = await first.call("POST", book.path, book);
    const { meeting } = await linked(first, booked.id);
    await told(sandbox, ["confirmed"]);
    await first.stop(1000);
    const asked = { method: "POST", path: `/api/appointments/${booked.id}/reschedule`, body: { start: other } };
    const next = await survive(point, asked);
    await next.call("POST", asked.path, asked);
    await soon(async () => expect(await sandbox.events(SUBJECT)).toMatchObject([{ start: other }]));
    expect(await linked(next, booked.id)).toMatchObject({ state: "confirmed", start: other, meeting });
    expect(await appointmentsOf(next)).toHaveLength(1);
    await told(sandbox, ["confirmed", "changed"]);
    return next;
  },
  cancelled: async ({ sandbox, first, one, book, survive }, point) => {
    const { body: booked } = await first.call("POST", book.path, book);
    await linked(first, booked.id);
    await told(sandbox, ["confirmed"]);
    await first.stop(1000);
    const asked = { method: "POST", path: `/api/appointments/${booked.id}/cancellation`, body: {} };
    const next = await survive(point, asked);
    await next.call("POST", asked.path, asked);
    await soon(async () => expect(await sandbox.events(SUBJECT)).toEqual([]));
    expect(await appointmentsOf(next)).toMatchObject([{ state: "cancelled", start: one }]);
    await told(sandbox, ["confirmed", "cancelled"]);
    return next;
  },
};

/** What the customer was mailed, once each and nothing else. */
async function told({ mails }: Scene["sandbox"], kinds: readonly string[]): Promise<void> {
  const subjects = async () => (await mails(EMAIL)).map(({ subject }) => subject.split(":")[0]?.toLowerCase());
  await soon(async () => expect(await subjects()).toEqual(kinds));
}

test.for(CASES)(
  "a server killed at $point while an appointment is $act leaves one appointment, one meeting, and each mail once (trial $trial)",
  async ({ point, act }) => {
    const set = await scene();
    const next = await DONE[act](set, point);
    // No seat is left taken that nobody has, and none is free that somebody has.
    const { status } = await next.call("POST", "/api/appointments", { body: set.book.body });
    expect(status).toBe(act === "booked" ? 409 : 201);
  },
);
