import type { Context } from "../../../context.ts";
import type { GraphClient } from "../../../graph/index.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { operatorsOf } from "../operators/store.ts";
import { reachMicrosoft } from "../reach-microsoft.ts";
import { abilitiesOn } from "../requirements/list-abilities.ts";
import { keepStanding } from "../requirements/store.ts";
import { connectionRow } from "../store.ts";
import { judgeOutcomes } from "./judge-outcomes.ts";
import { readGroup } from "./read-group.ts";
import { noOperators, type Subjects } from "./subjects.ts";
import { permissionsTried, tryConnection, tryNoOperators, tryOperator, tryOutside } from "./try-all.ts";

/** Tests a connection by trying all that is switched on, keeps what was found, and orders the next look. */
export async function runDiagnostics(
  ctx: Context,
  id: string,
  whom: (tx: Transaction) => Promise<Subjects>,
): Promise<void> {
  const { abilities, narrowed, setAt } = await ctx.transaction(async (tx) => {
    await connectionRow(tx, id);
    const { operators = { kind: "everyone" }, setAt: chosenAt } = await operatorsOf(tx, id);
    return { abilities: await abilitiesOn(ctx, tx), narrowed: operators.kind !== "everyone", setAt: chosenAt };
  });
  const { graph } = await reachMicrosoft(ctx, id);
  const base = await tryConnection(ctx, graph, abilities);
  const known = new Map(base.map(({ probe, outcome }) => [probe, outcome]));
  const roles = known.get("token")?.level === "good" ? await rolesNow(ctx, id, graph) : [];
  const all = [
    ...base,
    ...permissionsTried(abilities, known, { roles, narrowed }),
    ...(await readGroup(ctx, graph, { id, known, roles })),
  ];
  // Asked only now: who stands in the group may have changed.
  const subjects = await ctx.transaction(whom);
  for (const login of subjects.operators)
    all.push(...(await tryOperator(ctx, graph, { login, abilities, known, roles })));
  for (const login of subjects.outsiders) all.push(...(await tryOutside(graph, { login, abilities, known })));
  const people = await ctx.transaction((tx) => noOperators(ctx, tx, id));
  all.push(...(await tryNoOperators(ctx, graph, { people, abilities, known, roles })));
  await judgeOutcomes(ctx, id, { tried: all, setAt });
}

/** The permissions that the app holds by its newest token, kept for who looks at the requirements. */
async function rolesNow(ctx: Context, id: string, graph: GraphClient): Promise<readonly string[]> {
  const standing = await graph.standing();
  await ctx.transaction((tx) => keepStanding(tx, id, { ...standing, at: ctx.now }));
  return standing.roles;
}
