import { z } from "zod";
import { PlainText } from "../../kernel/text.ts";

export const CLOUDS = ["global", "us-government", "us-defense", "china"] as const;

const Guid = z.guid("must be a GUID such as 3f2504e0-4f89-41d3-9a0c-0305e82c3301");

/** How Parley proves to Entra that it is the app. */
export const CredentialWish = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("secret"), secret: PlainText.min(1).max(400) }),
  z.strictObject({ kind: z.literal("certificate") }),
]);

export const ConnectionWish = z
  .strictObject({
    name: PlainText.min(1).max(100).default("Microsoft Teams"),
    cloud: z.enum(CLOUDS).default("global"),
    entraTenantId: Guid,
    clientId: Guid,
    credential: CredentialWish,
  })
  .meta({ id: "ConnectionWish" });
export type ConnectionWish = z.output<typeof ConnectionWish>;

export const CredentialReplacement = z.strictObject({ credential: CredentialWish });

/** The outcome of a live test: what was seen, why, and what cures it. */
export const Finding = z
  .object({
    reason: z.string(),
    level: z.enum(["good", "bad", "waiting"]),
    sentence: z.string(),
    cure: z.string().optional(),
    requestId: z.string().optional(),
    at: z.string(),
  })
  .meta({ id: "Finding" });
export type Finding = z.infer<typeof Finding>;

export const Connection = z
  .object({
    id: z.uuid(),
    name: z.string(),
    cloud: z.enum(CLOUDS),
    entraTenantId: z.string(),
    clientId: z.string(),
    credential: z.object({ kind: z.enum(["secret", "certificate"]), certificate: z.string().optional() }),
    sandbox: z.boolean(),
    state: z.enum(["pending", "active", "error", "retired"]),
    finding: Finding.optional(),
    checkedAt: z.string().optional(),
    createdAt: z.string(),
  })
  .meta({ id: "Connection" });
export type Connection = z.infer<typeof Connection>;

export const FACTS = [
  "connection.created",
  "connection.became-active",
  "connection.failed",
  "connection.credential-replaced",
  "connection.retired",
] as const;
