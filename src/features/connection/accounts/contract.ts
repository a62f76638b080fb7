import { z } from "zod";
import { PlainText } from "../../../kernel/text.ts";
import { RequirementState } from "../requirements/contract.ts";

/** Who holds an account: a member of staff for themselves, or the organisation, whose administrators look after it. */
export const HOLDERS = ["person", "organisation"] as const;

const Instants = z.object({
  /** An instant, and what the clocks of both zones show then. */
  at: z.string(),
  organisation: z.string(),
  outlook: z.string(),
});

/** The zone that an account's Outlook shows events in. */
export const OutlookZone = z
  .object({
    /** As Outlook calls it, such as `GMT Standard Time`. */
    zone: z.string(),
    source: z.enum(["mailbox", "chosen"]),
    /** Absent while the organisation has no zone of its own, or where the two always agree. */
    mismatch: z.object({ organisation: z.string(), events: z.array(Instants) }).optional(),
  })
  .meta({ id: "OutlookZone" });
export type OutlookZone = z.infer<typeof OutlookZone>;

const AccountFinding = z.object({
  reason: z.string(),
  level: z.enum(["good", "bad", "waiting"]),
  sentence: z.string(),
  cure: z.string().optional(),
  at: z.string(),
});

/** A Microsoft account in whose name Parley may act. */
export const Account = z
  .object({
    id: z.uuid(),
    connection: z.uuid(),
    holder: z.enum(HOLDERS),
    /** The member of staff whose own it is. */
    user: z.object({ id: z.uuid(), name: z.string() }).optional(),
    objectId: z.string(),
    userPrincipalName: z.string(),
    displayName: z.string(),
    /** `reconnect`: somebody has to sign in at Microsoft again. */
    state: z.enum(["connected", "reconnect"]),
    finding: AccountFinding.optional(),
    /** Each delegated permission that is needed or held. */
    permissions: z.array(RequirementState),
    /** When it ends unless somebody signs in again; absent where it renews itself. */
    endsAt: z.string().optional(),
    outlookTimeZone: OutlookZone.optional(),
    connectedAt: z.string(),
    checkedAt: z.string().optional(),
  })
  .meta({ id: "Account" });
export type Account = z.infer<typeof Account>;

/** Where an account can be connected, and the one that is. */
export const AccountPlace = z
  .object({
    connection: z.object({ id: z.uuid(), name: z.string() }),
    /** Delegated permissions that signing in asks for; none while nothing that is switched on works by an account. */
    wanted: z.array(z.string()),
    account: Account.optional(),
  })
  .meta({ id: "AccountPlace" });
export type AccountPlace = z.infer<typeof AccountPlace>;

export const AuthorizationWish = z.strictObject({ connection: z.uuid() });

/** Where to sign in at Microsoft, in this very browser. */
export const Authorization = z.object({ address: z.string(), expiresAt: z.string() }).meta({ id: "Authorization" });
export type Authorization = z.infer<typeof Authorization>;

export const AccountChange = z.strictObject({ outlookTimeZone: PlainText.min(1).max(100) });

export const AccountsWanted = z.object({
  search: PlainText.max(200).optional(),
  state: z.enum(["connected", "reconnect"]).optional(),
  cursor: z.uuid().optional(),
});
export type AccountsWanted = z.output<typeof AccountsWanted>;

export const ACCOUNT_FACTS = [
  "account.connected",
  "account.refused",
  "account.needs-reconnection",
  "account.disconnected",
  "account.zone-set",
] as const;
