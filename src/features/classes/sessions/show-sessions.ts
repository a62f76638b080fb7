import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import { findAccount, mismatch } from "../../connection/index.ts";
import { knownConnection } from "../people/directory-of-classes.ts";
import type { ClassSettings } from "../settings/contract.ts";
import { settingsOf } from "../settings/store.ts";
import type { Session, SessionsClock, SessionsPage } from "./contract.ts";
import { stateOf } from "./rules.ts";
import { organiserRead } from "./zones/store.ts";
import {
  type ClassOfSessions,
  classOfSessions,
  type SessionRow,
  type SessionsAsked,
  sessionsPage,
  zoneOfOrganisation,
} from "./store.ts";

const PAGE = 50;

/** The sessions of a class by time, and by which clock they are kept. */
export async function showSessions(
  ctx: Context,
  { class: id, ...asked }: Pick<SessionsAsked, "when" | "after"> & { readonly class: string },
): Promise<SessionsPage> {
  return ctx.transaction(async (tx) => {
    const known = await classOfSessions(tx, id);
    if (known === undefined)
      throw new Failure("not-found", `There is no class ${id}.`, { cure: "See GET /api/classes." });
    const rows = await sessionsPage(tx, { ...asked, of: id, now: ctx.clock.now(), limit: PAGE });
    const last = rows.length === PAGE ? rows.at(-1) : undefined;
    const clock = await clockOf(ctx, tx, known);
    return {
      items: rows.map((row) => shownSession(row, ctx.clock.now())),
      ...(last && { cursor: last.id }),
      ...(clock && { clock }),
    };
  });
}

async function clockOf(ctx: Context, tx: Transaction, known: ClassOfSessions): Promise<SessionsClock | undefined> {
  const settings = await settingsOf(tx);
  const named = [
    ["class", known.own_settings.timeZone],
    ["settings", settings.timeZone],
    ["organisation", await zoneOfOrganisation(tx)],
  ] as const;
  for (const [from, timeZone] of named) {
    if (timeZone === undefined) continue;
    const outlook = await outlookBeside(ctx, tx, { timeZone, settings });
    return { timeZone, from, ...(outlook && { outlook }) };
  }
  return undefined;
}

/** What the Outlook in which sessions are written shows at other hours; undefined where it shows the same, or nobody knows. */
async function outlookBeside(
  ctx: Context,
  tx: Transaction,
  { timeZone, settings }: { readonly timeZone: string; readonly settings: ClassSettings },
): Promise<SessionsClock["outlook"]> {
  const outlook = await zoneOfOutlook(ctx, tx, settings);
  if (outlook === undefined) return undefined;
  const events = mismatch({ organisation: timeZone, outlook }, ctx.clock.now());
  if (events.length === 0) return undefined;
  return {
    timeZone: outlook,
    events: events.map(({ at, organisation, outlook: shown }) => ({
      at: at.toISOString(),
      class: organisation,
      outlook: shown,
    })),
  };
}

/** By which zone the Outlook goes of the account that writes sessions, or of the mailbox in which the app does. */
async function zoneOfOutlook(
  ctx: Context,
  tx: Transaction,
  { account, calendar: { mailbox: name } }: ClassSettings,
): Promise<string | undefined> {
  if (account !== undefined) return (await findAccount(tx, account))?.outlook_zone ?? undefined;
  const connection = await knownConnection(ctx, tx);
  if (name === undefined || connection === undefined) return undefined;
  return (await organiserRead(tx, { connection, name })).zone;
}

/** A session as it is told. */
export function shownSession(row: SessionRow, now: Date): Session {
  const { id, key, wish, begins_at: begins, ends_at: ends, restored, finding } = row;
  return {
    id,
    key,
    ...wish,
    begins: begins.toISOString(),
    ends: ends.toISOString(),
    state: stateOf({
      isCancelled: row.is_cancelled,
      isRemoved: row.is_removed,
      isSettled: row.settled_revision === row.revision,
      isAsked: row.asked_at !== null,
      isStopped: finding?.level === "bad",
      isOver: ends <= now,
    }),
    ...(row.join_url !== null && { joinUrl: row.join_url }),
    ...(restored && { restored }),
    ...(finding && { finding }),
  };
}
