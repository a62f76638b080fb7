import { z } from "zod";
import { OneLine, PlainText } from "../../kernel/text.ts";
import { Match } from "./matching/contract.ts";

export const AUDIENCES = ["operator", "user"] as const;

export const Name = OneLine.min(1).max(200);
export const Email = z.email().max(320);
/** Local fields: names of the organisation's own, with texts. */
export const LocalFields = z.record(PlainText.min(1).max(60), PlainText.max(400));

export const PersonWish = z
  .strictObject({
    name: Name,
    email: Email.optional(),
    audience: z.enum(AUDIENCES).default("operator"),
    fields: LocalFields.default({}),
  })
  .meta({ id: "PersonWish" });
export type PersonWish = z.output<typeof PersonWish>;

/** What may be changed of a person; what is not named stays as it is, an empty e-mail or field is removed. */
export const PersonChange = z
  .strictObject({
    name: Name.optional(),
    email: z.union([Email, z.literal("")]).optional(),
    audience: z.enum(AUDIENCES).optional(),
    fields: LocalFields.optional(),
  })
  .meta({ id: "PersonChange" });
export type PersonChange = z.output<typeof PersonChange>;

export const Person = z
  .object({
    id: z.uuid(),
    name: z.string(),
    email: z.string().optional(),
    audience: z.enum(AUDIENCES),
    fields: z.record(z.string(), z.string()),
    match: Match.optional(),
    addedAt: z.string(),
  })
  .meta({ id: "Person" });
export type Person = z.infer<typeof Person>;

/** Someone in the directory whom the organisation may choose as organiser. */
export const DirectoryUser = z
  .object({
    objectId: z.string(),
    userPrincipalName: z.string(),
    displayName: z.string(),
    mail: z.string().optional(),
    jobTitle: z.string().optional(),
  })
  .meta({ id: "DirectoryUser" });
export type DirectoryUser = z.infer<typeof DirectoryUser>;

declare const proof: unique symbol;
/** The immutable object id of somebody the directory has shown us. Only this feature mints it. */
export type ObjectId = string & { readonly [proof]: true };

export const FACTS = [
  "person.added",
  "person.changed",
  "person.matched",
  "person.unmatched",
  "person.account-changed",
  "person.match-lost",
  "person.match-restored",
  "match-rule.set",
  "match-run.started",
  "match-run.finished",
  "client.added",
  "client.changed",
  "client.archived",
  "client.restored",
  "contact.added",
  "contact.changed",
  "contact.removed",
  "interaction.recorded",
  "import.started",
  "import.finished",
] as const;
