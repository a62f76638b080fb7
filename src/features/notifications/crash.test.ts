import { expect, test, vi } from "vitest";
import { type CrashPoint, MAIL_CRASH_POINTS } from "../../kernel/crash-points.ts";
import { migratedDatabase } from "../../testing/databases.ts";
import { stage } from "../../testing/process.ts";
import { connect, testSandbox } from "../../testing/sandbox.ts";
import { callAt } from "../../testing/server.ts";

/** `npm run trials` asks for twenty at each point; here one shows that the point is reached and survived. */
const TRIALS = Number(process.env["PARLEY_TRIALS"] ?? 1);
const NOOR = "noor@home.example";
/** Between the mail server's yes and our commit nobody can know that the mail has gone. */
const DOUBTFUL: readonly CrashPoint[] = ["mail-taken-over", "mail-sent-written"];

const CASES = ["smtp", "graph"].flatMap((sender) =>
  MAIL_CRASH_POINTS.flatMap((point) => Array.from({ length: TRIALS }, (_, trial) => ({ point, sender, trial }))),
);

test.for(CASES)(
  "a server killed at $point sends its mail by $sender all the same (trial $trial)",
  async ({ point, sender }) => {
    const sandbox = await testSandbox();
    const { start } = await stage(await migratedDatabase(), sandbox);
    const doomed = await start({ PARLEY_CRASH_AT: point });
    const call = (url: string) => (method: string, path: string, asked?: { body?: unknown }) =>
      callAt(url, { method, path, ...asked });
    await connect({ call: call(doomed.url) }, sandbox.ready);
    const settings = { sender, ...(sender === "graph" && { mailbox: sandbox.ready.user.userPrincipalName }) };
    await call(doomed.url)("PUT", "/api/mail-settings", { body: settings });
    // It may be killed before it has answered.
    await Promise.allSettled([
      call(doomed.url)("POST", "/api/mail-templates/notifications.test/test", { body: { address: NOOR } }),
    ]);
    expect(await doomed.ended).toBe("SIGKILL");
    const before = (await sandbox.mails(NOOR)).length;

    const next = await start();
    const mails = async () => (await call(next.url)("GET", "/api/mails")).body.items;
    await vi.waitFor(async () => expect(await mails()).toMatchObject([{ state: "sent" }]), {
      timeout: 60_000,
      interval: 100,
    });
    const arrived = await sandbox.mails(NOOR);
    const doubled = sender === "smtp" && DOUBTFUL.includes(point);
    expect([before, arrived.length]).toEqual(DOUBTFUL.includes(point) ? [1, doubled ? 2 : 1] : [0, 1]);
    expect(new Set(arrived.map(({ messageId }) => messageId)).size).toBe(1);
    const { items } = (await call(next.url)("GET", "/api/facts")).body;
    expect(items.filter(({ what }: { what: string }) => what === "mail.sent")).toHaveLength(1);
  },
);
