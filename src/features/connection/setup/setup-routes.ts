import { z } from "zod";
import { route } from "../../../feature.ts";
import { beginSetup, showSetup } from "./begin-setup.ts";
import {
  BegunSetup,
  Setup,
  SetupCode,
  SetupFailure,
  SetupOutcome,
  SetupPlan,
  SetUp,
  SetupWish,
  TokenShown,
} from "./contract.ts";
import { failSetup, finishByCode, finishSetup } from "./finish-setup.ts";
import { showPlan } from "./show-plan.ts";

const BY_TOKEN = { kind: "anyone", because: "Whoever holds the one-time token makes this connection." } as const;

export const setupRoutes = [
  route({
    method: "POST",
    path: "/api/setups",
    access: { kind: "scope", scope: "connections:write" },
    summary:
      "Begins a connection that an administrator of Microsoft's makes on a machine of theirs; tells the token this once.",
    secret: true,
    body: SetupWish,
    answers: { 201: BegunSetup },
    handle: async (ctx, { body }) => ({ status: 201, body: await beginSetup(ctx, body) }),
  }),
  route({
    method: "GET",
    path: "/api/setups/:id",
    access: { kind: "scope", scope: "connections:read" },
    summary: "Shows how a set-up stands: waiting, stopped by something, or done.",
    params: z.object({ id: z.uuid() }),
    answers: { 200: Setup },
    handle: async (ctx, { params }) => ({ status: 200, body: await showSetup(ctx, params.id) }),
  }),
  route({
    method: "POST",
    path: "/api/setups/plan",
    access: BY_TOKEN,
    summary: "Tells the holder of a set-up token what to register with Microsoft. The token stays good.",
    secret: true,
    body: TokenShown,
    answers: { 200: SetupPlan },
    handle: async (ctx, { body, asked }) => ({
      status: 200,
      body: await showPlan(ctx, { token: body.token, from: asked.from }),
    }),
  }),
  route({
    method: "POST",
    path: "/api/setups/outcome",
    access: BY_TOKEN,
    summary: "Takes the ids of the app that was registered, makes the connection and tests it. The token is used up.",
    secret: true,
    body: SetupOutcome,
    answers: { 200: SetUp },
    handle: async (ctx, { body, asked }) => ({ status: 200, body: await finishSetup(ctx, body, asked.from) }),
  }),
  route({
    method: "POST",
    path: "/api/setups/:id/outcome",
    access: { kind: "scope", scope: "connections:write" },
    summary: "Takes the line that the PowerShell block showed at its end, makes the connection and tests it.",
    params: z.object({ id: z.uuid() }),
    body: SetupCode,
    answers: { 200: SetUp },
    handle: async (ctx, { params, body }) => ({ status: 200, body: await finishByCode(ctx, params.id, body.code) }),
  }),
  route({
    method: "POST",
    path: "/api/setups/trouble",
    access: BY_TOKEN,
    summary: "Tells the one who waits what stopped the administrator. The token stays good.",
    secret: true,
    body: SetupFailure,
    answers: { 204: z.undefined() },
    handle: async (ctx, { body, asked }) => {
      await failSetup(ctx, body, asked.from);
      return { status: 204 };
    },
  }),
];
