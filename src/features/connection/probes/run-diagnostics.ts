import type { Context } from "../../../context.ts";
import type { GraphClient } from "../../../graph/index.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { operatorsOf } from "../operators/store.ts";
import { reachMicrosoft } from "../reach-microsoft.ts";
import { abilitiesOn } from "../requirements/list-abilities.ts";
import { keepGranted } from "../requirements/store.ts";
import { connectionRow } from "../store.ts";
import { judgeOutcomes } from "./judge-outcomes.ts";
import { outcomesOf } from "./store.ts";
import { permissionsTried, tryConnection, tryOperator, tryOutside } from "./try-all.ts";

/** Whom the tests are made on, beside the connection itself. */
export interface Subjects {
  readonly operators: readonly string[];
  readonly outsiders: readonly string[];
}

/** Tests a connection by trying all that is switched on, keeps what was found, and orders the next look. */
export async function runDiagnostics(ctx: Context, id: string, subjects: Subjects): Promise<void> {
  const abilities = await ctx.transaction(async (tx) => {
    await connectionRow(tx, id);
    return abilitiesOn(ctx, tx);
  });
  const { graph } = await reachMicrosoft(ctx, id);
  const base = await tryConnection(ctx, graph, abilities);
  const known = new Map(base.map(({ probe, outcome }) => [probe, outcome]));
  const roles = known.get("token")?.level === "good" ? await rolesNow(ctx, id, graph) : [];
  const all = [...base, ...permissionsTried(abilities, known, roles)];
  for (const login of subjects.operators)
    all.push(...(await tryOperator(ctx, graph, { login, abilities, known, roles })));
  for (const login of subjects.outsiders) all.push(...(await tryOutside(graph, { login, abilities, known })));
  await judgeOutcomes(ctx, id, all);
}

/** The operators by name and the outsider that were chosen, and whoever was verified by hand before. */
export async function knownSubjects(tx: Transaction, id: string): Promise<Subjects> {
  const { operators: chosen, outside } = await operatorsOf(tx, id);
  const named = chosen?.kind === "people" ? chosen.logins : [];
  const verified = (await outcomesOf(tx, id)).filter(({ probe }) => probe === "account");
  return {
    operators: [...new Set([...named, ...verified.map(({ subject }) => subject)])],
    outsiders: outside === undefined ? [] : [outside],
  };
}

/** The permissions that the app holds by its newest token, kept for who looks at the requirements. */
async function rolesNow(ctx: Context, id: string, graph: GraphClient): Promise<readonly string[]> {
  const { roles } = await graph.standing();
  await ctx.transaction((tx) => keepGranted(tx, id, { application: roles, at: ctx.now.toISOString() }));
  return roles;
}
