import { z } from "zod";
import { route } from "../../../feature.ts";
import { CER, cerFile } from "../steps/cer-file.ts";
import { beginSetup, handCommand } from "./begin-setup.ts";
import { changeSetup } from "./change-setup.ts";
import {
  BegunSetup,
  Setup,
  SetupApp,
  SetupCode,
  SetupCommand,
  SetupFailure,
  SetupOutcome,
  SetupPlan,
  SetUp,
  SetupWish,
  TokenShown,
} from "./contract.ts";
import { failSetup, finishByCode, finishSetup, finishWithApp } from "./finish-setup.ts";
import { showPlan } from "./show-plan.ts";
import { certificateOfSetup, listSetups, showSetup } from "./show-setup.ts";

const READ = { kind: "scope", scope: "connections:read" } as const;
const WRITE = { kind: "scope", scope: "connections:write" } as const;
const ById = z.object({ id: z.uuid() });
const BY_TOKEN = { kind: "anyone", because: "Whoever holds the one-time token makes this connection." } as const;

export const setupRoutes = [
  route({
    method: "POST",
    path: "/api/setups",
    access: WRITE,
    summary:
      "Begins a connection that an administrator of Microsoft's makes on a machine of theirs; tells the token this once.",
    secret: true,
    body: SetupWish,
    answers: { 201: BegunSetup },
    handle: async (ctx, { body }) => ({ status: 201, body: await beginSetup(ctx, body) }),
  }),
  route({
    method: "GET",
    path: "/api/setups",
    access: READ,
    summary: "Lists the newest set-ups: those that may be gone on with, and what came of the others.",
    answers: { 200: z.object({ items: z.array(Setup) }) },
    handle: async (ctx) => ({ status: 200, body: { items: await listSetups(ctx) } }),
  }),
  route({
    method: "GET",
    path: "/api/setups/:id",
    access: READ,
    summary: "Shows how a set-up stands: waiting, stopped by something, or done.",
    params: ById,
    answers: { 200: Setup },
    handle: async (ctx, { params }) => ({ status: 200, body: await showSetup(ctx, params.id) }),
  }),
  route({
    method: "PUT",
    path: "/api/setups/:id",
    access: WRITE,
    summary: "Changes what a set-up is for, while nobody has registered the app yet.",
    params: ById,
    body: SetupWish,
    answers: { 200: Setup },
    handle: async (ctx, { params, body }) => ({ status: 200, body: await changeSetup(ctx, params.id, body) }),
  }),
  route({
    method: "POST",
    path: "/api/setups/:id/command",
    access: WRITE,
    summary: "Tells the command of a set-up once more, with a token of its own; the ones before stay good.",
    secret: true,
    params: ById,
    answers: { 201: SetupCommand },
    handle: async (ctx, { params }) => ({ status: 201, body: await handCommand(ctx, params.id) }),
  }),
  route({
    method: "GET",
    path: "/api/setups/:id/certificate",
    access: READ,
    summary: "The public half of the set-up's key, to upload in the Entra admin center.",
    params: ById,
    produces: CER,
    answers: { 200: z.string() },
    handle: async (ctx, { params }) => cerFile(await certificateOfSetup(ctx, params.id)),
  }),
  route({
    method: "POST",
    path: "/api/setups/:id/app",
    access: WRITE,
    summary: "Takes an app that was registered by hand or exists already, makes the connection and tests it.",
    secret: true,
    params: ById,
    body: SetupApp,
    answers: { 200: SetUp },
    handle: async (ctx, { params, body }) => ({ status: 200, body: await finishWithApp(ctx, params.id, body) }),
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
    access: WRITE,
    summary: "Takes the line that the PowerShell block showed at its end, makes the connection and tests it.",
    params: ById,
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
