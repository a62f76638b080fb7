import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { CLASS_CRASH_POINTS } from "../../kernel/crash-points.ts";
import { soon } from "../../testing/machine-time.ts";
import { classStage, type ClassWish, INGRID, STUDENTS, WEI } from "../../testing/microsoft/classes.ts";
import { type ServerProcess, stage } from "../../testing/process.ts";
import { callAt } from "../../testing/server.ts";

/** `npm run trials` asks for twenty at each point, and for a hundred kills at any; here one shows that a point is reached and survived. */
const TRIALS = Number(process.env["PARLEY_TRIALS"] ?? 1);
const LONG = process.env["PARLEY_TRIALS"] !== undefined;
const KILLS = LONG ? 5 * TRIALS : 2;
const CLASSES = LONG ? 300 : 12;

const CASES = CLASS_CRASH_POINTS.flatMap((point) => Array.from({ length: TRIALS }, (_, trial) => ({ point, trial })));

/** Classes of a few students each, no two of the same. */
function manyClasses(count: number): ClassWish[] {
  return Array.from({ length: count }, (_, n) => ({
    id: `class-${n}`,
    title: `Class ${n}`,
    teachers: n % 2 === 0 ? [WEI] : [INGRID, WEI],
    students: STUDENTS.filter((_, place) => (n + place) % 3 !== 0),
  }));
}

/** A stage where the classes are known and nothing has been done, for servers in processes of their own. */
async function readyStage(classes: readonly ClassWish[]) {
  const it = await classStage();
  await it.bring(...classes);
  await it.server.stop(1000);
  const { start } = await stage(it.databaseUrl, it.sandbox);
  const begin = (environment: Record<string, string> = {}) => start({ PARLEY_DATA: it.dataFolder, ...environment });
  return { ...it, begin };
}

/** Every team is there once, with just the people whom the roster has, and nobody was taken out of any. */
async function provenIn(it: Awaited<ReturnType<typeof readyStage>>, classes: readonly ClassWish[]): Promise<void> {
  const { sandbox, inTeams } = it;
  for (const { title = "", teachers = [], students = [] } of classes)
    expect(await inTeams(title)).toEqual({
      ...Object.fromEntries(students.map((one) => [one, "member"])),
      ...Object.fromEntries(teachers.map((one) => [one, "owner"])),
    });
  const { entries } = await sandbox.control("GET", "/traffic");
  const removals = entries.filter(({ endpoint = "" }: { endpoint?: string }) => endpoint.endsWith("/members/remove"));
  expect(removals).toEqual([]);
}

async function ended(it: Awaited<ReturnType<typeof readyStage>>, { url }: ServerProcess, plan: string): Promise<void> {
  await soon(async () => {
    await it.sandbox.control("POST", "/clock", { advance: 20 });
    const { body } = await callAt(url, { method: "GET", path: `/api/plans/${plan}` });
    expect(body).toMatchObject({ state: "finished", progress: { failed: 0, stopped: 0 } });
  });
}

test.for(CASES)(
  "a server killed at $point leaves each class with one team, and everybody in it once (trial $trial)",
  async ({ point }) => {
    const classes = manyClasses(4);
    const it = await readyStage(classes);
    const doomed = await it.begin({ PARLEY_CRASH_AT: point });
    const { body: plan } = await callAt(doomed.url, { method: "POST", path: "/api/plans", body: { run: true } });
    // Until a team is made it takes a while at Microsoft.
    const waits = setInterval(() => void it.sandbox.control("POST", "/clock", { advance: 5 }), 500);
    expect(await doomed.ended).toBe("SIGKILL");
    clearInterval(waits);
    const next = await it.begin();
    await ended(it, next, plan.id);
    await provenIn(it, classes);
    await next.kill("SIGTERM");
  },
);

test(`two servers of which one is killed ${KILLS} times, at any moment, make one team of each of ${CLASSES} classes`, async () => {
  const classes = manyClasses(CLASSES);
  const it = await readyStage(classes);
  const running = [await it.begin(), await it.begin()];
  const [first] = running;
  const { body: plan } = await callAt(first?.url ?? "", { method: "POST", path: "/api/plans", body: { run: true } });
  for (let kill = 0; kill < KILLS; kill += 1) {
    await pause((kill * 137) % 900);
    await it.sandbox.control("POST", "/clock", { advance: 4 });
    const doomed = running.shift();
    await doomed?.kill("SIGKILL");
    running.push(await it.begin());
  }
  const [survivor] = running;
  if (survivor === undefined) throw new Error("One server lives on.");
  await ended(it, survivor, plan.id);
  expect(await it.teams()).not.toEqual([]);
  await provenIn(it, classes);
  for (const each of running) await each.kill("SIGTERM");
}, 3_600_000);
