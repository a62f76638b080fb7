import type { Context } from "../../../context.ts";
import { getChannel, getTeam, type GraphClient, type Waiting } from "../../../graph/index.ts";
import { Failure } from "../../../kernel/errors.ts";
import { HOUR } from "../../../kernel/time.ts";
import { changeChannel, type ChannelNames, type ChannelRow, renameChannel } from "./store.ts";

/** What a channel and its team are called. Throws a Failure that says which of them is not there. */
export async function namesOfChannel(
  graph: GraphClient,
  at: { readonly team: string; readonly channel: string },
  waiting: Waiting = {},
): Promise<ChannelNames> {
  const team = await getTeam(graph, at.team, waiting);
  if (team === undefined) throw gone("team");
  const channel = await getChannel(graph, at, waiting);
  if (channel === undefined) throw gone("channel");
  return {
    team_name: team.displayName ?? "",
    topic: channel.displayName ?? "",
    membership_type: channel.membershipType ?? "standard",
    web_url: channel.webUrl ?? null,
  };
}

function gone(what: "team" | "channel"): Failure {
  return new Failure("invalid-input", `The ${what} is not in Teams any more, or never was.`, {
    field: what,
    reason: `${what}-gone`,
    cure: "Microsoft brings back what was deleted for thirty days: its owners do that in Teams. What Parley kept of it stays.",
  });
}

/** Asks Microsoft what a channel and its team are called, where it was not asked lately. */
export async function acquaintWithChannel(ctx: Context, graph: GraphClient, row: ChannelRow): Promise<void> {
  const { id, acquainted_at: last, team_id: team, thread_id: channel, finding } = row;
  const isLate = last === null || ctx.clock.now().getTime() - last.getTime() > HOUR;
  if (!isLate && finding === null) return;
  const names = await namesOfChannel(graph, { team, channel }, { priority: "background" });
  await ctx.transaction(async (tx) => {
    await changeChannel(tx, id, { acquainted_at: ctx.clock.now() });
    if (await renameChannel(tx, id, names)) await ctx.record(tx, { what: "conversation.changed", about: id, data: {} });
  });
}
