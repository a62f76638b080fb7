import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { administratorsOf } from "../../../kernel/access/administrators.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { Explanation } from "../graph.ts";
import { found } from "../rules.ts";
import { RECONNECT_MAIL } from "./mails.ts";
import { type AccountRow, keepFinding, userToMail } from "./store.ts";

/** Marks an account that a person has to connect again, and tells its holder once. Returns what to throw. */
export async function needReconnection(ctx: Context, row: AccountRow, why: Explanation): Promise<Failure> {
  const finding = found(why, ctx.now);
  await ctx.transaction(async (tx) => {
    // Somebody who signed in meanwhile has cured it.
    if (!(await keepFinding(tx, row, { state: "reconnect", finding, at: ctx.now }))) return;
    await ctx.record(tx, { what: "account.needs-reconnection", about: row.id, data: { reason: finding.reason } });
    await mailHolder(ctx, tx, { row, why });
  });
  return new Failure("conflict", why.sentence, { reason: why.reason, cure: why.cure });
}

async function mailHolder(
  ctx: Context,
  tx: Transaction,
  { row, why }: { readonly row: AccountRow; readonly why: Explanation },
): Promise<void> {
  const holder = row.user_id === null ? undefined : await userToMail(tx, row.user_id);
  const everybody = row.user_id === null ? await administratorsOf(tx) : holder === undefined ? [] : [holder];
  const page = row.user_id === null ? "/accounts" : "/account/microsoft";
  const { sentence, cure = "" } = why;
  const variables = { account: row.principal_name, sentence, cure, link: ctx.address + page };
  for (const to of everybody) await ctx.mail(tx, { purpose: RECONNECT_MAIL.name, event: row.secret_id, to, variables });
}
