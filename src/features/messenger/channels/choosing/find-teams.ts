import type { Context } from "../../../../context.ts";
import { channelsOfTeam, teamsStartingWith } from "../../../../graph/index.ts";
import { connectionFor, inWords, reachMicrosoft } from "../../../connection/index.ts";
import type { ChannelFound, TeamFound } from "../contract.ts";
import { membershipOf } from "../rules.ts";
import { channelsAt } from "../store.ts";

/** A person waits for it. */
const PATIENCE = 8000;
const FEW = 20;

/** A few teams whose name begins like this, through a connection or the usual one. */
export async function findTeams(
  ctx: Context,
  { search = "", connection }: { readonly search?: string | undefined; readonly connection?: string | undefined },
): Promise<TeamFound[]> {
  const { graph } = await reach(ctx, connection);
  const teams = await inWords(() => teamsStartingWith(graph, { text: search.trim(), most: FEW, patienceMs: PATIENCE }));
  return teams.flatMap(({ id, displayName, description }) =>
    id && displayName ? [{ id, name: displayName, ...(description && { description }) }] : [],
  );
}

/** All channels of a team, by name, and which of them are kept already. */
export async function findChannels(
  ctx: Context,
  { team, connection }: { readonly team: string; readonly connection?: string | undefined },
): Promise<ChannelFound[]> {
  const { graph, through } = await reach(ctx, connection);
  const all = await inWords(() => channelsOfTeam(graph, team, { patienceMs: PATIENCE }));
  const kept = await ctx.transaction((tx) => channelsAt(tx, through));
  const ids = new Set(kept.map(({ thread_id: id }) => id));
  return all
    .flatMap(({ id, displayName, membershipType }) =>
      id && displayName
        ? [{ id, name: displayName, membership: membershipOf(membershipType ?? "standard"), kept: ids.has(id) }]
        : [],
    )
    .toSorted((one, other) => one.name.localeCompare(other.name));
}

async function reach(ctx: Context, named: string | undefined) {
  const through = await ctx.transaction((tx) => connectionFor(tx, { named, sandbox: ctx.sandbox }));
  return { through, ...(await reachMicrosoft(ctx, through)) };
}
