import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import { settingsOf } from "../settings/store.ts";
import type { KeyedSession, Session, SessionsTaken, SessionWish } from "./contract.ts";
import { SESSION_FAULTS, type SessionFault } from "./fault-words.ts";
import { judgeList } from "./judge-list.ts";
import { judgeSession } from "./judge-session.ts";
import type { Judged } from "./rules.ts";
import { shownSession } from "./show-sessions.ts";
import { type ClassOfSessions, classOfSessions, holdClass, sessionCalled, zoneOfOrganisation } from "./store.ts";
import { takeSessions } from "./taking/take-sessions.ts";

/** Makes a list all that is planned of a class; where one session of it is wrong, nothing changes. */
export async function keepSessionList(ctx: Context, id: string, list: readonly KeyedSession[]): Promise<SessionsTaken> {
  return ctx.transaction(async (tx) => {
    const { zone } = await placeOf(tx, id);
    const { sessions, wrong } = judgeList(list, { zone, now: ctx.now });
    const [fault] = wrong;
    if (fault !== undefined) throw refused(fault, `sessions.${fault.place}.`);
    return await takeSessions(ctx, tx, [{ class: id, sessions, leaves: () => true }]);
  });
}

interface Named {
  readonly class: string;
  readonly key: string;
}

/** Plans one session, or changes it. */
export async function keepSession(ctx: Context, { class: id, key }: Named, wish: SessionWish): Promise<Session> {
  return ctx.transaction(async (tx) => {
    const { zone } = await placeOf(tx, id);
    const judged = sound(judgeSession(wish, { zone, now: ctx.now }));
    await takeSessions(ctx, tx, [{ class: id, sessions: new Map([[key, judged]]), leaves: () => false }]);
    const row = await sessionCalled(tx, { of: id, key });
    if (row === undefined) throw new Error("A session that was just kept is there.");
    return shownSession(row, ctx.now);
  });
}

/** Takes one session away; its event goes, too. */
export async function dropSession(ctx: Context, { class: id, key }: Named): Promise<void> {
  await ctx.transaction(async (tx) => {
    const { known } = await placeOf(tx, id);
    const row = await sessionCalled(tx, { of: known.id, key });
    if (row === undefined || row.is_removed)
      throw new Failure("not-found", `The class has no session ${key}.`, {
        cure: "See GET /api/classes/{id}/sessions.",
      });
    await takeSessions(ctx, tx, [{ class: id, sessions: new Map(), leaves: (each) => each === key }]);
  });
}

/** The class, locked, so that two who plan its sessions do so one after the other; and by which clock they are kept. */
async function placeOf(
  tx: Transaction,
  id: string,
): Promise<{ readonly known: ClassOfSessions; readonly zone: string | undefined }> {
  await holdClass(tx, id);
  const known = await classOfSessions(tx, id);
  if (known === undefined)
    throw new Failure("not-found", `There is no class ${id}.`, { cure: "See GET /api/classes." });
  const { timeZone } = await settingsOf(tx);
  return { known, zone: known.own_settings.timeZone ?? timeZone ?? (await zoneOfOrganisation(tx)) };
}

function sound(judged: Judged | SessionFault): Judged {
  if ("reason" in judged) throw refused(judged);
  return judged;
}

function refused({ field, reason, value = "" }: SessionFault, path = ""): Failure {
  const { sentence, cure } = SESSION_FAULTS[reason];
  return new Failure("invalid-input", sentence.replace("{value}", value), { field: path + field, reason, cure });
}
