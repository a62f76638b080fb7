import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { type Child, startChild } from "../child.ts";
import type { Measured } from "../measured.ts";
import { type DatabaseScene, type Environment, withDatabase } from "../scene.ts";
import { followed } from "./followed.ts";
import { longConversation } from "./long-conversation.ts";
import { type Announcer, type Encryption, openAnnouncer } from "./microsoft.ts";

const TURNS = 5;
const WARM = 3;
const SECONDS = 3;
/** As many as bring at once after an outage; and as few as on a usual day. */
const CONNECTIONS = 384;
const FEW = 64;
const MESSAGES = 9000;
const MOST = { accept: 0.7, open: 0.8 };

/**
 * How announcements are received. `ratio` is to be 1 or more:
 *
 * - accept: deliveries of one message each (encrypted, 3 KB, with Microsoft's token) that are taken in durably, a second,
 *   over as many connections as after an outage, so that many share a commit, against 70 % of what the barest fastify route
 *   answers with 202 without keeping them. Nobody reads them meanwhile.
 * - open: messages that are opened, proved, read and kept, a second, against 80 % of the RSA-2048 keys that one core opens
 *   and does nothing else.
 *
 * Servers, load and the bare sides are processes of their own, on one embedded PostgreSQL with its usual settings (fsync
 * on); one side at a time is loaded, in turns, and the ratio is the median of the turns'. The rest is for reading: how long
 * taking in lasts at 1,000 deliveries a second, how long from an announcement to the live stream at 300 messages a second,
 * and how long a conversation of 50,000 messages takes to open.
 */
export async function measureReceiving(): Promise<Measured[]> {
  const announcer = await openAnnouncer();
  try {
    return [
      ...(await withDatabase((scene) => accepted(scene, announcer))),
      ...(await withDatabase((scene) => opened(scene, announcer))),
      ...(await longConversation()),
    ];
  } finally {
    await announcer.close();
  }
}

interface Started {
  readonly url: string;
  readonly child: Child;
  readonly encryption: Encryption;
}

async function started(environment: Environment, login: string, reads: "on" | "off"): Promise<Started> {
  const child = startChild({
    file: "bench/receiving/server.ts",
    environment: { ...environment, LOGIN_URL: login, READS: reads },
    expects: /^Listens at (\S+) (\{.*\})$/,
  });
  const [, url = "", encryption = ""] = await child.line;
  return { url, child, encryption: JSON.parse(encryption) };
}

async function accepted(scene: DatabaseScene, announcer: Announcer): Promise<Measured[]> {
  const { environment, folder, afterwards } = scene;
  const ours = await started(environment, announcer.login, "off");
  afterwards(() => ours.child.stop());
  const bare = startChild({ file: "bench/receiving/bare-server.ts", expects: /^Listens at (\S+)$/ });
  afterwards(() => bare.stop());
  const bareUrl = (await bare.line)[1] ?? "";
  const file = join(folder, "deliveries");
  await writeFile(file, announcer.template(ours.encryption));
  const perSecond = async (url: string, connections = CONNECTIONS) => {
    const { answered, took } = await load([url, file, String(connections), String(SECONDS)]);
    return (answered / took) * 1000;
  };
  await perSecond(bareUrl);
  // PostgreSQL makes the files of its log once and uses them again from then on, as on any server that has run for a while.
  for (let n = 0; n < WARM; n++) await perSecond(ours.url);
  const turns: Turn[] = [];
  for (let n = 0; n < TURNS; n++) turns.push({ bare: await perSecond(bareUrl), ours: await perSecond(ours.url) });
  const { p50, p99 } = await load([ours.url, file, String(FEW), "10", "1000"]);
  return [
    ...compared({ what: "accept", unit: "deliveries/s", bare: "accept, without keeping", part: MOST.accept }, turns),
    { what: `accept by ${FEW} connections`, figure: await perSecond(ours.url, FEW), unit: "deliveries/s" },
    { what: "accept at 1,000/s, p50", figure: p50, unit: "ms" },
    { what: "accept at 1,000/s, p99", figure: p99, unit: "ms" },
  ];
}

async function opened(scene: DatabaseScene, announcer: Announcer): Promise<Measured[]> {
  const { environment, superuser, afterwards } = scene;
  const client = new pg.Client({ connectionString: superuser });
  await client.connect();
  afterwards(() => client.end());
  const turns: Turn[] = [];
  for (let n = 0; n < TURNS; n++) {
    const bare = await keysOpened();
    await waiting(scene, announcer, n);
    turns.push({ bare, ours: await read(environment, announcer.login, client) });
  }
  const reader = await started(environment, announcer.login, "on");
  afterwards(() => reader.child.stop());
  return [
    ...compared({ what: "open", unit: "messages/s", bare: "keys of one core", part: MOST.open }, turns),
    ...(await followed(reader.url, (id) => announcer.deliveryOf(id, reader.encryption))),
  ];
}

/** Has a server take messages in that reads none of them, and end. */
async function waiting({ environment, folder }: DatabaseScene, announcer: Announcer, turn: number): Promise<void> {
  const { url, child, encryption } = await started(environment, announcer.login, "off");
  const file = join(folder, "messages");
  const first = Date.UTC(2026, 0, 1) + turn * 1_000_000;
  const lines = Array.from({ length: MESSAGES }, (_, n) => announcer.deliveryOf(first + n, encryption));
  await writeFile(file, lines.join("\n"));
  const { answered } = await load([url, file, String(CONNECTIONS), "60"]);
  if (answered !== MESSAGES) throw new Error(`Of ${MESSAGES} deliveries ${answered} were taken in.`);
  await child.stop();
}

/** Messages a second that a server keeps, once it has warmed up with a third of them. */
async function read(environment: Environment, login: string, client: pg.Client): Promise<number> {
  const first = await kept(client);
  const { child } = await started(environment, login, "on");
  let [from, to] = [await waitingIn(client), await waitingIn(client)];
  while (to.count > 0) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    to = await waitingIn(client);
    if (from.count > (MESSAGES * 2) / 3) from = to;
  }
  await child.stop();
  const more = (await kept(client)) - first;
  if (more !== MESSAGES) throw new Error(`Of ${MESSAGES} messages ${more} were kept.`);
  return ((from.count - to.count) / (to.at - from.at)) * 1000;
}

/** How many wait. What is kept leaves the inbox by the same commit, and to count all that is kept would take its time. */
async function waitingIn(client: pg.Client): Promise<{ count: number; at: number }> {
  const { rows } = await client.query<{ count: number }>(
    "select coalesce(sum(letter_count), 0)::int as count from inbox_bundles",
  );
  return { count: rows[0]?.count ?? 0, at: performance.now() };
}

async function kept(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>("select count(*)::int as count from chat_messages");
  return rows[0]?.count ?? 0;
}

async function keysOpened(): Promise<number> {
  const { line } = startChild({
    file: "bench/receiving/bare-key.ts",
    args: [String(SECONDS)],
    expects: /^Opened (\d+) in (\d+) ms$/,
  });
  const [, count, milliseconds] = await line;
  return (Number(count) / Number(milliseconds)) * 1000;
}

interface Loaded {
  readonly answered: number;
  readonly took: number;
  readonly p50: number;
  readonly p99: number;
}

async function load(args: readonly string[]): Promise<Loaded> {
  const [said] = await startChild({ file: "bench/receiving/load.ts", args, expects: /^\{.*\}$/ }).line;
  return JSON.parse(said);
}

interface Turn {
  readonly bare: number;
  readonly ours: number;
}

interface Sides {
  readonly what: string;
  readonly unit: string;
  readonly bare: string;
  /** The part of the bare side that ours has to reach. */
  readonly part: number;
}

function compared({ what, unit, bare, part }: Sides, turns: readonly Turn[]): Measured[] {
  for (const turn of turns) console.error(`  ${what}: bare ${turn.bare.toFixed(0)}/s, ours ${turn.ours.toFixed(0)}/s`);
  const ratio = median(turns.map((turn) => turn.ours / turn.bare));
  const note = `${(ratio * 100).toFixed(0)} % of the bare side; ${(part * 100).toFixed(0)} % are asked for`;
  return [
    { what, figure: median(turns.map(({ ours }) => ours)), unit, ratio: ratio / part, note },
    { what: bare, figure: median(turns.map((turn) => turn.bare)), unit },
  ];
}

function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;
}
