import { z } from "zod";
import { OneLine, PlainText } from "../../kernel/text.ts";
import { LIMITS, ROLE_NAMES } from "./catalog.ts";

/** A role somebody has; `only` limits it to some services, queues or classes, by their ids. */
export const Role = z
  .strictObject({
    role: z.enum(ROLE_NAMES),
    only: z.partialRecord(z.enum(LIMITS), z.array(z.uuid()).min(1).max(200)).optional(),
  })
  .meta({ id: "Role" });
export type Role = z.infer<typeof Role>;

export const STATES = ["invited", "active", "suspended"] as const;

/** What an organisation is called, and the IANA time zone that it plans by; absent until somebody says so. */
export const Organisation = z
  .object({ name: z.string(), timeZone: z.string().optional() })
  .meta({ id: "Organisation" });
export type Organisation = z.infer<typeof Organisation>;

export const OrganisationChange = z
  .strictObject({ name: OneLine.min(1).max(120).optional(), timeZone: PlainText.min(1).max(60).optional() })
  .refine((change) => Object.keys(change).length > 0, { message: "Say what is to change: the name or the time zone." })
  .meta({ id: "OrganisationChange" });
export type OrganisationChange = z.output<typeof OrganisationChange>;

/** Somebody of the organisation's staff who may sign in. */
export const User = z
  .object({
    id: z.uuid(),
    name: z.string(),
    email: z.string().optional(),
    roles: z.array(Role),
    state: z.enum(STATES),
    /** How they may sign in. */
    signsInBy: z.array(z.enum(["password", "second-factor", "provider"])),
    createdAt: z.string(),
    seenAt: z.string().optional(),
  })
  .meta({ id: "User" });
export type User = z.infer<typeof User>;

export const Name = OneLine.min(1).max(200);
export const Email = z.email().max(254);
const Roles = z.array(Role).min(1).max(ROLE_NAMES.length).overwrite(distinct);

/** A role that is given twice is given. */
function distinct(roles: Role[]): Role[] {
  return [...new Map(roles.map((role) => [JSON.stringify(role), role])).values()];
}

export const UserWish = z.strictObject({ name: Name, email: Email, roles: Roles }).meta({ id: "UserWish" });
export type UserWish = z.infer<typeof UserWish>;

export const UserChange = z
  .strictObject({ name: Name.optional(), roles: Roles.optional() })
  .refine((change) => Object.keys(change).length > 0, "names nothing to change")
  .meta({ id: "UserChange" });
export type UserChange = z.infer<typeof UserChange>;

export const Password = z.string().min(1).max(200);
/** A code of an authenticator app, or a recovery code. */
export const Code = z.string().trim().min(6).max(40);

export const Proof = z
  .strictObject({
    key: PlainText.min(1).max(400).optional(),
    link: PlainText.min(1).max(400).optional(),
    email: Email.optional(),
    password: Password.optional(),
    code: Code.optional(),
  })
  .refine(
    ({ key, link, email, password }) =>
      [key, link, email].filter((each) => each !== undefined).length === 1 &&
      (email === undefined) === (password === undefined),
    "needs one of: key; link; email and password",
  );

/** Who is signed in, or which key calls, and what they may do. */
export const Current = z
  .object({
    user: z.object({ id: z.uuid(), name: z.string(), email: z.string().optional() }).optional(),
    actor: z.string(),
    roles: z.array(Role),
    scopes: z.array(z.string()),
    organisation: Organisation.extend({ id: z.uuid() }),
    secured: z.boolean().describe("Whether this person has a way to sign in again, such as a password."),
  })
  .meta({ id: "CurrentSession" });

export const Session = z
  .object({ id: z.uuid(), agent: z.string(), beganAt: z.string(), seenAt: z.string(), current: z.boolean() })
  .meta({ id: "Session" });

export const LinkMeaning = z
  .object({
    purpose: z.enum(["owner", "invitation", "password"]),
    name: z.string().optional(),
    email: z.string().optional(),
    organisation: z.string(),
  })
  .meta({ id: "LinkMeaning" });
export type LinkMeaning = z.infer<typeof LinkMeaning>;

export const KeyWish = z
  .strictObject({
    name: OneLine.min(1)
      .max(60)
      .regex(/^[\p{L}\p{N} ._-]+$/u, "has letters, digits, spaces, dots, dashes and underscores only"),
    scopes: z.array(z.string()).min(1).max(60),
    expiresAt: z.iso.datetime({ offset: true }).optional(),
  })
  .meta({ id: "KeyWish" });
export type KeyWish = z.infer<typeof KeyWish>;

export const Key = z
  .object({
    id: z.uuid(),
    name: z.string(),
    hint: z.string().describe("The key's last characters."),
    scopes: z.array(z.string()),
    createdBy: z.string(),
    createdAt: z.string(),
    expiresAt: z.string().optional(),
    usedAt: z.string().optional(),
  })
  .meta({ id: "Key" });
export type Key = z.infer<typeof Key>;

export const FACTS = [
  "session.began",
  "session.ended",
  "session.refused",
  "user.invited",
  "user.joined",
  "user.changed",
  "user.suspended",
  "user.restored",
  "user.password-set",
  "user.password-asked",
  "user.second-factor-set",
  "user.second-factor-dropped",
  "user.provider-linked",
  "user.provider-unlinked",
  "key.made",
  "key.ended",
  "identity-provider.added",
  "identity-provider.removed",
  "organisation.renamed",
  "organisation.zone-set",
] as const;
