import { expect, test, vi } from "vitest";
import { CREDENTIAL_CRASH_POINTS } from "../../../kernel/crash-points.ts";
import { busyWith, certified } from "../../../testing/certified.ts";
import { migratedDatabase } from "../../../testing/databases.ts";
import { soon } from "../../../testing/machine-time.ts";
import { stage } from "../../../testing/process.ts";
import { testSandbox } from "../../../testing/sandbox.ts";
import { callAt } from "../../../testing/server.ts";

/** `npm run trials` asks for twenty at each point; here one shows that the point is reached and survived. */
const TRIALS = Number(process.env["PARLEY_TRIALS"] ?? 1);

const CASES = CREDENTIAL_CRASH_POINTS.flatMap((point) =>
  Array.from({ length: TRIALS }, (_, trial) => ({ point, trial })),
);

test.for(CASES)(
  "a server killed at $point while it renews its certificate leaves a connection that works (trial $trial)",
  async ({ point }) => {
    const sandbox = await testSandbox();
    const { start } = await stage(await migratedDatabase(), sandbox);
    const doomed = await start({ PARLEY_CRASH_AT: point });
    const callTo = (url: string) => (method: string, path: string, asked?: { body?: unknown }) =>
      callAt(url, { method, path, ...asked });
    const { id, clientId } = await certified({ call: callTo(doomed.url) }, sandbox);
    const before = (await callTo(doomed.url)("GET", `/api/connections/${id}`)).body.credential.certificate;
    // Whoever began to look after it before time leaps looks again only a day after.
    await soon(async () => expect(await busyWith({ call: callTo(doomed.url) })).toEqual([]));
    await sandbox.control("POST", "/clock", { advance: 183 * 86_400 });
    expect(await doomed.ended).toBe("SIGKILL");

    const next = await start();
    const call = callTo(next.url);
    expect((await call("POST", `/api/connections/${id}/findings`)).body).toMatchObject({
      state: "active",
      finding: { level: "good" },
    });
    await vi.waitFor(
      async () => {
        const { credential } = (await call("GET", `/api/connections/${id}`)).body;
        expect(credential.coming).toBeUndefined();
        expect(credential.certificate).not.toBe(before);
      },
      { timeout: 60_000, interval: 200 },
    );
    // The old one and the new one: it was not asked for twice.
    expect((await sandbox.control("GET", `/apps/${clientId}`)).certificates).toHaveLength(2);
    const facts = (await call("GET", `/api/facts?about=${id}`)).body.items;
    expect(facts.filter(({ what }: { what: string }) => what === "connection.credential-replaced")).toHaveLength(1);
    expect((await call("POST", `/api/connections/${id}/findings`)).body).toMatchObject({ finding: { level: "good" } });
    await next.kill("SIGTERM");
  },
);
