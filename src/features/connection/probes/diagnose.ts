import type { Context } from "../../../context.ts";
import { checkConnection } from "../check-connection.ts";
import { allConnections, connectionRow } from "../store.ts";
import { knownSubjects, runDiagnostics } from "./run-diagnostics.ts";

/** Looks at a connection again, on all that it was tested on before. One that is out of use is left alone. */
export async function diagnose(ctx: Context, id: string): Promise<void> {
  const subjects = await ctx.transaction(async (tx) => {
    const { state } = await connectionRow(tx, id);
    return state === "retired" ? undefined : knownSubjects(tx, id);
  });
  if (subjects === undefined) return;
  // What was cured makes the connection work again, without anybody asking.
  await checkConnection(ctx, id);
  await runDiagnostics(ctx, id, subjects);
}

/** The same for every connection of the organisation, since what is needed has changed. */
export async function diagnoseAll(ctx: Context): Promise<void> {
  for (const { id, sandbox } of await ctx.transaction(allConnections)) {
    if (sandbox === ctx.sandbox) await diagnose(ctx, id);
  }
}
