import type { Context } from "../../../../context.ts";
import { GraphError, type SessionCalendar } from "../../../../graph/index.ts";
import type { Transaction } from "../../../../kernel/database/database.ts";
import { crashPoint } from "../../../../kernel/crash-points.ts";
import { Failure } from "../../../../kernel/errors.ts";
import { stillHeld } from "../../../../kernel/lease/lease.ts";
import type { Finding } from "../../../connection/contract.ts";
import { changeSession, deleteSession, lockedSession, type SessionRow } from "../store.ts";
import { bringSession, type Task } from "./bring-session.ts";
import type { Pass } from "./pass.ts";
import { recordBrought } from "./record-session.ts";
import type { DueSession } from "./store.ts";

/**
 * Brings the calendar to what is wanted of one session. That Microsoft is asked, and in which calendar, is kept before; where
 * it is not known what came of that, the event is looked for before it is asked for again.
 */
export async function settleSession(pass: Pass, due: DueSession): Promise<void> {
  const place = await placeOf(pass, due);
  const task = await begin(pass, due, place);
  if (task === undefined) return;
  crashPoint("session-asked");
  const brought = await bringSession(pass, task).catch((error: unknown) => inWords(error, task));
  crashPoint("session-answered");
  await recordBrought(pass, task, brought);
  crashPoint("session-recorded");
}

/** Microsoft refuses the calendar of a group in the words that it has for mailboxes. */
function inWords(error: unknown, { calendar }: Task): never {
  const isDenied = error instanceof GraphError && error.status === 403 && !error.lacksPermission;
  if (!isDenied || calendar.kind !== "group") throw error;
  throw new Failure("upstream-refused", "The connected account may not write into the calendar of the class's group.", {
    reason: "group-calendar-denied",
    cure: "Make it an owner or a member of the team; the next sync tries again.",
    cause: error,
  });
}

interface Place {
  /** Undefined where nothing stands and nothing is wanted. */
  readonly calendar: SessionCalendar | undefined;
  readonly attendees: Task["attendees"];
}

/** Where the event stands, or is to stand. One that stands stays where it is, whoever writes by now. */
async function placeOf(pass: Pass, { group_id: group, calendar: known, ...session }: DueSession): Promise<Place> {
  const isWanted = isToStand(session, pass.ctx.clock.now());
  if (known === null && !isWanted) return { calendar: undefined, attendees: [] };
  const calendar = known ?? (pass.byAccount ? groupOf(group) : await pass.mailbox());
  if ((calendar.kind === "group") !== pass.byAccount) throw CLOSED[calendar.kind];
  return { calendar, attendees: isWanted || group !== null ? await attendeesOf(pass, group) : [] };
}

/** Whose calendar is the group's own need not be invited. */
async function attendeesOf(pass: Pass, group: string | null): Promise<Task["attendees"]> {
  if (pass.byAccount || !pass.invites) return [];
  const address = await pass.addressOf(groupOf(group).id);
  return [{ type: "required", emailAddress: { address } }];
}

function groupOf(group: string | null): SessionCalendar {
  if (group !== null) return { kind: "group", id: group };
  throw new Failure("conflict", "The class has no team yet, so nobody would find the session in a calendar.", {
    reason: "session-without-team",
    cure: "Have the class synchronised, or connect a team that there is; its sessions follow by themselves.",
  });
}

const AS_BEFORE = "or delete the event in Outlook, and take this session away and bring it anew.";

const CLOSED = {
  group: new Failure("conflict", "The event stands in the calendar of the group, which Microsoft opens to no app.", {
    reason: "session-calendar-closed",
    cure: `Have a connected account keep classes again; ${AS_BEFORE}`,
  }),
  mailbox: new Failure(
    "conflict",
    "The event stands in a mailbox of its own, to which the connected account may not write.",
    {
      reason: "session-calendar-closed",
      cure: `Have the app keep classes again; ${AS_BEFORE}`,
    },
  ),
};

/** What is over before it was written is not written any more. */
function isToStand(session: Pick<SessionRow, "is_cancelled" | "is_removed" | "ends_at">, now: Date): boolean {
  return !session.is_cancelled && !session.is_removed && session.ends_at > now;
}

/** Keeps that Microsoft is asked; undefined where there is nothing to ask, or the session is another one by now. */
async function begin(
  { ctx, lease }: Pass,
  { id, revision }: DueSession,
  { calendar, attendees }: Place,
): Promise<Task | undefined> {
  return ctx.transaction(async (tx) => {
    await stillHeld(tx, lease);
    const session = await lockedSession(tx, id);
    // Whoever changed it meanwhile has ordered that it be looked at.
    if (session === undefined || session.revision !== revision) return undefined;
    if (calendar === undefined || !isToAsk(session, ctx.clock.now())) return await leave(tx, session);
    const inDoubt = session.asked_at !== null && session.event_id === null;
    if (session.asked_at === null) await changeSession(tx, id, { asked_at: ctx.clock.now(), calendar });
    return { session, calendar, inDoubt, attendees };
  });
}

/** An event that is over is left as it is, unless it was cancelled or taken away before. */
function isToAsk(session: SessionRow, now: Date): boolean {
  return session.is_cancelled || session.is_removed || isToStand(session, now);
}

/** There is nothing to ask of Microsoft; one that is gone, cancelled or over before it was written is settled by that. */
async function leave(tx: Transaction, session: SessionRow): Promise<undefined> {
  const { id, is_removed, is_cancelled, asked_at, revision } = session;
  if (is_removed) {
    await deleteSession(tx, id);
    return undefined;
  }
  const isSettled = is_cancelled || asked_at !== null;
  await changeSession(tx, id, { due_at: null, finding: null, ...(isSettled && { settled_revision: revision }) });
  return undefined;
}

/** Says of one session what keeps it from its calendar, and when it is tried again; never, where somebody has to do something. */
export async function holdUp(
  ctx: Context,
  { id, revision, class_id, class_title, finding: before }: DueSession,
  { finding, until }: { readonly finding: Finding; readonly until: Date | null },
): Promise<void> {
  await ctx.transaction(async (tx) => {
    const session = await lockedSession(tx, id);
    if (session === undefined || session.revision !== revision) return;
    await changeSession(tx, id, { finding, due_at: until });
    if (finding.level !== "bad" || before?.reason === finding.reason) return;
    const { reason, sentence } = finding;
    const data = { session: session.key, title: session.wish.title, class: class_title, reason, sentence };
    await ctx.record(tx, { what: "class-session.stopped", about: class_id, data });
  });
}
