import { z } from "zod";
import { OneLine, PlainText } from "../../../kernel/text.ts";

export const AUDIENCES = ["staff", "visitors"] as const;

/** An issuer of identities by OpenID Connect, such as an Entra tenant: `https://login.microsoftonline.com/<tenant>/v2.0`. */
export const ProviderWish = z
  .strictObject({
    name: OneLine.min(1).max(60),
    issuer: z.url({ protocol: /^https?$/ }).max(400),
    clientId: PlainText.min(1).max(200),
    clientSecret: z.string().min(1).max(1000),
    audience: z.enum(AUDIENCES),
    /** For visitors: local field → the claim that fills it. */
    claims: z.record(PlainText.min(1).max(60), PlainText.min(1).max(100)).default({}),
  })
  .meta({ id: "IdentityProviderWish" });
export type ProviderWish = z.output<typeof ProviderWish>;

export const Provider = z
  .object({
    id: z.uuid(),
    name: z.string(),
    issuer: z.string(),
    clientId: z.string(),
    audience: z.enum(AUDIENCES),
    claims: z.record(z.string(), z.string()),
    redirectUri: z.string().describe("To be entered at the issuer."),
  })
  .meta({ id: "IdentityProvider" });
export type Provider = z.infer<typeof Provider>;

/** Somebody's identity at an issuer, by which they sign in. */
export const Identity = z
  .object({
    id: z.uuid(),
    issuer: z.string(),
    subject: z.string().describe("Who they are at the issuer."),
    provider: z.string().optional().describe("What the provider is called here; left out where it was removed."),
    linkedAt: z.string(),
  })
  .meta({ id: "Identity" });
export type Identity = z.infer<typeof Identity>;
