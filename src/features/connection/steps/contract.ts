import { z } from "zod";
import { PlainText } from "../../../kernel/text.ts";

/** Where an administrator of the tenant grants what the connection's app asks for. */
export const Consent = z.object({ address: z.string(), expiresAt: z.string() }).meta({ id: "Consent" });
export type Consent = z.infer<typeof Consent>;

export const CONSENT_PAGES = ["connection", "set-up", "step"] as const;

/** Which page a browser that consents comes back to. */
export const ConsentFrom = z.object({ page: z.enum(CONSENT_PAGES).exclude(["step"]).default("connection") });

/** What Entra sends the browser back with. Whatever it says of the tenant is not believed. */
export const ConsentAnswer = z.looseObject({
  state: PlainText.max(100).default("").catch(""),
  error: PlainText.max(100).optional().catch(undefined),
  error_description: PlainText.max(4000).default("").catch(""),
});
export type ConsentAnswer = z.output<typeof ConsentAnswer>;

/** The step that is no script: opening the consent page. */
export const CONSENT = "consent";

export const StepLink = z.object({ address: z.string(), expiresAt: z.string() }).meta({ id: "StepLink" });
export type StepLink = z.infer<typeof StepLink>;

export const StepToken = z.strictObject({ token: PlainText.min(16).max(100) });

/** One thing that somebody with one of Microsoft's roles does, and nothing else of the organisation. */
export const Step = z
  .object({
    name: z.string(),
    title: z.string(),
    role: z.string(),
    because: z.string(),
    /** A script to run, with the name of its file. */
    script: z.object({ fileName: z.string(), text: z.string(), needs: z.array(z.string()) }).optional(),
    /** An address to open instead. */
    address: z.string().optional(),
  })
  .meta({ id: "Step" });
export type Step = z.infer<typeof Step>;

export const STEP_FACTS = ["connection.step-shared", "connection.consent-answered"] as const;
