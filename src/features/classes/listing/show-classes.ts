import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { settingsOf } from "../settings/store.ts";
import { keeperOf } from "../teams/reach.ts";
import type { ClassItem, ClassShown } from "./contract.ts";
import { somebodies } from "./roles.ts";
import { driftOf } from "./rules.ts";
import { type ClassFilter, classesOfTeam, classesPage, classRow, type ClassRow } from "./store.ts";

const PAGE = 50;

interface Told {
  /** Whether classes of which nobody chose anything get a team. */
  readonly all: boolean;
  readonly now: Date;
  readonly keeper: string | undefined;
}

/** A page of classes by title, with how they stand. */
export async function showClasses(
  ctx: Context,
  { cursor, ...filter }: ClassFilter & { readonly cursor?: string | undefined },
): Promise<{ readonly items: ClassItem[]; readonly cursor?: string }> {
  return ctx.transaction(async (tx) => {
    const told = await toldOf(ctx, tx);
    const roles = await somebodies(tx);
    const rows = await classesPage(tx, { ...filter, after: cursor, limit: PAGE, roles });
    const last = rows.length === PAGE ? rows.at(-1) : undefined;
    return { items: rows.map((row) => item(row, told)), ...(last && { cursor: last.id }) };
  });
}

/** One class with all that is known of it. */
export async function showClass(ctx: Context, id: string): Promise<ClassShown> {
  return ctx.transaction(async (tx) => {
    const row = await classRow(tx, { id, roles: await somebodies(tx) });
    const others = row.team_id === null ? [] : await classesOfTeam(tx, { team: row.team_id, but: id });
    return {
      ...item(row, await toldOf(ctx, tx)),
      details: { ...row.details },
      roles: Object.fromEntries(
        [...Map.groupBy(row.members, ({ role }) => role)].map(([role, each]) => [role, each.length]),
      ),
      ...(row.is_synced !== null && { chosen: row.is_synced }),
      ownSettings: row.own_settings,
      shares: others.map(({ id, title }) => ({ id, title })),
      changedAt: row.changed_at.toISOString(),
      ...(row.seen_at !== null && { seenAt: row.seen_at.toISOString() }),
    };
  });
}

async function toldOf(ctx: Context, tx: Transaction): Promise<Told> {
  const { all } = await settingsOf(tx);
  return { all, now: ctx.now, keeper: await keeperOf(tx) };
}

function item(row: ClassRow, told: Told): ClassItem {
  const { id, external_id, title, code, is_listed, is_synced, people, matched, plan } = row;
  return {
    id,
    externalId: external_id,
    title,
    people,
    matched,
    ...(code !== null && { code }),
    isListed: is_listed,
    isSynced: is_listed && (is_synced ?? told.all),
    ...teamOf(row, told),
    ...(plan !== null && { lastPlan: plan }),
  };
}

function teamOf(row: ClassRow, told: Told): Pick<ClassItem, "team" | "drift"> {
  const { team_id: id, state, applied, seen } = row;
  if (id === null || state === null) return {};
  const drift = state === "live" ? driftOf({ applied: applied ?? {}, seen }, told) : undefined;
  return { team: { id, state, ...knownOf(row) }, ...(drift && { drift }) };
}

function knownOf({ group_id: groupId, name, is_locked: isLocked, finding }: ClassRow) {
  return {
    ...(groupId !== null && { groupId }),
    ...(name !== null && { name }),
    ...(isLocked !== null && { isLocked }),
    ...(finding !== null && { finding }),
  };
}
