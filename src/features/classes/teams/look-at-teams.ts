import type { Context } from "../../../context.ts";
import { type GraphClient, type TeamStanding, teamStandings } from "../../../graph/index.ts";
import { between, DAY, later } from "../../../kernel/time.ts";
import type { Fact } from "../../../kernel/facts/record.ts";
import { found } from "../../connection/index.ts";
import { changeTeam, lockedTeam, type TeamRow, teamsToLookAt } from "./store.ts";

/** Teams that are looked at in one night: five requests of twenty. */
const IN_ONE_NIGHT = 100;

interface Looking {
  readonly connection: string;
  readonly graph: GraphClient;
}

/**
 * Asks how teams themselves stand, which the directory does not tell: put away in Teams, not activated yet, or a group whose
 * team is gone. Each team is asked about once a day at most, and those first that were not for longest.
 */
export async function lookAtTeams(ctx: Context, { connection, graph }: Looking): Promise<void> {
  const before = later(ctx.clock.now(), -DAY);
  const teams = await ctx.transaction((tx) => teamsToLookAt(tx, { connection, before, limit: IN_ONE_NIGHT }));
  await lookAt(ctx, graph, teams);
}

/** Asks how these teams stand, and keeps it. */
export async function lookAt(
  ctx: Context,
  graph: GraphClient,
  teams: readonly Pick<TeamRow, "id" | "group_id">[],
): Promise<void> {
  const groups = teams.map(({ group_id }) => group_id ?? "");
  const standings = await teamStandings(graph, groups, { priority: "background" });
  await ctx.transaction(async (tx) => {
    for (const [place, standing] of standings.entries()) {
      const team = await lockedTeam(tx, teams[place]?.id ?? "");
      const { change, facts } = afterLook(team, standing, ctx.clock.now());
      await changeTeam(tx, team.id, change);
      await ctx.recordAll(tx, facts);
    }
  });
}

interface Look {
  readonly change: Parameters<typeof changeTeam>[2];
  readonly facts: readonly Fact[];
}

/** What a look at a team changes here, and what is told of it. */
export function afterLook(team: TeamRow, standing: TeamStanding, now: Date): Look {
  const told = (what: string, data: object): Fact => ({ what, about: team.id, data: { ...data } });
  if (standing === "missing") {
    if (team.state === "gone" || isNew(team, now)) return { change: { looked_at: now }, facts: [] };
    const finding = found(WITHOUT_TEAM, now);
    const change = { state: "gone", finding, looked_at: now } as const;
    return { change, facts: [told("class-team.gone", { group: team.group_id })] };
  }
  const { isArchived, isLocked } = standing;
  const moved = isArchived !== (team.state === "archived");
  return {
    change: {
      is_locked: isLocked ?? null,
      looked_at: now,
      ...(moved && { state: isArchived ? "archived" : "live", archived_by: isArchived ? "hand" : null }),
    },
    facts: [
      ...(moved ? [told(isArchived ? "class-team.archived" : "class-team.unarchived", { in: "teams" })] : []),
      ...(team.is_locked === true && isLocked === false ? [told("class-team.activated", {})] : []),
    ],
  };
}

/** For a day Microsoft may not know everywhere what it made. */
function isNew({ asked_at: asked }: TeamRow, now: Date): boolean {
  return asked !== null && between(asked, now) < DAY;
}

const WITHOUT_TEAM = {
  reason: "group-without-team",
  level: "bad",
  sentence: "Microsoft has no team there any more: its group was deleted, or stands without one.",
  cure: "Restore the group if it was deleted, make a team of it in the Teams admin center, or disconnect the class.",
} as const;
