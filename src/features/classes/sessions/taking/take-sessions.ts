import type { Context } from "../../../../context.ts";
import type { Transaction } from "../../../../kernel/database/database.ts";
import type { SessionsTaken } from "../contract.ts";
import type { Judged } from "../rules.ts";
import { orderSettling } from "../settle/order-settling.ts";
import {
  dropSessions,
  type KnownSession,
  knownSessions,
  leaveSessions,
  type SessionWrite,
  tryAgain,
  upsertSessions,
} from "./store.ts";

/** What is named of one class: by key what is wanted, and whether that is all. */
export interface NamedSessions {
  readonly class: string;
  readonly sessions: ReadonlyMap<string, Judged>;
  /** Which of those that are not named are taken away. */
  readonly leaves: (key: string) => boolean;
}

/** Keeps what is wanted of sessions, and orders that calendars be brought to it; what is so already stays so. */
export async function takeSessions(
  ctx: Context,
  tx: Transaction,
  named: readonly NamedSessions[],
): Promise<SessionsTaken> {
  const known = Map.groupBy(
    await knownSessions(
      tx,
      named.map((each) => each.class),
    ),
    ({ class_id }) => class_id,
  );
  const parts = named.map((each) => ({ class: each.class, ...compared(ctx, each, known.get(each.class) ?? []) }));
  const all = <K extends "writes" | "leaving" | "dropped" | "again">(name: K) =>
    parts.flatMap((part): readonly Compared[K][number][] => part[name]);
  await upsertSessions(tx, all("writes"), ctx.now);
  await leaveSessions(tx, all("leaving"), ctx.now);
  await dropSessions(tx, all("dropped"));
  await tryAgain(tx, all("again"), ctx.now);
  const touched = parts.filter(({ taken: { added, changed, removed } }) => added + changed + removed > 0);
  await ctx.recordAll(
    tx,
    touched.map(({ class: about, taken }) => ({ what: "class-sessions.changed", about, data: { ...taken } })),
  );
  if (touched.length > 0 || all("again").length > 0) await orderSettling(ctx, tx);
  return summed(parts.map(({ taken }) => taken));
}

interface Compared {
  readonly writes: readonly SessionWrite[];
  readonly leaving: readonly string[];
  readonly dropped: readonly string[];
  readonly again: readonly string[];
  readonly taken: SessionsTaken;
}

function compared(ctx: Context, named: NamedSessions, known: readonly KnownSession[]): Compared {
  const before = new Map(known.map((session) => [session.key, session]));
  const other = [...named.sessions].filter(([key, judged]) => !isSame(before.get(key), judged));
  const added = other.filter(([key]) => before.get(key)?.is_removed !== false).length;
  const gone = known.filter(({ key, is_removed }) => !is_removed && !named.sessions.has(key) && named.leaves(key));
  // What is over stays in the calendar as what was: nobody needs it taken out.
  const [leaving, dropped] = [
    gone.filter((each) => stands(each, ctx.now)),
    gone.filter((each) => !stands(each, ctx.now)),
  ];
  const same = known.filter(({ key }) => named.sessions.has(key) && !other.some(([changed]) => changed === key));
  return {
    writes: other.map(([key, judged]) => written(ctx, { class: named.class, key, judged })),
    leaving: leaving.map(({ id }) => id),
    dropped: dropped.map(({ id }) => id),
    again: same.filter(({ is_stopped }) => is_stopped).map(({ id }) => id),
    taken: { added, changed: other.length - added, removed: gone.length, unchanged: same.length },
  };
}

function stands({ is_asked, ends_at }: KnownSession, now: Date): boolean {
  return is_asked && ends_at > now;
}

function isSame(before: KnownSession | undefined, { wish, isCancelled }: Judged): boolean {
  if (before === undefined || before.is_removed || before.is_cancelled !== isCancelled) return false;
  const names = ["title", "start", "end", "timeZone", "location", "online"] as const;
  return names.every((name) => before.wish[name] === wish[name]);
}

function written(
  ctx: Context,
  { class: class_id, key, judged }: { readonly class: string; readonly key: string; readonly judged: Judged },
): SessionWrite {
  const { wish, isCancelled: is_cancelled, begins, ends } = judged;
  const times = { begins_at: begins.toISOString(), ends_at: ends.toISOString() };
  return { id: ctx.random.uuid(), class_id, key, wish, is_cancelled, ...times };
}

/** Several changes as one. */
export function summed(all: readonly SessionsTaken[]): SessionsTaken {
  const sum = (name: keyof SessionsTaken) => all.reduce((total, each) => total + each[name], 0);
  return { added: sum("added"), changed: sum("changed"), removed: sum("removed"), unchanged: sum("unchanged") };
}
