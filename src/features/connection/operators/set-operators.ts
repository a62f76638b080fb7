import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { connectionRow } from "../store.ts";
import type { Operators, OperatorsKept, OperatorsWish } from "./contract.ts";
import { eachOnce, refuseInsider } from "./rules.ts";
import { keepOperators, operatorsOf } from "./store.ts";

/** Chooses whom Parley may act for through a connection. Microsoft is not asked: scripts and probes bring it there. */
export async function setOperators(ctx: Context, id: string, wish: OperatorsWish): Promise<OperatorsKept> {
  const chosen = eachOnce(wish);
  refuseInsider(chosen);
  return ctx.transaction(async (tx) => {
    await connectionRow(tx, id);
    await chooseOperators(ctx, tx, { connection: id, ...chosen });
    return operatorsOf(tx, id);
  });
}

/** Keeps the choice in a transaction that does other things, too. */
export async function chooseOperators(
  ctx: Context,
  tx: Transaction,
  { connection, ...chosen }: OperatorsWish & { readonly connection: string },
): Promise<void> {
  await keepOperators(tx, { connectionId: connection, organisation: ctx.organisation }, { ...chosen, at: ctx.now });
  await ctx.record(tx, { what: "connection.operators-set", about: connection, data: described(chosen.operators) });
}

/** Nobody's login: facts are read by many. */
function described(operators: Operators): Record<string, string | number> {
  if (operators.kind === "people") return { kind: operators.kind, count: operators.logins.length };
  return operators.kind === "group" ? { kind: operators.kind, group: operators.name } : { kind: operators.kind };
}
