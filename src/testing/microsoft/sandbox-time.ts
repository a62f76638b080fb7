import { expect } from "vitest";
import { soon } from "../machine-time.ts";
import type { TestSandbox } from "../sandbox.ts";
import type { TestServer } from "../server.ts";

interface Both {
  readonly sandbox: Pick<TestSandbox, "control">;
  readonly server: Pick<TestServer, "house">;
}

/** So many seconds go by, and the server knows it. */
export async function secondsPass({ sandbox, server }: Both, seconds: number): Promise<void> {
  const { now } = await sandbox.control("POST", "/clock", { advance: seconds });
  await soon(() => expect(server.house.clock.now().getTime()).toBeGreaterThanOrEqual(Date.parse(now)));
}

/** From now on time passes only where a test says so, and the server knows it: what is planned for later is not done by itself. */
export async function timeStands({ sandbox, server }: Both): Promise<void> {
  // Where time runs on, the server never sees just this moment.
  const { now } = await sandbox.control("POST", "/clock", { advance: 1, rate: 0 });
  await soon(() => expect(server.house.clock.now().toISOString()).toBe(now));
}

/** In milliseconds. */
const MOMENT = 30_000;

/** Waits until no work of this name is in hands or about to be done: what there is waits for a later time. */
export async function atRest({ call, house }: Pick<TestServer, "call" | "house">, job: string): Promise<void> {
  await soon(async () => {
    const { items } = (await call("GET", `/api/jobs?search=${job}`)).body;
    const later = new Date(house.clock.now().getTime() + MOMENT).toISOString();
    expect(items.filter(({ state, at }: { state: string; at: string }) => state !== "waiting" || at < later)).toEqual(
      [],
    );
  });
}
