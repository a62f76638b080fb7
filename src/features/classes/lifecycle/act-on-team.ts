import type { Context } from "../../../context.ts";
import { archiveTeam, deleteGroup, type GraphClient, restoreGroup, unarchiveTeam } from "../../../graph/index.ts";
import { Failure } from "../../../kernel/errors.ts";
import { inWords } from "../../connection/index.ts";
import { reachForClasses } from "../teams/reach.ts";
import { changeTeam, lockedTeam, type TeamRow, teamRow } from "../teams/store.ts";
import type { ClassTeam } from "./contract.ts";
import { leaveTeam, shownTeam, teamIdOf } from "./store.ts";

interface Act {
  /** In which states of a team it can be done. */
  readonly from: readonly TeamRow["state"][];
  readonly to: TeamRow["state"];
  readonly fact: string;
  readonly data?: Readonly<Record<string, unknown>>;
  /** What Microsoft is asked; nothing where it only concerns us. */
  readonly ask?: (graph: GraphClient, group: string) => Promise<void>;
}

/** Puts the team of a class away. */
export async function archiveClass(
  ctx: Context,
  id: string,
  { readOnlyFiles }: { readonly readOnlyFiles: boolean },
): Promise<ClassTeam> {
  return act(ctx, id, {
    from: ["live"],
    to: "archived",
    fact: "class-team.archived",
    data: { readOnlyFiles },
    ask: (graph, team) => archiveTeam(graph, { team, readOnlyFiles }),
  });
}

/** Takes the team of a class out again. */
export async function unarchiveClass(ctx: Context, id: string): Promise<ClassTeam> {
  return act(ctx, id, {
    from: ["archived"],
    to: "live",
    fact: "class-team.unarchived",
    ask: (graph, team) => unarchiveTeam(graph, { team }),
  });
}

/** Brings back the team of a class that was deleted in Teams. */
export async function restoreClass(ctx: Context, id: string): Promise<ClassTeam> {
  return act(ctx, id, {
    from: ["gone"],
    to: "live",
    fact: "class-team.restored",
    ask: (graph, team) => restoreGroup(graph, { team }),
  });
}

/** Leaves the team of a class as it is and for itself: no sync goes near it any more. */
export async function disconnectClass(ctx: Context, id: string): Promise<ClassTeam> {
  const team = await act(ctx, id, {
    from: ["wanted", "making", "live", "archived", "gone"],
    to: "disconnected",
    fact: "class-team.disconnected",
  });
  await ctx.transaction((tx) => leaveTeam(tx, team.id));
  return team;
}

/** Deletes the team of a class at Microsoft, where it can be brought back for thirty days. */
export async function deleteClassTeam(
  ctx: Context,
  id: string,
  { name, because }: { readonly name: string; readonly because: string },
): Promise<ClassTeam> {
  const { team } = await teamOf(ctx, id);
  if ((team.name_seen ?? team.name_given) !== name)
    throw new Failure("invalid-input", "The team is not called so.", {
      field: "name",
      reason: "name-differs",
      cure: "Give the name of the team as it stands in Teams, so that it is not the wrong one.",
    });
  return act(ctx, id, {
    from: ["live", "archived"],
    to: "gone",
    fact: "class-team.deleted",
    data: { because },
    ask: (graph, group) => deleteGroup(graph, { team: group }),
  });
}

async function teamOf(ctx: Context, id: string): Promise<{ readonly team: TeamRow }> {
  return ctx.transaction(async (tx) => {
    const team = await teamIdOf(tx, id);
    if (team !== undefined) return { team: await teamRow(tx, team) };
    throw new Failure("conflict", "This class has no team.", {
      reason: "no-team",
      cure: "Have it synchronised, or connect a team that there is: PUT /api/classes/{id}/team.",
    });
  });
}

/** Asks Microsoft, and records what has become of the team; done twice it is done once. */
async function act(ctx: Context, id: string, { from, to, fact, data = {}, ask }: Act): Promise<ClassTeam> {
  const { team } = await teamOf(ctx, id);
  refuseState(team, from);
  const group = team.group_id;
  if (ask !== undefined && group !== null) {
    const { graph } = await reachForClasses(ctx, team.connection_id);
    await inWords(() => ask(graph, group));
  }
  return ctx.transaction(async (tx) => {
    const now = await lockedTeam(tx, team.id);
    if (now.state !== to) {
      const archivedBy = to === "archived" ? "hand" : null;
      // Microsoft does it a while later: what is looked at meanwhile would be what was.
      const looked_at = ctx.clock.now();
      const taken_out_at = to === "live" ? looked_at : null;
      await changeTeam(tx, team.id, { state: to, archived_by: archivedBy, finding: null, looked_at, taken_out_at });
      await ctx.record(tx, { what: fact, about: team.id, data: { class: id, ...data } });
    }
    return await shownTeam(tx, team.id);
  });
}

function refuseState({ state }: TeamRow, from: readonly TeamRow["state"][]): void {
  if (from.includes(state)) return;
  throw new Failure("conflict", `The team is ${WORDS[state]}.`, {
    reason: `team-${state}`,
    cure: "See GET /api/classes/{id} for what it is now.",
  });
}

const WORDS: Readonly<Record<TeamRow["state"], string>> = {
  wanted: "not made yet",
  making: "being made",
  live: "in use",
  archived: "archived",
  disconnected: "disconnected",
  gone: "deleted in Teams",
};
