import { z } from "zod";
import { route } from "../../feature.ts";
import { checkConnection } from "./check-connection.ts";
import { chooseCloud } from "./set-cloud.ts";
import { chooseForNewWork } from "./set-new-work.ts";
import { CloudWish, Connection, ConnectionWish } from "./contract.ts";
import { createConnection } from "./create-connection.ts";
import { CredentialReplacement } from "./credentials/contract.ts";
import { replaceCredential } from "./credentials/replace-credential.ts";
import { retireConnection } from "./retire-connection.ts";
import { showConnection, showConnections } from "./show-connection.ts";
import { allConnections, connectionRow } from "./store.ts";

const ById = z.object({ id: z.uuid() });

export const routes = [
  route({
    method: "GET",
    path: "/api/connections",
    access: { kind: "scope", scope: "connections:read" },
    summary: "Lists the connections to Microsoft Entra tenants.",
    answers: { 200: z.object({ items: z.array(Connection) }) },
    handle: async (ctx) => ({
      status: 200,
      body: { items: await showConnections(ctx, await ctx.transaction(allConnections)) },
    }),
  }),
  route({
    method: "POST",
    path: "/api/connections",
    access: { kind: "scope", scope: "connections:write" },
    summary:
      "Creates a connection from a tenant id, a client id and a client secret, a certificate that Parley makes, or the identity of the machine it runs on.",
    body: ConnectionWish,
    answers: { 201: Connection },
    handle: async (ctx, { body }) => ({
      status: 201,
      body: await showConnection(ctx, await createConnection(ctx, body)),
    }),
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
      body: await showConnection(ctx, await ctx.transaction((tx) => connectionRow(tx, params.id))),
    }),
  }),
  route({
    method: "POST",
    path: "/api/connections/:id/findings",
    access: { kind: "scope", scope: "connections:write" },
    summary: "Tests a connection now, by trying, and answers with what was found.",
    params: ById,
    answers: { 200: Connection },
    handle: async (ctx, { params }) => ({
      status: 200,
      body: await showConnection(ctx, await checkConnection(ctx, params.id)),
    }),
  }),
  route({
    method: "POST",
    path: "/api/connections/:id/credentials",
    access: { kind: "scope", scope: "connections:write" },
    summary:
      "Gives a connection another credential, which is taken into use once Microsoft accepts it; until then the present one is.",
    params: ById,
    body: CredentialReplacement,
    answers: { 200: Connection },
    handle: async (ctx, { params, body }) => ({
      status: 200,
      body: await showConnection(ctx, await replaceCredential(ctx, params.id, body)),
    }),
  }),
  route({
    method: "PUT",
    path: "/api/connections/:id/cloud",
    access: { kind: "scope", scope: "connections:write" },
    summary: "Says in which of Microsoft's clouds the tenant lives, and tests the connection there.",
    params: ById,
    body: CloudWish,
    answers: { 200: Connection },
    handle: async (ctx, { params, body }) => ({
      status: 200,
      body: await showConnection(ctx, await chooseCloud(ctx, params.id, body.cloud)),
    }),
  }),
  route({
    method: "PUT",
    path: "/api/connections/:id/new-work",
    access: { kind: "scope", scope: "connections:write" },
    summary: "Chooses the connection that new work goes through. What was begun by another stays with that one.",
    params: ById,
    answers: { 200: Connection },
    handle: async (ctx, { params }) => ({
      status: 200,
      body: await showConnection(ctx, await chooseForNewWork(ctx, params.id)),
    }),
  }),
  route({
    method: "POST",
    path: "/api/connections/:id/retirement",
    access: { kind: "scope", scope: "connections:write" },
    summary: "Takes a connection out of use: no new work goes through it, and another may be active for its app.",
    params: ById,
    answers: { 200: Connection },
    handle: async (ctx, { params }) => ({
      status: 200,
      body: await showConnection(ctx, await retireConnection(ctx, params.id)),
    }),
  }),
];
