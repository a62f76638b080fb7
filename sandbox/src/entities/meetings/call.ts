import { defineTable } from "../../kernel/table.ts";
import type { World } from "../../world.ts";

/** Whoever is in a call: somebody of the tenant, or a guest who only gave a name. */
export interface Party {
  readonly userId: string | null;
  readonly name: string;
}

/** As attendance reports write it. */
export type CallRole = "Organizer" | "Presenter" | "Attendee";

/** One stay in a call; whoever comes back has another one. */
export interface CallVisit extends Party {
  readonly role: CallRole;
  readonly joinedAt: number;
  readonly leftAt: number | null;
}

/** Something that was said. Nobody begins before the one before has ended. */
export interface SpokenWords extends Party {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** One session of a meeting, from the first who joins until the last who leaves. */
export interface CallRecord {
  /** Both callId of artifacts and id of the callRecord. */
  readonly id: string;
  /** Id of its attendance report. */
  readonly reportId: string;
  /** Of the meeting. */
  readonly thread: string;
  readonly organizerId: string;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly visits: readonly CallVisit[];
  readonly spoken: readonly SpokenWords[];
}

/** One that is over. */
export type EndedCall = CallRecord & { readonly endedAt: number };

export const CALLS = defineTable<CallRecord, "thread" | "running" | "inside">({
  name: "calls",
  key: (row) => row.id,
  indexes: {
    thread: (row) => row.thread,
    running: (row) => (row.endedAt === null ? row.thread : undefined),
    inside: (row) => insideOf(row).flatMap(({ userId }) => userId ?? []),
  },
});

/** Whoever has not left. */
export function insideOf({ visits }: CallRecord): CallVisit[] {
  return visits.filter(({ leftAt }) => leftAt === null);
}

/** The session of a meeting that is going on. */
export function runningCall(world: World, thread: string): CallRecord | undefined {
  return CALLS.in(world).by("running", thread)[0];
}

/** The sessions of a meeting that are over, in the order they began. */
export function endedCalls(world: World, thread: string): EndedCall[] {
  return CALLS.in(world)
    .by("thread", thread)
    .flatMap((call) => (call.endedAt === null ? [] : [{ ...call, endedAt: call.endedAt }]))
    .sort((a, b) => a.startedAt - b.startedAt);
}

export function isSameParty(a: Party, b: Party): boolean {
  return a.userId === b.userId && (a.userId !== null || a.name === b.name);
}
