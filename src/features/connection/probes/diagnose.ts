import type { Context } from "../../../context.ts";
import { checkConnection } from "../check-connection.ts";
import { allConnections, connectionRow } from "../store.ts";
import { forgetOthers, runDiagnostics, subjectsToTry } from "./run-diagnostics.ts";

/** Looks at a connection again, and at its operators. One that is out of use is left alone. */
export async function diagnose(ctx: Context, id: string): Promise<void> {
  const subjects = await ctx.transaction(async (tx) => {
    const { state } = await connectionRow(tx, id);
    return state === "retired" ? undefined : subjectsToTry(tx, id, ctx.now);
  });
  if (subjects === undefined) return;
  // What was cured makes the connection work again, without anybody asking.
  await checkConnection(ctx, id);
  await runDiagnostics(ctx, id, subjects);
}

/** The same once other operators were chosen: what was found on those who are none any more goes. */
export async function diagnoseOperators(ctx: Context, id: string): Promise<void> {
  await ctx.transaction((tx) => forgetOthers(tx, id));
  await diagnose(ctx, id);
}

/** The same for every connection of the organisation, since what is needed has changed. */
export async function diagnoseAll(ctx: Context): Promise<void> {
  for (const { id, sandbox } of await ctx.transaction(allConnections)) {
    if (sandbox === ctx.sandbox) await diagnose(ctx, id);
  }
}
