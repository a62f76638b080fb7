import { expect } from "vitest";
import { soon } from "./machine-time.ts";
import type { TestSandbox } from "./sandbox.ts";
import type { TestServer } from "./server.ts";

type Caller = Pick<TestServer, "call">;

/** An app of the sandbox whose certificate Parley made. */
export interface Certified {
  readonly id: string;
  readonly clientId: string;
  readonly objectId: string;
}

/** Connects a server by a certificate that an administrator has uploaded, and sees that it works. */
export async function certified(
  { call }: Caller,
  sandbox: TestSandbox,
  { roles = ["User.ReadBasic.All"], objectIdKnown = true } = {},
): Promise<Certified> {
  const { clientId, objectId } = await sandbox.control("POST", "/apps", { displayName: "Parley", roles });
  const body = {
    entraTenantId: sandbox.ready.tenantId,
    clientId,
    ...(objectIdKnown && { applicationObjectId: objectId }),
    credential: { kind: "certificate" },
  };
  const { body: connection } = await call("POST", "/api/connections", { body });
  const { certificate } = connection.credential;
  await sandbox.control("POST", `/apps/${clientId}/certificates`, { certificate });
  const tested = await call("POST", `/api/connections/${connection.id}/findings`);
  expect(tested.body).toMatchObject({ state: "active", finding: { level: "good" } });
  return { id: connection.id, clientId, objectId };
}

/**
 * Days go by in the sandbox, and the servers know it. What is under way is let finish first: a time that jumps would make
 * a request look as old as the jump is long.
 */
export async function passDays(days: number, sandbox: TestSandbox, ...servers: readonly TestServer[]): Promise<void> {
  await soon(async () => {
    await quiet(sandbox);
    for (const server of servers) expect(await busyWith(server)).toEqual([]);
  });
  const { now } = await sandbox.control("POST", "/clock", { advance: days * 86_400 });
  await soon(() => {
    for (const { house } of servers) expect(house.clock.now().getTime()).toBeGreaterThanOrEqual(Date.parse(now));
  });
}

/** The work that a server has in hands, or is about to take. */
export async function busyWith({ call }: Caller): Promise<string[]> {
  const { items } = (await call("GET", "/api/jobs")).body;
  const busy = items.filter(({ state }: { state: string }) => state === "due" || state === "running");
  return busy.map(({ job }: { job: string }) => job);
}

const PAUSE = 250;

async function quiet({ control }: TestSandbox): Promise<void> {
  const heard = async (): Promise<number> => (await control("GET", "/traffic?after=0")).last;
  for (let before = -1, now = await heard(); now !== before;) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    [before, now] = [now, await heard()];
  }
}

/** How often the servers have looked after credentials so far, as they tell themselves. */
export async function looksAt(...servers: readonly TestServer[]): Promise<number> {
  const figures = await Promise.all(servers.map(async ({ call }) => (await call("GET", "/metrics")).body));
  const counts = figures.map(
    (text) => /^parley_jobs_total\{job="connection\.keep-credential",outcome="done"\} (\d+)$/m.exec(text)?.[1],
  );
  return counts.reduce((sum, count) => sum + Number(count ?? 0), 0);
}

/** What Entra and Graph refused to this app after a point of the log; a permission that it was never given does not count. */
export async function refusedTo({ control }: TestSandbox, clientId: string, after: number): Promise<unknown[]> {
  const { entries } = await control("GET", `/traffic?after=${after}`);
  return entries.filter(
    ({ appId, status }: { appId?: string; status: number }) => appId === clientId && status >= 400 && status !== 403,
  );
}
