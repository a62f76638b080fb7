import type { Context } from "../../context.ts";
import { registrationPage } from "../../graph/index.ts";
import type { Connection } from "./contract.ts";
import { identityFor, shownCredential } from "./credentials/show-credential.ts";
import { credentialsOf } from "./credentials/store.ts";
import { notificationsOf } from "./probes/notifications.ts";
import { outcomesOfProbe } from "./probes/store.ts";
import { type ConnectionRow, usualConnection } from "./store.ts";

/** A connection as people see it. */
export async function showConnection(ctx: Context, row: ConnectionRow): Promise<Connection> {
  const [shown] = await showConnections(ctx, [row]);
  if (shown === undefined) throw new Error("One connection was to be shown, and none came back.");
  return shown;
}

/** Connections as people see them, in the order given. */
export async function showConnections(ctx: Context, rows: readonly ConnectionRow[]): Promise<Connection[]> {
  const ids = rows.map(({ id }) => id);
  const { credentials, addresses, usual } = await ctx.transaction(async (tx) => ({
    credentials: await credentialsOf(tx, ids),
    addresses: await outcomesOfProbe(tx, "address", ids),
    usual: await usualConnection(tx, ctx.sandbox),
  }));
  const identity = await identityFor(ctx, credentials);
  const byConnection = Map.groupBy(credentials, ({ connection_id: id }) => id);
  return rows.map((row) => {
    const { application_object_id: objectId } = row;
    return {
      ...shown(row, shownCredential(byConnection.get(row.id) ?? [], { objectId, identity, now: ctx.now })),
      forNewWork: row.id === usual,
      notifications: notificationsOf(row.state, addresses.get(row.id)),
    };
  });
}

type Known = Omit<Connection, "forNewWork" | "notifications">;

function shown(row: ConnectionRow, credential: Connection["credential"]): Known {
  return {
    id: row.id,
    name: row.name,
    cloud: row.cloud,
    entraTenantId: row.entra_tenant_id,
    clientId: row.client_id,
    ...(row.application_object_id === null ? {} : { applicationObjectId: row.application_object_id }),
    ...(!row.sandbox && { registrationPage: registrationPage(row.cloud, row.client_id) }),
    credential,
    sandbox: row.sandbox,
    state: row.state,
    chosenForNewWork: row.for_new_work,
    ...(row.finding === null ? {} : { finding: row.finding }),
    ...(row.checked_at === null ? {} : { checkedAt: row.checked_at.toISOString() }),
    createdAt: row.created_at.toISOString(),
  };
}
