import type { Context } from "../../../context.ts";
import { Failure } from "../../../kernel/errors.ts";
import { inWords } from "../../connection/index.ts";
import { lookAt } from "../teams/look-at-teams.ts";
import { reachForClasses } from "../teams/reach.ts";
import { readTeam } from "../teams/read-back.ts";
import { teamRow } from "../teams/store.ts";
import type { ClassTeam } from "./contract.ts";
import { shownTeam, teamIdOf } from "./store.ts";

/** Looks at the team of a class because somebody wants to know now. */
export async function lookAtClass(ctx: Context, id: string): Promise<ClassTeam> {
  const team = await ctx.transaction(async (tx) => {
    const known = await teamIdOf(tx, id);
    return known === undefined ? undefined : await teamRow(tx, known);
  });
  if (team === undefined || team.group_id === null)
    throw new Failure("conflict", "This class has no team in Teams yet.", {
      reason: "no-team",
      cure: "Have it synchronised, or connect a team that there is: PUT /api/classes/{id}/team.",
    });
  const { connection_id: connection, group_id: group } = team;
  const { graph } = await reachForClasses(ctx, connection);
  await inWords(() => lookAt(ctx, graph, [team]));
  const { state } = await ctx.transaction((tx) => teamRow(tx, team.id));
  if (state === "live" || state === "archived") await inWords(() => readTeam(ctx, graph, { connection, group }));
  return ctx.transaction((tx) => shownTeam(tx, team.id));
}
