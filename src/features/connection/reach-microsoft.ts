import type { Context } from "../../context.ts";
import type { GraphClient } from "../../graph/index.ts";
import { Failure } from "../../kernel/errors.ts";
import type { Transaction } from "../../kernel/database/database.ts";
import { type ConnectionRow, connectionRow, usualConnection } from "./store.ts";

/** The way to one Entra tenant's Microsoft: the client speaks as the connection's app. */
export interface Microsoft {
  readonly graph: GraphClient;
  readonly connection: ConnectionRow;
}

/** Opens the sealed credential and makes the client; tokens and budgets are shared by all clients of a connection. */
export async function reachMicrosoft(ctx: Context, connectionId: string): Promise<Microsoft> {
  const { connection, secret } = await ctx.transaction(async (tx) => {
    const connection = await connectionRow(tx, connectionId);
    refuseOtherWorld(connection, ctx.sandbox);
    return { connection, secret: await ctx.secrets.open(tx, connection.credential_secret_id) };
  });
  const id = connection.credential_secret_id;
  const credential =
    connection.certificate === null
      ? ({ kind: "secret", id, secret } as const)
      : ({ kind: "certificate", id, privateKeyPem: secret, certificatePem: connection.certificate } as const);
  const graph = ctx.graph.client({
    cloud: connection.cloud,
    tenantId: connection.entra_tenant_id,
    clientId: connection.client_id,
    credential,
  });
  return { graph, connection };
}

/** A real credential is never shown to a pretend Microsoft, nor a pretend one to the real. */
function refuseOtherWorld({ name, sandbox }: ConnectionRow, sandboxMode: boolean): void {
  if (sandbox === sandboxMode) return;
  const [belongs, runs] = sandbox ? ["the sandbox", "without it"] : ["the real Microsoft", "with the sandbox"];
  throw new Failure("unavailable", `The connection “${name}” belongs to ${belongs}, and this server runs ${runs}.`, {
    reason: "other-world",
    cure: `Start Parley with PARLEY_SANDBOX=${sandbox ? "on" : "off"}, or use another connection.`,
  });
}

/** The connection that new work goes through. Throws with the cure when there is none yet. */
export async function connectionForNewWork(tx: Transaction, sandbox: boolean): Promise<string> {
  const id = await usualConnection(tx, sandbox);
  if (id !== undefined) return id;
  throw new Failure("conflict", "Parley is not connected to a Microsoft Entra tenant yet.", {
    cure: "Create a connection first: POST /api/connections.",
    reason: "not-connected",
  });
}
