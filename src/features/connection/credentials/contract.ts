import { z } from "zod";
import { Instant, PlainText } from "../../../kernel/text.ts";

export const CREDENTIAL_KINDS = ["secret", "certificate", "federated"] as const;
export type CredentialKind = (typeof CREDENTIAL_KINDS)[number];

export const Guid = z.guid("must be a GUID such as 3f2504e0-4f89-41d3-9a0c-0305e82c3301");

export const ApplicationObjectId = Guid.describe(
  "The app registration's Object ID, where it is known: by it Parley renews its certificate itself.",
);

/**
 * How Parley proves to Entra that it is the app: by a secret that is pasted, by a certificate that Parley makes, or by the
 * identity token that the machine it runs on is given.
 */
export const CredentialWish = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("secret"),
    secret: PlainText.min(1).max(400),
    expiresAt: Instant.optional().describe(
      "When the secret ends, as Entra shows it; needed where Parley may not look it up.",
    ),
  }),
  z.strictObject({ kind: z.literal("certificate") }),
  z.strictObject({ kind: z.literal("federated") }),
]);
export type CredentialWish = z.output<typeof CredentialWish>;

export const CredentialReplacement = z.strictObject({
  credential: CredentialWish,
  applicationObjectId: ApplicationObjectId.optional(),
});
export type CredentialReplacement = z.output<typeof CredentialReplacement>;

/** What the machine's identity token says of itself; a federated credential in Entra must say the same. */
export const WorkloadIdentity = z
  .object({ issuer: z.string(), subject: z.string(), audience: z.string() })
  .meta({ id: "WorkloadIdentity" });
export type WorkloadIdentity = z.infer<typeof WorkloadIdentity>;

/** What happens next to a credential, who does it, and when: by then at the latest, where a person has to. */
export const Renewal = z
  .object({
    by: z.enum(["parley", "administrator", "nobody"]),
    at: z.string().optional(),
    sentence: z.string(),
    cure: z.string().optional(),
  })
  .meta({ id: "Renewal" });
export type Renewal = z.infer<typeof Renewal>;

const Shown = z.object({
  kind: z.enum(CREDENTIAL_KINDS),
  certificate: z.string().optional().describe("The public half, as PEM, to upload in the Entra admin center."),
  identity: WorkloadIdentity.optional(),
  expiresAt: z.string().optional(),
});

/** The credential in use, what becomes of it, and the one that takes its place once Microsoft accepts it. */
export const ShownCredential = Shown.extend({
  daysLeft: z.number().int().optional().describe("Whole days until it ends; negative once it has."),
  renewal: Renewal,
  coming: Shown.extend({ since: z.string(), sentence: z.string(), cure: z.string().optional() }).optional(),
}).meta({ id: "Credential" });
export type ShownCredential = z.infer<typeof ShownCredential>;

export const CREDENTIAL_FACTS = [
  "connection.credential-replaced",
  "connection.credential-expiring",
  "connection.credential-expired",
  "connection.renewal-blocked",
] as const;
