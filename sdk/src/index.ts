import type { components } from "./types.ts";

export { type Caller, connect, type ParleyClient } from "./client.ts";
export { FACT_NAMES, type FactName } from "./fact-names.ts";
export type { FactPattern } from "./fact-pattern.ts";
export { ParleyProblem, ParleyUnreachable, type Problem } from "./problem.ts";
export { type HandedOver, type HandOverSigner, signHandOver } from "./sign-hand-over.ts";
export { verifyWebhook, type WebhookEvent, type WebhookHeaders, WebhookRefused } from "./verify-webhook.ts";

/** Every shape of the API by its name: `Schemas["Meeting"]`. */
export type Schemas = components["schemas"];

export type Meeting = Schemas["Meeting"];
export type MeetingWish = Schemas["MeetingWish"];
export type Connection = Schemas["Connection"];
export type ConnectionWish = Schemas["ConnectionWish"];
export type Finding = Schemas["Finding"];
export type DirectoryUser = Schemas["DirectoryUser"];
export type Fact = Schemas["Fact"];
