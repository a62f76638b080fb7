import { Webhook } from "standardwebhooks";
import { expect, test, vi } from "vitest";
import { WEBHOOK_CRASH_POINTS } from "../../kernel/crash-points.ts";
import { migratedDatabase } from "../../testing/databases.ts";
import { stage } from "../../testing/process.ts";
import { webhookReceiver } from "../../testing/receiver.ts";
import { testSandbox } from "../../testing/sandbox.ts";
import { callAt } from "../../testing/server.ts";

const TRIALS = Number(process.env["PARLEY_TRIALS"] ?? 1);
/** Killed between the receiver's answer and our record of it, the message comes once more; elsewhere it comes once. */
const TWICE = new Set(["webhook-answered", "webhook-recorded"]);

const CASES = WEBHOOK_CRASH_POINTS.flatMap((point) => Array.from({ length: TRIALS }, (_, trial) => ({ point, trial })));

test.for(CASES)(
  "a server killed at $point loses no webhook and sends none under a second id (trial $trial)",
  async ({ point }) => {
    const [receiver, sandbox] = await Promise.all([webhookReceiver(), testSandbox()]);
    const { start } = await stage(await migratedDatabase(), sandbox);
    const allowed = { PARLEY_ALLOWED_HOSTS: new URL(receiver.url).host };
    const first = await start(allowed);
    const body = { url: receiver.url, facts: ["person.*"] };
    const { body: endpoint } = await callAt(first.url, { method: "POST", path: "/api/webhook-endpoints", body });
    await first.kill("SIGTERM");

    const doomed = await start({ ...allowed, PARLEY_CRASH_AT: point });
    // The answer may die with the server: what it is killed over is durable by then.
    await callAt(doomed.url, { method: "POST", path: "/api/people", body: { name: "Ada" } }).catch(() => undefined);
    expect(await doomed.ended).toBe("SIGKILL");

    // Before the next server works: a leap of the clock would take from it what it has just begun.
    await sandbox.control("POST", "/clock", { advance: 61 });
    const next = await start(allowed);
    const path = `/api/webhook-endpoints/${endpoint.id}/deliveries`;
    const deliveries = async () => (await callAt(next.url, { method: "GET", path })).body.items;
    await vi.waitFor(async () => expect(await deliveries()).toMatchObject([{ state: "delivered", sequence: 1 }]), {
      timeout: 60_000,
      interval: 100,
    });
    const { received } = receiver;
    expect(received).toHaveLength(TWICE.has(point) ? 2 : 1);
    expect(new Set(received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    for (const { headers, text } of received)
      new Webhook(endpoint.secret).verify(text, headers as Record<string, string>);
    expect(await next.kill("SIGTERM")).toBe("0");
  },
);
