import type { Context } from "../../../context.ts";
import type { NoOperator } from "../../../no-operator.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { membershipOf, operatorsOf } from "../operators/store.ts";
import { connectionRow } from "../store.ts";
import { whoWaits } from "./rules.ts";
import { dropOutcomes, outcomesOf } from "./store.ts";

/** Whom the tests are made on, beside the connection itself. */
export interface Subjects {
  readonly operators: readonly string[];
  readonly outsiders: readonly string[];
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

/** Forgets what was found on people before others were chosen. Whom a group holds, the next look tells. */
export async function forgetOthers(tx: Transaction, id: string): Promise<void> {
  const { named, outsiders } = await chosen(tx, id);
  const { operators } = await knownSubjects(tx, id);
  const others = operators.filter((each) => !named.includes(each) && !outsiders.includes(each));
  const outcomes = await outcomesOf(tx, id);
  const gone = outcomes.filter(({ probe, subject }) => probe !== "permission" && others.includes(subject));
  await dropOutcomes(tx, id, gone);
}

/** So many of those who are no operators are tried at each look. */
const SAMPLE = 3;

/** Some who are no operators, of the connection's tenant. */
export async function noOperators(
  { noOperators: finders }: Pick<Context, "noOperators">,
  tx: Transaction,
  id: string,
): Promise<NoOperator[]> {
  const { entra_tenant_id: tenant } = await connectionRow(tx, id);
  const { named: but } = await chosen(tx, id);
  const found: NoOperator[] = [];
  for (const find of finders) found.push(...(await find(tx, { tenant, but, most: SAMPLE })));
  return found.slice(0, SAMPLE);
}

async function chosen(tx: Transaction, id: string) {
  const { operators, outside } = await operatorsOf(tx, id);
  const members = await membershipOf(tx, id);
  const named = operators?.kind === "people" ? operators.logins : (members?.logins ?? []);
  return { named, outsiders: outside === undefined ? [] : [outside] };
}
