import { isDeepStrictEqual } from "node:util";
import type { Context } from "../../../context.ts";
import {
  type ChangedGroup,
  DeltaExpired,
  type GraphClient,
  groupChanges,
  membersOfTeam,
} from "../../../graph/index.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { Fact } from "../../../kernel/facts/record.ts";
import { driftOf } from "../listing/rules.ts";
import { confirmed, isWithoutTeam, moved, type Moved, type SeenByUser, type Standing } from "./rules.ts";
import { groupsLink, keepGroupsLink } from "./links.ts";
import { keeperOf } from "./reach.ts";
import { changeTeam, keepSeen, liveTeams, type TeamRow, teamsOfGroups } from "./store.ts";

/** So many teams are read whole between two commits. */
const AT_ONCE = 50;

interface Reading {
  readonly connection: string;
  readonly graph: GraphClient;
}

/**
 * Reads from Microsoft's directory what changed in teams since the last look, page by page: who came, who left, what was
 * renamed or deleted. Where Microsoft no longer knows since when, each team is read whole.
 */
export async function readBack(ctx: Context, { connection, graph }: Reading): Promise<void> {
  const link = await ctx.transaction((tx) => groupsLink(tx, connection));
  try {
    await follow(ctx, { connection, graph }, link);
  } catch (error) {
    if (!(error instanceof DeltaExpired)) throw error;
    await follow(ctx, { connection, graph }, undefined);
    await readWhole(ctx, { connection, graph });
  }
}

async function follow(ctx: Context, { connection, graph }: Reading, link: string | undefined): Promise<void> {
  for await (const { changes, nextLink, deltaLink } of groupChanges(graph, { link, priority: "background" })) {
    await ctx.transaction(async (tx) => {
      await keepChanges(ctx, tx, { connection, changes });
      const next = deltaLink ?? nextLink;
      // Without an earlier look there is nothing to tell from but the link itself.
      if (next !== undefined) await keepGroupsLink(tx, { connection, link: next, at: ctx.clock.now() });
    });
  }
}

type Changes = readonly (ChangedGroup & { readonly "@removed"?: { readonly reason: string } })[];

async function keepChanges(
  ctx: Context,
  tx: Transaction,
  { connection, changes }: { readonly connection: string; readonly changes: Changes },
): Promise<void> {
  const groups = changes.flatMap(({ id }) => id ?? []);
  const teams = await teamsOfGroups(tx, { connection, groups });
  // One group may come several times on a page.
  const latest = new Map<string, TeamRow>();
  const facts: Fact[] = [];
  const now = ctx.clock.now();
  const looked = { now, keeper: await keeperOf(tx) };
  for (const change of changes) {
    const team = latest.get(change.id ?? "") ?? teams.get(change.id ?? "");
    if (team === undefined) continue;
    const next = { ...team, ...changedTeam(team, change, now) };
    latest.set(change.id ?? "", next);
    facts.push(...factsOf(team, next, looked));
  }
  await keepSeen(tx, [...latest.values()]);
  await ctx.recordAll(tx, facts);
}

function changedTeam(team: TeamRow, change: Changes[number], now: Date) {
  if (change["@removed"] !== undefined) return { state: "gone" as const, seen_at: now };
  const moves = [...movesIn(change["members@delta"], "m"), ...movesIn(change["owners@delta"], "o")];
  const seen = moved(team.seen ?? {}, moves);
  const name = change.displayName ?? undefined;
  return {
    ...(team.state === "gone" && !isWithoutTeam(team) && { state: "live" as const }),
    ...(name !== undefined && { name_seen: name }),
    seen,
    applied: confirmed({ applied: team.applied, seen }, now),
    seen_at: now,
  };
}

/** What is told of a team when it is seen otherwise than before. */
function factsOf(before: TeamRow, after: TeamRow, looked: Parameters<typeof driftOf>[1]): Fact[] {
  if (after.state === "gone")
    return before.state === "gone"
      ? []
      : [{ what: "class-team.gone", about: after.id, data: { group: after.group_id } }];
  const [was, is] = [driftOf(before, looked), driftOf(after, looked)];
  if (is === undefined || is.added + is.removed + is.changed === 0 || isDeepStrictEqual(was, is)) return [];
  return [{ what: "class-team.drifted", about: after.id, data: { ...is } }];
}

function movesIn(told: ChangedGroup["members@delta"], list: Moved["list"]): Moved[] {
  return (told ?? []).flatMap(({ id, "@removed": removed }) =>
    id === undefined ? [] : [{ user: id, list, isGone: removed !== undefined }],
  );
}

/** Reads everybody in every team. */
async function readWhole(ctx: Context, { connection, graph }: Reading): Promise<void> {
  let after: string | undefined;
  for (;;) {
    const from = after;
    const teams = await ctx.transaction((tx) => liveTeams(tx, { connection, after: from, limit: AT_ONCE }));
    await Promise.all(teams.map((team) => readTeam(ctx, graph, { connection, group: team.group_id ?? "" })));
    after = teams.at(-1)?.id;
    if (teams.length < AT_ONCE) return;
  }
}

/** Reads who is in one team now. */
export async function readTeam(
  ctx: Context,
  graph: GraphClient,
  { connection, group }: { readonly connection: string; readonly group: string },
): Promise<void> {
  const members = await membersOfTeam(graph, group, { priority: "background", patienceMs: PATIENCE });
  const seen: SeenByUser = Object.fromEntries(
    members.map(({ user, role }): [string, Standing] => [user, role === "owner" ? "mo" : "m"]),
  );
  await ctx.transaction(async (tx) => {
    const team = (await teamsOfGroups(tx, { connection, groups: [group] })).get(group);
    const now = ctx.clock.now();
    if (team !== undefined)
      await changeTeam(tx, team.id, { seen, applied: confirmed({ applied: team.applied, seen }, now), seen_at: now });
  });
}

const PATIENCE = 600_000;
