import { z } from "zod";
import { Instant, PlainText } from "../../kernel/text.ts";
import { FactPattern } from "../webhooks/contract.ts";

export const Fact = z
  .object({
    id: z.string(),
    what: z.string(),
    about: z.string(),
    actor: z.string(),
    data: z.record(z.string(), z.unknown()),
    at: z.string(),
  })
  .meta({ id: "Fact" });
export type Fact = z.infer<typeof Fact>;

/** Which facts are meant; all conditions hold together. */
export const FactQuery = z.object({
  what: FactPattern.optional(),
  about: PlainText.min(1).max(100).optional(),
  actor: PlainText.min(1).max(200).optional(),
  from: Instant.optional(),
  to: Instant.optional(),
  text: PlainText.min(1).max(200).optional(),
});
export type FactQuery = z.output<typeof FactQuery>;

/** What all features keep about a person. */
export const PersonExport = z
  .object({
    person: z.uuid(),
    at: z.string(),
    parts: z.array(z.object({ what: z.string(), data: z.unknown() })),
  })
  .meta({ id: "PersonExport" });
export type PersonExport = z.infer<typeof PersonExport>;

/** Somebody who was erased and is to be known again, by what told them from others. */
export const LiftingWish = z
  .strictObject({
    email: z.email().optional(),
    objectId: z.guid().optional(),
    fields: z.record(PlainText.min(1).max(60), PlainText.min(1).max(400)).default({}),
  })
  .refine(({ email, objectId, fields }) => email ?? objectId ?? Object.keys(fields)[0], "needs at least one of them")
  .meta({ id: "ErasureLiftingWish" });
export type LiftingWish = z.output<typeof LiftingWish>;

export const FACTS = ["person.erased", "erasure.lifted"] as const;
