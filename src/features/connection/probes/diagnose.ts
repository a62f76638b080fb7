import type { Context } from "../../../context.ts";
import { checkConnection } from "../check-connection.ts";
import { allConnections, connectionRow } from "../store.ts";
import { listenAnew } from "../subscriptions/listen-anew.ts";
import { runDiagnostics } from "./run-diagnostics.ts";
import { forgetOthers, subjectsToTry } from "./subjects.ts";

/** Looks at a connection again, and at its operators. One that is out of use is left alone. */
export async function diagnose(ctx: Context, id: string): Promise<void> {
  const { state } = await ctx.transaction((tx) => connectionRow(tx, id));
  if (state === "retired") return;
  // What was cured makes the connection work again, without anybody asking.
  await checkConnection(ctx, id);
  // What is wanted of Microsoft hangs on what is switched on and on whether the connection works.
  await ctx.transaction((tx) => listenAnew(ctx, tx, id));
  await runDiagnostics(ctx, id, (tx) => subjectsToTry(tx, id, ctx.now));
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
