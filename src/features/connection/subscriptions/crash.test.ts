import { expect, test, vi } from "vitest";
import { SUBSCRIPTION_CRASH_POINTS } from "../../../kernel/crash-points.ts";
import { migratedDatabase } from "../../../testing/databases.ts";
import { AMARA, CALLUM, dayAt, eventOf, outlookOf, subscriptionsAt } from "../../../testing/microsoft/outlook.ts";
import { freePort } from "../../../testing/machine/free-port.ts";
import { type ServerProcess, stage } from "../../../testing/process.ts";
import { connect, testSandbox } from "../../../testing/sandbox.ts";
import { callAt } from "../../../testing/server.ts";

/** `npm run trials` asks for twenty at each point; here one shows that the point is reached and survived. */
const TRIALS = Number(process.env["PARLEY_TRIALS"] ?? 1);

const CASES = SUBSCRIPTION_CRASH_POINTS.flatMap((point) =>
  Array.from({ length: TRIALS }, (_, trial) => ({ point, trial })),
);

const callTo =
  ({ url }: ServerProcess) =>
  (method: string, path: string, asked: { body?: unknown; headers?: Record<string, string> } = {}) =>
    callAt(url, { method, path, ...asked });

const BODY = {
  subject: "Advice",
  start: dayAt(1, 14),
  end: dayAt(1, 15),
  organiser: { userPrincipalName: AMARA },
  attendees: [{ email: CALLUM }],
};

test.for(CASES)(
  "a server killed at $point leaves exactly one subscription, and the next one hears by it (trial $trial)",
  async ({ point }) => {
    const sandbox = await testSandbox();
    const { start } = await stage(await migratedDatabase(), sandbox);
    // Both are reached by the same address.
    const PORT = String(await freePort());
    const doomed = await start({ PORT, PARLEY_CRASH_AT: point });
    await connect({ call: callTo(doomed) }, sandbox.ready);
    await callTo(doomed)("PUT", "/api/meetings/a", { body: BODY, headers: { prefer: "wait=20" } }).catch(
      () => undefined,
    );
    expect(await doomed.ended).toBe("SIGKILL");

    const next = await start({ PORT });
    const call = callTo(next);
    await vi.waitFor(
      async () => {
        expect((await call("GET", "/api/subscriptions")).body.items).toMatchObject([{ state: "live" }]);
        expect(await subscriptionsAt(sandbox)).toHaveLength(1);
      },
      { timeout: 60_000, interval: 200 },
    );
    await vi.waitFor(
      async () => expect((await call("GET", "/api/meetings?key=a")).body.items).toMatchObject([{ state: "open" }]),
      { timeout: 60_000, interval: 200 },
    );
    await outlookOf(sandbox, CALLUM).call("POST", `${await eventOf(sandbox, CALLUM)}/accept`, { sendResponse: true });
    await vi.waitFor(
      async () =>
        expect((await call("GET", "/api/meetings?key=a")).body.items[0].attendees).toMatchObject([
          { response: "accepted" },
        ]),
      { timeout: 60_000, interval: 200 },
    );
    await next.kill("SIGTERM");
  },
);

test("two servers that share a database listen once between them", async () => {
  const sandbox = await testSandbox();
  const { start } = await stage(await migratedDatabase(), sandbox);
  const first = await start();
  const second = await start({ PARLEY_URL: first.url });
  await connect({ call: callTo(first) }, sandbox.ready);
  for (const [n, userPrincipalName] of [AMARA, CALLUM, AMARA, CALLUM].entries()) {
    const server = n % 2 === 0 ? first : second;
    const body = { ...BODY, organiser: { userPrincipalName }, attendees: [] };
    await callTo(server)("PUT", `/api/meetings/m${n}`, { body, headers: { prefer: "wait=20" } });
  }
  await vi.waitFor(
    async () => {
      const { items } = (await callTo(second)("GET", "/api/subscriptions")).body;
      expect(items).toMatchObject([{ state: "live" }, { state: "live" }]);
    },
    { timeout: 60_000, interval: 200 },
  );
  const { entries } = await sandbox.control("GET", "/traffic");
  const made = entries.filter((each: Record<string, unknown>) => each["endpoint"] === "POST /subscriptions");
  expect(made).toHaveLength(2);
  expect(await subscriptionsAt(sandbox)).toHaveLength(2);
});
