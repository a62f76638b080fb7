import type { Context } from "../../../context.ts";
import { getTeam } from "../../../graph/index.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import { connectionFor, inWords } from "../../connection/index.ts";
import { settingsOf } from "../settings/store.ts";
import { reachForClasses } from "../teams/reach.ts";
import { readTeam } from "../teams/read-back.ts";
import { teamRow, teamsOfGroups } from "../teams/store.ts";
import type { ClassTeam } from "./contract.ts";
import { insertTeam, setTeam, shownTeam, teamIdOf } from "./store.ts";

interface Wish {
  readonly group?: string | undefined;
  readonly sameAs?: string | undefined;
}

/** Gives a class a team that there is: one of Microsoft's, or that of another class. Who is in it is looked up; nobody is changed. */
export async function connectTeam(ctx: Context, id: string, { group, sameAs }: Wish): Promise<ClassTeam> {
  const has = await ctx.transaction((tx) => madeTeam(tx, id));
  if (has)
    throw new Failure("conflict", "This class has a team already.", {
      reason: "has-team",
      cure: "Disconnect it first: POST /api/classes/{id}/disconnection. The team stays as it is.",
    });
  return sameAs === undefined ? connectGroup(ctx, id, group ?? "") : shareTeam(ctx, id, sameAs);
}

/** Whether Microsoft has made a team for a class, or was asked to: one that is only wanted gives way. */
async function madeTeam(tx: Transaction, id: string): Promise<boolean> {
  const team = await teamIdOf(tx, id);
  if (team === undefined) return false;
  const { state, asked_at: asked } = await teamRow(tx, team);
  return state !== "wanted" || asked !== null;
}

async function shareTeam(ctx: Context, id: string, other: string): Promise<ClassTeam> {
  return ctx.transaction(async (tx) => {
    const team = await teamIdOf(tx, other);
    if (team === undefined)
      throw new Failure("invalid-input", "The other class has no team.", {
        field: "sameAs",
        reason: "no-team",
        cure: "Name a class that has one: see GET /api/classes.",
      });
    await setTeam(tx, id, team);
    await ctx.record(tx, { what: "class-team.connected", about: team, data: { class: id } });
    return await shownTeam(tx, team);
  });
}

async function connectGroup(ctx: Context, id: string, group: string): Promise<ClassTeam> {
  const connection = await ctx.transaction(async (tx) =>
    connectionFor(tx, { named: (await settingsOf(tx)).connection, sandbox: ctx.sandbox }),
  );
  const { graph } = await reachForClasses(ctx, connection);
  const told = await inWords(() => getTeam(graph, group));
  if (told === undefined)
    throw new Failure("invalid-input", "Microsoft has no team with this id.", {
      field: "group",
      reason: "team-unknown",
      cure: "Copy the group's object id from the Teams admin center. A group without a team is none.",
    });
  const team = await ctx.transaction(async (tx) => {
    const known = (await teamsOfGroups(tx, { connection, groups: [group] })).get(group);
    const row = {
      connection_id: connection,
      group_id: group,
      name_seen: told.displayName ?? null,
      created_at: ctx.now,
    };
    const its = known?.id ?? ctx.random.uuid();
    if (known === undefined) await insertTeam(tx, { ...row, id: its });
    await setTeam(tx, id, its);
    await ctx.record(tx, { what: "class-team.connected", about: its, data: { class: id, group } });
    return its;
  });
  await inWords(() => readTeam(ctx, graph, { connection, group }));
  return ctx.transaction((tx) => shownTeam(tx, team));
}
