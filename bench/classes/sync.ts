import { startChild } from "../child.ts";
import type { Measured } from "../measured.ts";
import { call, connect, KEY, type Sandbox, speakingTo, startServing, withDatabase } from "../scene.ts";

const CLASSES = 1000;
const STUDENTS = 100;
const TEACHERS = 3;
/** Of the people of the sandbox's school the last thousand teach. */
const PUPILS = 20_000;
const STAFF = 1000;
/** Of a hundred enrolments one changes: half of those are of people who come, half of people who go. */
const CHURN = 515;
/** Teams that Microsoft documents to make in a second, and seconds that the sandbox takes for each. */
const MADE = 10;
const PROVISIONING = 5;
const MOST = { first: 2200, nightly: 850, still: 30, slower: 1.15 };

/**
 * 1,000 classes of 100 students and 3 teachers at a sandbox that keeps Microsoft's documented limits: the first sync, a night
 * on which one enrolment of a hundred changed, and one on which none did. A `ratio` is to be 1 or more: what is allowed,
 * divided by what was used. Requests are those to Graph, without those that only ask whether Microsoft has made a team.
 */
export async function measureSync(): Promise<Measured[]> {
  return withDatabase(async ({ environment, afterwards }) => {
    const sandbox = startChild({
      file: "sandbox/src/main.ts",
      args: ["--port", "0", "--seed", "school"],
      expects: /^(\{"ready".*\})$/,
    });
    afterwards(() => sandbox.stop());
    const ready: Sandbox = JSON.parse((await sandbox.line)[1] ?? "{}");
    const server = startServing({ ...environment, ...speakingTo(ready) });
    afterwards(() => server.stop());
    const url = (await server.line)[1] ?? "";
    await connect(url, ready, ["classes.app"]);
    await call(url, "PATCH", { path: "/api/class-settings", body: { all: true, kind: "usual" } });
    await bring(url, 0);
    const first = await night(url, ready);
    await bring(url, CHURN);
    const nightly = await night(url, ready);
    const still = await night(url, ready);
    const floor = CLASSES / MADE;
    return [
      within("first sync, requests", first.requests, MOST.first),
      { what: "first sync, asking whether teams are made", figure: first.polls, unit: "requests" },
      within("first sync, seconds", first.seconds, floor * MOST.slower + PROVISIONING, "s"),
      { ...within("first sync, throttled", first.throttled, first.requests / 100), unit: "answers 429" },
      within("one of a hundred changed, requests", nightly.requests, MOST.nightly),
      { what: "one of a hundred changed, seconds", figure: nightly.seconds, unit: "s" },
      within("nothing changed, requests", still.requests, MOST.still),
      { ...within("nothing changed, writes", still.writes, 0), unit: "writes" },
    ];
  });
}

function within(what: string, used: number, allowed: number, unit = "requests"): Measured {
  const ratio = used <= allowed ? Math.max(1, used === 0 ? 1 : allowed / used) : allowed / used;
  return { what, figure: used, unit, ratio, note: `${allowed} are allowed` };
}

interface Entry {
  readonly n: number;
  readonly method: string;
  readonly url: string;
  readonly status: number;
}

/** Has everything synchronised, and says what that took. */
async function night(url: string, { control }: Sandbox) {
  const traffic = async (after: number): Promise<Entry[]> => {
    const answer = await fetch(`${control}/traffic?after=${after}`);
    return JSON.parse(await answer.text()).entries;
  };
  const before = (await traffic(0)).at(-1)?.n ?? 0;
  const { id } = await call(url, "POST", { path: "/api/plans", body: { run: true } });
  const plan = await ended(url, id);
  const entries = (await traffic(before)).filter((each) => each.url.includes("/v1.0/"));
  const polls = entries.filter((each) => each.url.includes("/operations"));
  const asked = entries.filter((each) => !each.url.includes("/operations"));
  return {
    requests: asked.length,
    polls: polls.length,
    writes: asked.filter(({ method }) => method !== "GET").length,
    throttled: asked.filter(({ status }) => status === 429).length,
    seconds: (Date.parse(plan.endedAt) - Date.parse(plan.begunAt)) / 1000,
  };
}

async function ended(url: string, id: string) {
  for (;;) {
    const plan = await call(url, "GET", { path: `/api/plans/${id}` });
    if (plan.state === "finished" && plan.progress.failed === 0 && plan.progress.stopped === 0) return plan;
    if (plan.state !== "drawing" && plan.state !== "running") throw new Error(`The run ended: ${JSON.stringify(plan)}`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** Brings the roster in which so many enrolments have moved to somebody else. */
async function bring(url: string, moved: number): Promise<void> {
  const response = await fetch(`${url}/api/rosters?name=school.json`, {
    method: "POST",
    headers: { authorization: `Bearer ${KEY}`, "content-type": "application/octet-stream" },
    body: JSON.stringify(rosterWith(moved)),
  });
  const { id } = JSON.parse(await response.text());
  for (;;) {
    const { state } = await call(url, "GET", { path: `/api/rosters/${id}` });
    if (state === "taken") return;
    if (state === "refused") throw new Error("The roster was refused.");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** In which class each of those who moved is: spread as by chance, and the same in every run. */
function classesOf(moved: number, seed: number): ReadonlyMap<number, readonly number[]> {
  let last = seed;
  return Map.groupBy(
    Array.from({ length: moved }, (_, n) => n),
    () => {
      // Numerical Recipes' generator; its low bits are not random.
      last = (Math.imul(last, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((last / 2 ** 32) * CLASSES);
    },
  );
}

function rosterWith(moved: number) {
  const pupil = (n: number) => `s${String(n % PUPILS).padStart(6, "0")}`;
  const staff = (n: number) => `s${String(PUPILS + (n % STAFF)).padStart(6, "0")}`;
  const goes = classesOf(moved, 1);
  const comes = classesOf(moved, 2);
  const classes = Array.from({ length: CLASSES }, (_, c) => ({
    id: `class-${c}`,
    title: `Class ${c}`,
    members: [
      ...Array.from({ length: TEACHERS }, (_, n) => ({ person: staff(c + n * 331), role: "teacher" })),
      ...Array.from({ length: STUDENTS }, (_, n) => ({ person: pupil(c * 20 + n), role: "student" })).slice(
        goes.get(c)?.length ?? 0,
      ),
      ...(comes.get(c) ?? []).map((_, n) => ({ person: pupil(c * 20 + 5000 + n), role: "student" })),
    ],
  }));
  const people = Array.from({ length: PUPILS + STAFF }, (_, n) => {
    const id = `s${String(n).padStart(6, "0")}`;
    return { id, fields: { username: `${id}@students.campus.example`, name: id } };
  });
  return { classes, people };
}
