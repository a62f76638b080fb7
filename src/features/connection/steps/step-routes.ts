import { z } from "zod";
import { route } from "../../../feature.ts";
import { CER, cerFile } from "./cer-file.ts";
import { beginConsent, RETURN } from "./begin-consent.ts";
import { Consent, ConsentAnswer, ConsentFrom, Step, StepLink, StepToken } from "./contract.ts";
import { downloadCertificate } from "./download-certificate.ts";
import { shareStep } from "./share-step.ts";
import { showStep } from "./show-step.ts";
import { takeConsent } from "./take-consent.ts";

const WRITE = { kind: "scope", scope: "connections:write" } as const;
const ById = z.object({ id: z.uuid() });

/** What people do by hand, and what they send to a colleague who may. */
export const stepRoutes = [
  route({
    method: "GET",
    path: "/api/connections/:id/certificate",
    access: { kind: "scope", scope: "connections:read" },
    summary: "The public half of the connection's certificate, to upload in the Entra admin center.",
    params: ById,
    produces: CER,
    answers: { 200: z.string() },
    handle: async (ctx, { params }) => cerFile(await downloadCertificate(ctx, params.id)),
  }),
  route({
    method: "POST",
    path: "/api/connections/:id/consent",
    access: WRITE,
    summary: "Makes the address at which an administrator of the tenant consents; it is good for one consent.",
    secret: true,
    params: ById,
    query: ConsentFrom,
    answers: { 201: Consent },
    handle: async (ctx, { params, query }) => ({ status: 201, body: await beginConsent(ctx, params.id, query.page) }),
  }),
  route({
    method: "GET",
    path: RETURN,
    access: { kind: "anyone", because: "Whoever comes back from Microsoft's consent page brings the state as proof." },
    summary: "Where Microsoft sends a browser back to after its consent page.",
    query: ConsentAnswer,
    answers: { 302: z.undefined() },
    handle: async (ctx, { query, asked }) => ({
      status: 302,
      headers: { location: await takeConsent(ctx, query, asked.from), "cache-control": "no-store" },
    }),
  }),
  route({
    method: "POST",
    path: "/api/connections/:id/steps/:name/link",
    access: WRITE,
    summary:
      "Makes a link that shows a colleague one step, a script's or `consent`, and nothing else; good for 7 days.",
    secret: true,
    params: ById.extend({ name: z.string().max(60) }),
    answers: { 201: StepLink },
    handle: async (ctx, { params }) => ({ status: 201, body: await shareStep(ctx, params.id, params.name) }),
  }),
  route({
    method: "POST",
    path: "/api/steps",
    access: { kind: "anyone", because: "Whoever holds the link sees this step." },
    summary: "Shows the one step that a link is for.",
    secret: true,
    body: StepToken,
    answers: { 200: Step },
    handle: async (ctx, { body, asked }) => ({
      status: 200,
      body: await showStep(ctx, { token: body.token, from: asked.from }),
    }),
  }),
];
