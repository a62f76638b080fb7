import { z } from "zod";
import { route } from "../../feature.ts";
import { checkConnection } from "./check-connection.ts";
import { Connection, ConnectionWish, CredentialReplacement } from "./contract.ts";
import { createConnection } from "./create-connection.ts";
import { replaceCredential } from "./replace-credential.ts";
import { retireConnection } from "./retire-connection.ts";
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
  route({
    method: "POST",
    path: "/api/connections/:id/credentials",
    access: { kind: "scope", scope: "connections:write" },
    summary: "Replaces the credential of a connection and tests it; its meetings go on.",
    params: ById,
    body: CredentialReplacement,
    answers: { 200: Connection },
    handle: async (ctx, { params, body }) => ({
      status: 200,
      body: shown(await replaceCredential(ctx, params.id, body.credential)),
    }),
  }),
  route({
    method: "POST",
    path: "/api/connections/:id/retirement",
    access: { kind: "scope", scope: "connections:write" },
    summary: "Takes a connection out of use: no new work goes through it, and another may be active for its app.",
    params: ById,
    answers: { 200: Connection },
    handle: async (ctx, { params }) => ({ status: 200, body: shown(await retireConnection(ctx, params.id)) }),
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
