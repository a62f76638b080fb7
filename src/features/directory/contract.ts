import { z } from "zod";
import { PlainText } from "../../kernel/text.ts";

export const AUDIENCES = ["operator", "user"] as const;
/** Directory fields that a local field may be matched with, by Microsoft's names. */
export const DIRECTORY_FIELDS = ["userPrincipalName", "mail", "employeeId", "onPremisesSamAccountName", "id"] as const;

export const PersonWish = z
  .strictObject({
    name: PlainText.min(1).max(200),
    email: z.email().optional(),
    audience: z.enum(AUDIENCES).default("operator"),
    fields: z.record(PlainText.min(1).max(60), PlainText.max(400)).default({}),
  })
  .meta({ id: "PersonWish" });
export type PersonWish = z.output<typeof PersonWish>;

export const Person = z
  .object({
    id: z.uuid(),
    name: z.string(),
    email: z.string().optional(),
    audience: z.enum(AUDIENCES),
    fields: z.record(z.string(), z.string()),
    match: z
      .object({ objectId: z.string(), userPrincipalName: z.string(), displayName: z.string(), at: z.string() })
      .optional(),
  })
  .meta({ id: "Person" });
export type Person = z.infer<typeof Person>;

export const MatchRule = z
  .strictObject({ localField: PlainText.min(1).max(60), directoryField: z.enum(DIRECTORY_FIELDS) })
  .meta({ id: "MatchRule" });
export type MatchRule = z.infer<typeof MatchRule>;

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

export const FACTS = ["person.added", "person.changed", "person.matched", "match-rule.set"] as const;
