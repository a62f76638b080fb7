import type { Context } from "../../../context.ts";
import { DAY, later } from "../../../kernel/time.ts";
import { connectionForNewWork, found, reachMicrosoft } from "../../connection/index.ts";
import type { Finding } from "../../connection/contract.ts";
import { explainMeeting, readBusyTimes } from "../../meetings/index.ts";
import { markConflicts } from "../conflicts/mark-conflicts.ts";
import type { HostRow } from "../hosts/store.ts";
import { FRESH, inMinutes, isDue, isTired } from "./rules.ts";
import { calendarsOf, keepCalendar, keepTrouble } from "./store.ts";

type Hosts = readonly Pick<HostRow, "id" | "person_id">[];

interface Needed {
  readonly hosts: Hosts;
  /** Until when calendars have to be known. */
  readonly to: Date;
  /** How old what is known may be, in milliseconds. */
  readonly youngest?: number;
}

/**
 * Reads the calendars of these hosts that are not known well enough. One that cannot be read keeps what it showed before,
 * with a finding; nothing is thrown, since whoever relies on it asks how well it is known.
 */
export async function readCalendars(ctx: Context, { hosts, to, youngest = FRESH }: Needed): Promise<void> {
  const now = ctx.clock.now();
  const known = await ctx.transaction((tx) =>
    calendarsOf(
      tx,
      hosts.map(({ id }) => id),
    ),
  );
  const due = hosts.filter(({ id }) => {
    const row = known.get(id);
    return isDue(row, { to, youngest, now }) && !isTired(row, now);
  });
  await Promise.all(due.map((host) => once(ctx, { host, to: latest(to, known.get(host.id)?.to_at) })));
}

/** What was known for longer stays known for as long: another service may go by it. */
function latest(one: Date, other: Date | undefined): Date {
  return other !== undefined && other > one ? other : one;
}

/** What is being read is read once, however many ask for it. */
const underWay = new Map<string, Promise<void>>();

async function once(ctx: Context, wanted: { host: Hosts[number]; to: Date }): Promise<void> {
  const key = `${wanted.host.id} ${wanted.to.toISOString()}`;
  const running = underWay.get(key) ?? readOne(ctx, wanted).finally(() => underWay.delete(key));
  underWay.set(key, running);
  await running;
}

async function readOne(ctx: Context, { host, to }: { host: Hosts[number]; to: Date }): Promise<void> {
  const { person_id: person } = host;
  // Whoever was erased is archived, and asked for nothing.
  if (person === null) return;
  const asked = ctx.clock.now();
  const window = { start: later(asked, -DAY), end: to };
  try {
    const connection = await ctx.transaction((tx) => connectionForNewWork(tx, ctx.sandbox));
    const microsoft = await reachMicrosoft(ctx, connection);
    const shown = await readBusyTimes(ctx, microsoft, { of: { person }, window });
    const busy = shown.map(inMinutes);
    // As of when it was asked: what changed while it was answered may not be in it.
    const read = { host: host.id, from: window.start, to, busy };
    await ctx.transaction(async (tx) => {
      await keepCalendar(tx, { ...read, at: asked });
      await markConflicts(ctx, tx, { ...read, from: asked });
    });
  } catch (error) {
    const finding = findingOf(error, asked);
    if (finding === undefined) throw error;
    await ctx.transaction((tx) => keepTrouble(tx, { host: host.id, finding, at: asked }));
  }
}

/** What kept a calendar from being read; undefined where it is a fault of ours. */
function findingOf(error: unknown, at: Date): Finding | undefined {
  const explanation = explainMeeting(error, "calendar");
  return explanation && found(explanation, at);
}
