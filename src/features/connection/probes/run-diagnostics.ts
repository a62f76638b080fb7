import type { Context } from "../../../context.ts";
import type { GraphClient } from "../../../graph/index.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { operatorsOf } from "../operators/store.ts";
import { reachMicrosoft } from "../reach-microsoft.ts";
import { abilitiesOn } from "../requirements/list-abilities.ts";
import { keepStanding } from "../requirements/store.ts";
import { connectionRow } from "../store.ts";
import { judgeOutcomes } from "./judge-outcomes.ts";
import { whoWaits } from "./rules.ts";
import { dropOutcomes, outcomesOf } from "./store.ts";
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

/** Everybody whom tests tell something of: the operators by name, whoever was verified by hand, and the outsider. */
export async function knownSubjects(tx: Transaction, id: string): Promise<Subjects> {
  const { named, outsiders } = await chosen(tx, id);
  const verified = (await outcomesOf(tx, id)).filter(({ probe }) => probe === "account");
  return { operators: [...new Set([...named, ...verified.map(({ subject }) => subject)])], outsiders };
}

/** Whom Parley tries by itself: the operators by name, and others only while they wait for a cure. */
export async function subjectsToTry(tx: Transaction, id: string, now: Date): Promise<Subjects> {
  const { named, outsiders } = await chosen(tx, id);
  const { operators: known } = await knownSubjects(tx, id);
  const waiting = whoWaits(await outcomesOf(tx, id), now).filter((each) => known.includes(each));
  return { operators: [...new Set([...named, ...waiting])], outsiders };
}

/** Forgets what was found on people who are no operators any more, where operators are chosen by name. */
export async function forgetOthers(tx: Transaction, id: string): Promise<void> {
  const { named, outsiders } = await chosen(tx, id);
  if (named.length === 0) return;
  const { operators } = await knownSubjects(tx, id);
  const others = operators.filter((each) => !named.includes(each) && !outsiders.includes(each));
  const outcomes = await outcomesOf(tx, id);
  const gone = outcomes.filter(({ probe, subject }) => probe !== "permission" && others.includes(subject));
  await dropOutcomes(tx, id, gone);
}

async function chosen(tx: Transaction, id: string): Promise<{ named: readonly string[]; outsiders: string[] }> {
  const { operators, outside } = await operatorsOf(tx, id);
  const named = operators?.kind === "people" ? operators.logins : [];
  return { named, outsiders: outside === undefined ? [] : [outside] };
}

/** The permissions that the app holds by its newest token, kept for who looks at the requirements. */
async function rolesNow(ctx: Context, id: string, graph: GraphClient): Promise<readonly string[]> {
  const standing = await graph.standing();
  await ctx.transaction((tx) => keepStanding(tx, id, { ...standing, at: ctx.now }));
  return standing.roles;
}
