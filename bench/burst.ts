import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { startChild } from "./child.ts";
import type { Measured } from "./measured.ts";
import { call, connect, post, type Sandbox, speakingTo, startServing, withDatabase } from "./scene.ts";

const MEETINGS = 500;
const ORGANISERS = 20;
/** How long the sandbox takes to answer a request, as Microsoft does. In milliseconds. */
const ANSWER = 150;
/** "Outlook service limits", per app and mailbox: 4 requests at once, 10,000 in ten minutes. */
const AT_ONCE = 4;
const IN_TEN_MINUTES = 10_000;
/** How many meetings the other application asks for at a time. */
const ASKING = 16;

/** The least time that the limits leave for one event in a mailbox for each meeting. In milliseconds. */
function allowed(mailboxes: number): number {
  const each = Math.ceil(MEETINGS / mailboxes);
  if (each > IN_TEN_MINUTES) throw new Error("So many in one mailbox wait for the next ten minutes.");
  return Math.ceil(each / AT_ONCE) * ANSWER;
}

/**
 * 500 meetings opened at once in the calendar lane, from the first request until all are open in Teams. `ratio` is the time
 * that Microsoft's documented limits leave to what it took: an event is one request, a mailbox serves four at once, and each
 * takes the sandbox 150 ms, so that one mailbox of the organisation's takes 125 × 150 ms, whatever machine we run on. The
 * 10,000 requests in ten minutes are not reached. Over 20 mailboxes the limits leave a second, which no machine of two
 * cores comes near: that figure is for reading.
 */
export async function measureBurst(): Promise<Measured[]> {
  return withDatabase(async ({ environment, superuser, afterwards }) => {
    const sandbox = startChild({
      file: "sandbox/src/main.ts",
      args: ["--port", "0", "--limits", "1", "--seed", "campus"],
      expects: /^(\{"ready".*\})$/,
    });
    afterwards(() => sandbox.stop());
    const ready: Sandbox = JSON.parse((await sandbox.line)[1] ?? "{}");
    const server = startServing({ ...environment, ...speakingTo(ready), LOG_LEVEL: "error" });
    afterwards(() => server.stop());
    const [, url = ""] = await server.line;
    const organisers = await connected(url, ready);
    const client = new pg.Client({ connectionString: superuser });
    await client.connect();
    afterwards(() => client.end());
    return measured({ url, control: ready.control, client, organisers });
  });
}

interface Stage {
  readonly url: string;
  readonly control: string;
  readonly client: pg.Client;
  readonly organisers: readonly string[];
}

async function measured(stage: Stage): Promise<Measured[]> {
  await post(`${stage.control}/faults`, { match: {}, action: { kind: "latency", milliseconds: ANSWER } });
  // The first meetings of a server wait for tokens, and for code that is not compiled yet.
  await burst(stage, { name: "warm-up", count: 40, organiser: (n) => stage.organisers[n % ORGANISERS] });
  const one = await burst(stage, { name: "one", count: MEETINGS, organiser: () => undefined });
  const many = await burst(stage, {
    name: "many",
    count: MEETINGS,
    organiser: (n) => stage.organisers[n % ORGANISERS],
  });
  const seconds = (milliseconds: number) => ({ figure: milliseconds / 1000, unit: "s" });
  return [
    { what: "one organiser", ...seconds(one), ratio: allowed(1) / one },
    { what: "one organiser, by the limits", ...seconds(allowed(1)) },
    { what: "20 organisers", ...seconds(many) },
    { what: "20 organisers, by the limits", ...seconds(allowed(ORGANISERS)) },
  ];
}

interface Burst {
  readonly name: string;
  readonly count: number;
  /** Who organises the meeting of this number; the organisation's usual mailbox where nobody is named. */
  readonly organiser: (n: number) => string | undefined;
}

/** Asks for so many meetings and waits until all are open. In milliseconds. */
async function burst({ url, client }: Stage, { name, count, organiser }: Burst): Promise<number> {
  const began = performance.now();
  let next = 0;
  const ask = async () => {
    for (let n = next++; n < count; n = next++) await put(url, `${name}-${n}`, organiser(n));
  };
  await Promise.all(Array.from({ length: ASKING }, ask));
  const states = "select state, count(*)::integer as count from meetings where key like $1 group by state";
  for (;;) {
    const { rows } = await client.query<{ state: string; count: number }>(states, [`${name}-%`]);
    const of = (wanted: string) => rows.find(({ state }) => state === wanted)?.count ?? 0;
    if (of("refused") > 0) throw new Error("Microsoft refused a meeting.");
    if (of("open") === count) return performance.now() - began;
    await pause(50);
  }
}

async function put(url: string, key: string, userPrincipalName: string | undefined): Promise<void> {
  const start = new Date(Date.now() + 30 * 24 * 3600_000);
  const body = {
    subject: "Advice on the thesis",
    start: start.toISOString(),
    end: new Date(start.getTime() + 1_800_000).toISOString(),
    lane: "calendar",
    ...(userPrincipalName !== undefined && { organiser: { userPrincipalName } }),
  };
  await call(url, "PUT", { path: `/api/meetings/${key}`, body });
}

/** Connects the sandbox, has one mailbox organise what names nobody, and answers others who can. */
async function connected(url: string, ready: Sandbox): Promise<string[]> {
  const { entra, graph } = ready;
  await connect(url, ready, ["meetings.calendar"]);
  const mailbox = { userPrincipalName: "amara.okafor@campus.example" };
  await call(url, "PATCH", { path: "/api/meeting-settings", body: { organiser: "mailbox", mailbox } });
  const { access_token: token } = await post(`${entra}/_control/tokens`, {});
  const asked = await fetch(`${graph}/users?$top=100&$select=userPrincipalName,assignedPlans,accountEnabled`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const people: readonly Person[] = JSON.parse(await asked.text()).value;
  const organisers = people.filter(mayOrganise).map(({ userPrincipalName }) => userPrincipalName);
  if (organisers.length < ORGANISERS) throw new Error(`The sandbox has only ${organisers.length} people with Teams.`);
  return organisers.slice(0, ORGANISERS);
}

interface Person {
  readonly userPrincipalName: string;
  readonly accountEnabled: boolean;
  readonly assignedPlans: readonly { readonly service: string }[];
}

function mayOrganise({ accountEnabled, assignedPlans }: Person): boolean {
  const services = assignedPlans.map(({ service }) => service);
  return accountEnabled && services.includes("TeamspaceAPI") && services.includes("exchange");
}
