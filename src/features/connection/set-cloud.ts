import type { Context } from "../../context.ts";
import { Failure } from "../../kernel/errors.ts";
import { checkConnection } from "./check-connection.ts";
import type { Connection } from "./contract.ts";
import { type ConnectionRow, connectionRow, setCloud } from "./store.ts";

/** Says in which of Microsoft's clouds the tenant of a connection lives, and tests it there. */
export async function chooseCloud(ctx: Context, id: string, cloud: Connection["cloud"]): Promise<ConnectionRow> {
  await ctx.transaction(async (tx) => {
    const before = await connectionRow(tx, id);
    refuseMove(before, cloud);
    await setCloud(tx, id, { cloud, at: ctx.now });
    await ctx.record(tx, { what: "connection.cloud-chosen", about: id, data: { cloud } });
  });
  return checkConnection(ctx, id);
}

/** A tenant never moves, so a connection that has worked is in the right cloud. */
function refuseMove({ state, name }: ConnectionRow, cloud: Connection["cloud"]): void {
  if (state === "retired") {
    throw new Failure("conflict", `The connection “${name}” is retired.`, {
      reason: "connection-retired",
      cure: "Add another connection with the cloud of its tenant.",
    });
  }
  if (state !== "active") return;
  throw new Failure("conflict", `The connection “${name}” works in its cloud, and a tenant lives in one only.`, {
    field: "cloud",
    reason: "cloud-right-already",
    cure: `For a tenant in the cloud ${cloud}, add another connection.`,
  });
}
