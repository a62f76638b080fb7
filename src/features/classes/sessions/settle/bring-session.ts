import type { Event } from "@microsoft/microsoft-graph-types";
import {
  createSessionEvent,
  endSessionEvent,
  findSessionEvents,
  getSessionEvent,
  GraphError,
  isMailboxMissing,
  patchSessionEvent,
  type SessionCalendar,
} from "../../../../graph/index.ts";
import { Failure } from "../../../../kernel/errors.ts";
import { ALL_PARTS, eventOf, writtenIn } from "../events.ts";
import { differences, wantedOf, type Written } from "../rules.ts";
import type { SessionRow } from "../store.ts";
import type { Pass } from "./pass.ts";

/** A session that is to be brought to its calendar. */
export interface Task {
  readonly session: SessionRow;
  readonly calendar: SessionCalendar;
  /** Whether an event may stand of which we do not know: it is looked for before one is made. */
  readonly inDoubt: boolean;
  readonly attendees: NonNullable<Event["attendees"]>;
}

/** What became of the event of a session. */
export interface Brought {
  /** Undefined where none stands any more. */
  readonly event: Event | undefined;
  /** What had been done to it in Outlook and was put right. */
  readonly restored: "deleted" | "changed" | undefined;
  /** The event is another one than before. */
  readonly isAnother: boolean;
}

const AS_IT_WAS = { restored: undefined, isAnother: false } as const;

/** Makes, changes or ends the event of a session. May run again after a crash, and does nothing twice then. */
export async function bringSession(pass: Pass, task: Task): Promise<Brought> {
  const { is_cancelled, is_removed, event_id } = task.session;
  if (is_cancelled || is_removed) return withdraw(pass, task);
  return event_id === null ? open(pass, task) : move(pass, task, event_id);
}

/** Ends the event, and any that a lost answer left. */
async function withdraw(pass: Pass, task: Task): Promise<Brought> {
  const { session, calendar } = task;
  const ids = session.event_id === null ? await idsOf(pass, task) : [session.event_id];
  const invites = task.attendees.length > 0;
  for (const id of ids) await endSessionEvent(pass.graph, calendar, { id, invites, ...waits(pass) });
  return { event: undefined, ...AS_IT_WAS };
}

async function idsOf(pass: Pass, { session, calendar }: Task): Promise<string[]> {
  const found = await findSessionEvents(pass.graph, calendar, { key: session.id, ...waits(pass) });
  return found.flatMap(({ event: { id } }) => id ?? []);
}

async function open(pass: Pass, task: Task): Promise<Brought> {
  const { graph } = pass;
  const { session, calendar, attendees } = task;
  const [first, ...others] = task.inDoubt ? await idsOf(pass, task) : [];
  // Two of one session there are only where a request arrived long after it was given up.
  for (const id of others) await endSessionEvent(graph, calendar, { id, invites: false, ...waits(pass) });
  if (first !== undefined) return move(pass, task, first);
  const event = {
    ...eventOf(wanted(session), ALL_PARTS, session.wish.timeZone),
    ...(attendees.length > 0 && { attendees }),
    transactionId: `${session.id}.${session.generation}`,
  };
  const made = await createSessionEvent(graph, calendar, { event, key: session.id, ...waits(pass) });
  return { event: made, ...AS_IT_WAS };
}

async function move(pass: Pass, task: Task, id: string): Promise<Brought> {
  try {
    return await change(pass, task, id);
  } catch (error) {
    // The calendar itself may come back; the event was deleted by somebody, and is made anew.
    if (!(error instanceof GraphError) || error.kind !== "not-found" || isMailboxMissing(error)) throw error;
    const { session } = task;
    const next = { ...task, inDoubt: false, session: { ...session, generation: session.generation + 1 } };
    return { ...(await open(pass, next)), restored: "deleted", isAnother: true };
  }
}

async function change(pass: Pass, task: Task, id: string): Promise<Brought> {
  const { session } = task;
  const aim = wanted(session);
  const parts = session.written === null ? undefined : differences(session.written, aim);
  const event = await (parts === undefined || parts.length === 0
    ? seen(pass, task, id)
    : patch(pass, task, { id, parts }));
  // What is there now tells what else somebody changed.
  const others = differences(writtenIn(event, aim), aim);
  if (others.length === 0) return { event, ...AS_IT_WAS };
  const restored = session.written === null ? undefined : "changed";
  return { event: await patch(pass, task, { id, parts: others }), restored, isAnother: false };
}

async function seen({ graph, ...pass }: Pass, { calendar }: Task, id: string): Promise<Event> {
  return await getSessionEvent(graph, calendar, { id, ...waits(pass) });
}

async function patch(
  pass: Pass,
  { session, calendar }: Task,
  { id, parts }: { readonly id: string; readonly parts: readonly (keyof Written)[] },
): Promise<Event> {
  const changes = eventOf(wanted(session), parts, session.wish.timeZone);
  return await patchSessionEvent(pass.graph, calendar, { id, changes, ...waits(pass) });
}

function wanted({ wish, begins_at: begins, ends_at: ends }: SessionRow): Written {
  return wantedOf({ wish, begins, ends });
}

function waits({ signal }: Pick<Pass, "signal">) {
  return { priority: "background", patienceMs: 60_000, signal } as const;
}

/** The id of an event. */
export function idOf(event: Event): string {
  if (event.id) return event.id;
  throw new Failure("upstream-refused", "Microsoft made an event and did not name it.");
}
