import { z } from "zod";
import { PlainText } from "../../kernel/text.ts";
import { ACCOUNT_FACTS } from "./accounts/contract.ts";
import {
  ApplicationObjectId,
  CREDENTIAL_FACTS,
  CredentialWish,
  Guid,
  ShownCredential,
} from "./credentials/contract.ts";
import { STEP_FACTS } from "./steps/contract.ts";
import { SUBSCRIPTION_FACTS } from "./subscriptions/contract.ts";

export const CLOUDS = ["global", "us-government", "us-defense", "china"] as const;

export const ConnectionWish = z
  .strictObject({
    name: PlainText.min(1).max(100).default("Microsoft Teams"),
    cloud: z.enum(CLOUDS).default("global"),
    entraTenantId: Guid,
    clientId: Guid,
    applicationObjectId: ApplicationObjectId.optional(),
    credential: CredentialWish,
  })
  .meta({ id: "ConnectionWish" });
export type ConnectionWish = z.output<typeof ConnectionWish>;

/** In which of Microsoft's clouds the tenant lives after all. */
export const CloudWish = z.strictObject({ cloud: z.enum(CLOUDS) });

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
    applicationObjectId: z.string().optional(),
    /** The app registration in the portal of its cloud; the sandbox has none. */
    registrationPage: z.string().optional(),
    credential: ShownCredential,
    sandbox: z.boolean(),
    state: z.enum(["pending", "active", "error", "retired"]),
    /** Whether new work goes through it now, and whether somebody chose it for that. */
    forNewWork: z.boolean(),
    chosenForNewWork: z.boolean(),
    /** Whether what Microsoft announces would come in by it, and why. */
    notifications: z.object({ receives: z.boolean(), sentence: z.string(), cure: z.string().optional() }),
    finding: Finding.optional(),
    checkedAt: z.string().optional(),
    createdAt: z.string(),
  })
  .meta({ id: "Connection" });
export type Connection = z.infer<typeof Connection>;

export const FACTS = [
  ...CREDENTIAL_FACTS,
  "connection.created",
  "connection.became-active",
  "connection.failed",
  "connection.retired",
  "connection.cloud-chosen",
  "connection.chosen-for-new-work",
  "connection.permission-set-chosen",
  "connection.finding-changed",
  "connection.diagnosed",
  "connection.operators-set",
  "abilities.switched",
  ...STEP_FACTS,
  ...ACCOUNT_FACTS,
  "setup.begun",
  "setup.changed",
  "setup.stopped",
  "setup.finished",
  ...SUBSCRIPTION_FACTS,
] as const;
