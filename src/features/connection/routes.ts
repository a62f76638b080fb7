import { z } from "zod";
import { route } from "../../feature.ts";
import { checkConnection } from "./check-connection.ts";
import { Connection, ConnectionWish } from "./contract.ts";
import { createConnection } from "./create-connection.ts";
import { allConnections, connectionRow, type ConnectionRow } from "./store.ts";

const ById = z.object({ id: z.uuid() });

export const routes = [
  route({
    method: "GET",
    path: "/api/connections",
    access: { kind: "scope", scope: "connections:read" },
    summary: "Lists the connections to Microsoft Entra tenants.",
    answers: { 200: z.object({ items: z.array(Connection) }) },
    handle: async (ctx) => ({ status: 200, body: { items: (await ctx.transaction(allConnections)).map(shown) } }),
  }),
  route({
    method: "POST",
    path: "/api/connections",
    access: { kind: "scope", scope: "connections:write" },
    summary:
      "Creates a connection from a tenant id, a client id and a client secret or a certificate that Parley makes.",
    body: ConnectionWish,
    answers: { 201: Connection },
    handle: async (ctx, { body }) => ({ status: 201, body: shown(await createConnection(ctx, body)) }),
  }),
  route({
    method: "GET",
    path: "/api/connections/:id",
    access: { kind: "scope", scope: "connections:read" },
    summary: "Shows a connection; with a certificate, its public half to upload in the Entra admin center.",
    params: ById,
    answers: { 200: Connection },
    handle: async (ctx, { params }) => ({
      status: 200,
      body: shown(await ctx.transaction((tx) => connectionRow(tx, params.id))),
    }),
  }),
  route({
    method: "POST",
    path: "/api/connections/:id/findings",
    access: { kind: "scope", scope: "connections:write" },
    summary: "Tests a connection now, by trying, and answers with what was found.",
    params: ById,
    answers: { 200: Connection },
    handle: async (ctx, { params }) => ({ status: 200, body: shown(await checkConnection(ctx, params.id)) }),
  }),
];

function shown(row: ConnectionRow): Connection {
  return {
    id: row.id,
    name: row.name,
    cloud: row.cloud,
    entraTenantId: row.entra_tenant_id,
    clientId: row.client_id,
    credential: { kind: row.credential_kind, ...(row.certificate === null ? {} : { certificate: row.certificate }) },
    sandbox: row.sandbox,
    state: row.state,
    ...(row.finding === null ? {} : { finding: row.finding }),
    ...(row.checked_at === null ? {} : { checkedAt: row.checked_at.toISOString() }),
    createdAt: row.created_at.toISOString(),
  };
}
