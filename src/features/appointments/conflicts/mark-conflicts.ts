import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { seatedIn } from "../booking/store.ts";
import type { Busy } from "../calendars/store.ts";
import { minuteAt } from "../offers/rules.ts";
import { conflicting } from "./rules.ts";
import { type HeldSession, sessionsOfHost, setConflict } from "./store.ts";

interface Read {
  readonly host: string;
  readonly from: Date;
  readonly to: Date;
  readonly busy: Busy;
}

/** Holds what a calendar shows against what its owner holds: staff see where something else has come in between. */
export async function markConflicts(ctx: Context, tx: Transaction, read: Read): Promise<void> {
  const sessions = await sessionsOfHost(tx, read);
  const stretches = sessions.map((session) => ({
    session,
    from: minuteAt(session.starts),
    to: minuteAt(session.ends),
  }));
  const inConflict = conflicting(stretches, read.busy);
  for (const stretch of stretches) {
    const { session } = stretch;
    const isNow = session.watched && inConflict.has(stretch);
    if (isNow !== (session.conflict !== null)) await mark(ctx, tx, { host: read.host, session, isNow });
  }
}

interface Marking {
  readonly host: string;
  readonly session: HeldSession;
  readonly isNow: boolean;
}

async function mark(ctx: Context, tx: Transaction, { host, session: { id: session }, isNow }: Marking): Promise<void> {
  await setConflict(tx, { host, session, since: isNow ? ctx.clock.now() : null });
  const what = isNow ? "appointment.conflict-found" : "appointment.conflict-gone";
  for (const { id, state } of await seatedIn(tx, session))
    if (state !== "held") await ctx.record(tx, { what, about: id, data: { host } });
}
