import type { Context } from "../../context.ts";
import type { GraphClient } from "../../graph/index.ts";
import { Failure } from "../../kernel/errors.ts";
import type { Transaction } from "../../kernel/database/database.ts";
import { wayTo } from "./credentials/open-credential.ts";
import { refuseIdle, refuseOtherWorld } from "./rules.ts";
import { chosenConnection, connectionRow, type ConnectionRow, usualConnection } from "./store.ts";

/** The way to one Entra tenant's Microsoft: the client speaks as the connection's app. */
export interface Microsoft {
  readonly graph: GraphClient;
  readonly connection: ConnectionRow;
}

/** Opens the sealed credential and makes the client; tokens and budgets are shared by all clients of a connection. */
export async function reachMicrosoft(ctx: Context, connectionId: string): Promise<Microsoft> {
  return ctx.transaction(async (tx) => {
    const { connection, way } = await wayTo(ctx, tx, connectionId);
    refuseOtherWorld(connection, ctx.sandbox);
    return { graph: ctx.graph.client(way), connection };
  });
}

/** The connection that the caller names for a piece of new work, or else the usual one. */
export async function connectionFor(
  tx: Transaction,
  { named, sandbox }: { readonly named: string | undefined; readonly sandbox: boolean },
): Promise<string> {
  if (named === undefined) return connectionForNewWork(tx, sandbox);
  const row = await connectionRow(tx, named).catch(asUnknown);
  refuseOtherWorld(row, sandbox);
  // Microsoft may not have been asked about a new one yet: the work then waits for it.
  if (row.state !== "pending") refuseIdle(row);
  return row.id;
}

/** Of new work it is a field that is wrong, not an address that leads nowhere. */
function asUnknown(cause: unknown): never {
  if (!(cause instanceof Failure && cause.code === "not-found")) throw cause;
  throw new Failure("invalid-input", "A connection is named that Parley does not have.", {
    field: "connection",
    reason: "connection-unknown",
    cure: "Name one of GET /api/connections, or leave it out: new work then goes through the usual one.",
  });
}

/** The connection that new work goes through. Throws with the cure when there is none yet. */
export async function connectionForNewWork(tx: Transaction, sandbox: boolean): Promise<string> {
  const id = await usualConnection(tx, sandbox);
  if (id !== undefined) return id;
  const chosen = await chosenConnection(tx, sandbox);
  if (chosen !== undefined) throw chosenFails(chosen);
  throw new Failure("conflict", "Parley is not connected to a Microsoft Entra tenant yet.", {
    cure: "Create a connection first: POST /api/connections.",
    reason: "not-connected",
  });
}

/** People of one tenant are nobody in another, so no connection of another tenant takes its place. */
function chosenFails({ name }: ConnectionRow): Failure {
  return new Failure("conflict", `The connection that was chosen for new work, “${name}”, does not work.`, {
    cure: "See on its page what cures it, or choose another connection for new work.",
    reason: "chosen-connection-fails",
  });
}
