import type { Context } from "../../../context.ts";
import { type GraphClient, type TeamStanding, teamStandings } from "../../../graph/index.ts";
import { between, DAY, later } from "../../../kernel/time.ts";
import type { Fact } from "../../../kernel/facts/record.ts";
import { found } from "../../connection/index.ts";
import { readBack } from "./read-back.ts";
import { isWithoutTeam, WITHOUT_TEAM as WITHOUT_TEAM_REASON } from "./rules.ts";
import { changeTeam, lockedTeam, type TeamRow, teamsToLookAt } from "./store.ts";

/** Teams that are looked at in one night: five requests of twenty. */
const IN_ONE_NIGHT = 100;

interface Looking {
  readonly connection: string;
  readonly graph: GraphClient;
}

/** Sees what has become of teams: what the directory tells of all, and a look at some. */
export async function seeTeams(ctx: Context, looking: Looking): Promise<void> {
  await readBack(ctx, looking);
  await lookAtTeams(ctx, looking);
}

/**
 * Asks how teams themselves stand, which the directory does not tell: put away in Teams, not activated yet, or a group whose
 * team is gone. Each team is asked about once a day at most, and those first that were not for longest.
 */
async function lookAtTeams(ctx: Context, { connection, graph }: Looking): Promise<void> {
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
  if (standing === "missing") return afterLoss(team, now);
  const { isArchived, isLocked } = standing;
  const { change, facts } = movedTo(team, isArchived);
  const isActivated = team.is_locked === true && isLocked === false;
  const told = [...facts, ...(isActivated ? ["class-team.activated"] : [])];
  return {
    change: {
      is_locked: isLocked ?? null,
      looked_at: now,
      ...change,
      ...(change.state === "live" && { taken_out_at: now }),
    },
    facts: told.map((what) => ({ what, about: team.id, data: { in: "teams" } })),
  };
}

interface Move {
  readonly change: Parameters<typeof changeTeam>[2];
  readonly facts: readonly string[];
}

const UNMOVED: Move = { change: {}, facts: [] };
const PUT_AWAY: Move = { change: { state: "archived", archived_by: "hand" }, facts: ["class-team.archived"] };
const TAKEN_OUT: Move = { change: { state: "live", archived_by: null }, facts: ["class-team.unarchived"] };
/** A group that was without its team has one again. */
const BACK: Move = { change: { state: "live", finding: null }, facts: ["class-team.restored"] };

function movedTo(team: TeamRow, isArchived: boolean): Move {
  if (isWithoutTeam(team) && !isArchived) return BACK;
  if (isArchived === (team.state === "archived")) return UNMOVED;
  return isArchived ? PUT_AWAY : TAKEN_OUT;
}

function afterLoss(team: TeamRow, now: Date): Look {
  if (team.state === "gone" || isNew(team, now)) return { change: { looked_at: now }, facts: [] };
  const change = { state: "gone", finding: found(WITHOUT_TEAM, now), looked_at: now } as const;
  return { change, facts: [{ what: "class-team.gone", about: team.id, data: { group: team.group_id } }] };
}

/** For a day Microsoft may not know everywhere what it made. */
function isNew({ asked_at: asked }: TeamRow, now: Date): boolean {
  return asked !== null && between(asked, now) < DAY;
}

const WITHOUT_TEAM = {
  reason: WITHOUT_TEAM_REASON,
  level: "bad",
  sentence: "Microsoft has no team there any more: its group was deleted, or stands without one.",
  cure: "Restore the group if it was deleted, make a team of it in the Teams admin center, or disconnect the class.",
} as const;
