import { z } from "zod";
import type { Context } from "../../../../context.ts";
import type { Transaction } from "../../../../kernel/database/database.ts";
import { between, DAY, later } from "../../../../kernel/time.ts";
import { abilitiesOn, allConnections, found, listenAnew } from "../../../connection/index.ts";
import { lockedMeeting, type MeetingRow } from "../../store.ts";
import { type Kind, KINDS } from "../contract.ts";
import { standsAlone } from "../findings.ts";
import { ABILITY_OF, nextLook } from "../rules.ts";
import { endsOf } from "./ends.ts";
import { beginLook, endLooks, type LookRow, looksOf, meetingsEndingAfter, type Which } from "./store.ts";

/** The kinds that the organisation wants to have looked for. */
export async function kindsOn(ctx: Pick<Context, "abilities">, tx: Transaction): Promise<Kind[]> {
  const on = new Set<string>((await abilitiesOn(ctx, tx)).map(({ key }) => key));
  return KINDS.filter((kind) => on.has(ABILITY_OF[kind]));
}

/** Plans when to look for what a meeting will leave behind; one that was moved is looked after anew. */
export async function planLooks(ctx: Context, id: string): Promise<void> {
  // Locked, so that a look that somebody asks for at the same moment is not planned away.
  await ctx.transaction(async (tx) => plan(ctx, tx, await lockedMeeting(tx, id)));
}

/** Nobody looks for what a cancelled meeting left behind: Teams has it no more. */
export async function stopLooking(ctx: Context, id: string): Promise<void> {
  await ctx.transaction((tx) => endLooks(tx, id));
}

async function plan(ctx: Context, tx: Transaction, meeting: MeetingRow): Promise<void> {
  if (meeting.cancelled || meeting.join_url === null) return;
  const known = new Map((await looksOf(tx, meeting.id)).map((look) => [look.kind, look]));
  const kinds = (await kindsOn(ctx, tx)).filter((kind) => isDue(known.get(kind), meeting));
  for (const kind of kinds) await begin(ctx, tx, { meeting, kind });
  if (kinds.length > 0 && meeting.online_meeting_id === null)
    await ctx.order(tx, { job: "meetings.find-online-meeting", data: { id: meeting.id, tries: 0 } });
}

function isDue(look: LookRow | undefined, meeting: MeetingRow): boolean {
  return look === undefined || isMoved(look, meeting);
}

/** Whether the meeting takes place at other times than the looks were planned for. */
export function isMoved(look: LookRow, { ends_at, last_ends_at }: MeetingRow): boolean {
  return between(look.ends_at, ends_at) !== 0 || between(look.last_ends_at, last_ends_at) !== 0;
}

/** Begins to look for one kind, from the meeting's end on. */
export async function begin(
  ctx: Context,
  tx: Transaction,
  { meeting, kind }: { readonly meeting: MeetingRow; readonly kind: Kind },
): Promise<void> {
  const which = { meeting: meeting.id, kind };
  const { ends_at, last_ends_at } = meeting;
  if (meeting.lane === "standalone" && kind !== "attendance") {
    const finding = found({ level: "bad", ...standsAlone(kind) }, ctx.clock.now());
    return beginLook(tx, which, { ends_at, last_ends_at, state: "impossible", finding, next_look_at: null });
  }
  const next = nextLook(endsOf(meeting), undefined, ctx.clock.now());
  await beginLook(tx, which, { ends_at, last_ends_at, state: "not-yet", finding: null, next_look_at: next ?? null });
  if (next) await orderLook(ctx, tx, { which, at: next });
}

/** Orders a look for one kind of one meeting at a time. */
export async function orderLook(
  ctx: Context,
  tx: Transaction,
  { which, at }: { readonly which: Which; readonly at: Date },
): Promise<void> {
  const { meeting, kind } = which;
  await ctx.order(tx, { job: "artifacts.look", data: { meeting, kind }, key: `${meeting}/${kind}`, at });
}

/** As long after a meeting's end something may still appear, with room for clocks. */
export const WINDOW = 4 * DAY;
const AT_ONCE = 100;
const From = z.object({ after: z.uuid().optional() });

/** Another choice of abilities: Microsoft is to announce other things, and meetings of late are looked after, too. */
export async function beginAll(ctx: Context): Promise<void> {
  await ctx.transaction(async (tx) => {
    for (const { id } of await allConnections(tx)) await listenAnew(ctx, tx, id);
    await ctx.order(tx, { job: "artifacts.plan", data: {} });
  });
}

/** Plans for all meetings whose time is not over, some at a time: an ability was switched on that looks for more. */
export async function planAll(ctx: Context, data: Record<string, unknown>): Promise<void> {
  const { after } = From.parse(data);
  await ctx.transaction(async (tx) => {
    const rows = await meetingsEndingAfter(tx, later(ctx.clock.now(), -WINDOW), { after, limit: AT_ONCE });
    for (const { id } of rows) await plan(ctx, tx, await lockedMeeting(tx, id));
    const last = rows.length === AT_ONCE ? rows.at(-1) : undefined;
    if (last) await ctx.order(tx, { job: "artifacts.plan", data: { after: last.id } });
  });
}

/** Whether the time in which a meeting leaves something behind has not begun yet. */
export function isAhead({ last_ends_at }: MeetingRow, now: Date): boolean {
  return between(now, last_ends_at) > 0;
}
