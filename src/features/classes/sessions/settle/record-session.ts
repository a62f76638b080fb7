import type { Event } from "@microsoft/microsoft-graph-types";
import type { Transaction } from "../../../../kernel/database/database.ts";
import { stillHeld } from "../../../../kernel/lease/lease.ts";
import { between, later, MINUTE, SECOND } from "../../../../kernel/time.ts";
import type { Finding } from "../../../connection/contract.ts";
import { found } from "../../../connection/index.ts";
import { writtenIn } from "../events.ts";
import { wantedOf } from "../rules.ts";
import { changeSession, deleteSession, lockedSession, type SessionRow } from "../store.ts";
import { type Brought, idOf, type Task } from "./bring-session.ts";
import type { Pass } from "./pass.ts";
import { GROUP_WITHOUT_LINK } from "./store.ts";

/** Records what became of the event of a session. */
export async function recordBrought(pass: Pass, task: Task, brought: Brought): Promise<void> {
  const { ctx, lease } = pass;
  await ctx.transaction(async (tx) => {
    await stillHeld(tx, lease);
    const session = await lockedSession(tx, task.session.id);
    if (session === undefined) throw new Error("A session goes only once its event is gone.");
    const { event } = brought;
    await (event === undefined
      ? recordGone(pass, tx, task.session)
      : recordStanding(pass, tx, { task, brought, event }));
    // Somebody wants it otherwise by now.
    if (session.revision !== task.session.revision) await changeSession(tx, session.id, { due_at: ctx.clock.now() });
  });
}

interface Standing {
  readonly task: Task;
  readonly brought: Brought;
  readonly event: Event;
}

async function recordStanding(pass: Pass, tx: Transaction, { task, brought, event }: Standing): Promise<void> {
  const { session } = task;
  const now = pass.ctx.clock.now();
  const { wish, begins_at: begins, ends_at: ends } = session;
  const { restored, isAnother } = brought;
  const link = event.onlineMeeting?.joinUrl ?? (isAnother ? null : session.join_url);
  await changeSession(tx, session.id, {
    event_id: idOf(event),
    written: writtenIn(event, wantedOf({ wish, begins, ends })),
    join_url: link,
    generation: session.generation + (isAnother ? 1 : 0),
    settled_revision: session.revision,
    ...linkMissing({ task, link, now }),
    ...(restored && { restored: { what: restored, at: now.toISOString() } }),
  });
  await tellStanding(pass, tx, { session, restored });
}

/** That an event was looked at, and was as it was wanted, is nothing to tell. */
async function tellStanding(
  { ctx }: Pass,
  tx: Transaction,
  { session, restored: was }: { readonly session: SessionRow; readonly restored: Brought["restored"] },
): Promise<void> {
  const [about, data] = [session.class_id, toldOf(session)];
  if (was !== undefined) await ctx.record(tx, { what: "class-session.restored", about, data: { ...data, was } });
  else if (session.settled_revision !== session.revision)
    await ctx.record(tx, { what: "class-session.written", about, data });
}

const LOOK_AGAIN = 5 * SECOND;
/** A link that has not come after so long will not come. */
const PATIENCE = 5 * MINUTE;

/** Exchange makes the event at once and the link a while later; in the calendar of a group it makes none. */
function linkMissing({
  task: { session, calendar },
  link,
  now,
}: {
  readonly task: Task;
  readonly link: string | null;
  readonly now: Date;
}): { readonly finding: Finding | null; readonly due_at: Date | null } {
  if (!session.wish.online || link !== null) return { finding: null, due_at: null };
  if (calendar.kind === "group") return { finding: found(NONE_IN_GROUPS, now), due_at: null };
  const isPast = between(session.asked_at ?? now, now) > PATIENCE;
  if (isPast) return { finding: found(NEVER_CAME, now), due_at: null };
  return { finding: found(PENDING, now), due_at: later(now, LOOK_AGAIN) };
}

const NONE_IN_GROUPS = {
  reason: GROUP_WITHOUT_LINK,
  level: "bad",
  sentence: "The session stands in the calendar of the group, for which Microsoft makes no Teams meetings.",
  cure: "Have people meet in a channel of the team; or have the app write sessions into somebody's mailbox, which gives them a Teams meeting.",
} as const;

const NEVER_CAME = {
  reason: "session-link-never-came",
  level: "bad",
  sentence: "Exchange made the event and no Teams meeting for it.",
  cure: "Look whether the account in whose mailbox sessions stand has a licence with Teams; the next sync looks again.",
} as const;

const PENDING = {
  reason: "link-pending",
  level: "waiting",
  sentence: "Exchange has made the event but not its Teams link yet.",
  cure: "Nothing to do: Parley looks again by itself.",
} as const;

async function recordGone({ ctx }: Pass, tx: Transaction, session: SessionRow): Promise<void> {
  const what = session.is_removed ? "class-session.removed" : "class-session.cancelled";
  await ctx.record(tx, { what, about: session.class_id, data: toldOf(session) });
  if (session.is_removed && (await isStillWantedSo(tx, session))) return deleteSession(tx, session.id);
  await changeSession(tx, session.id, {
    event_id: null,
    asked_at: null,
    calendar: null,
    written: null,
    join_url: null,
    generation: session.generation + 1,
    settled_revision: session.revision,
    due_at: null,
    finding: null,
  });
}

async function isStillWantedSo(tx: Transaction, { id, revision }: SessionRow): Promise<boolean> {
  return (await lockedSession(tx, id))?.revision === revision;
}

function toldOf({ key, wish }: SessionRow): Record<string, string> {
  return { session: key, title: wish.title };
}
