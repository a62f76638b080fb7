import { z } from "zod";
import { OneLine } from "../../../kernel/text.ts";
import { isTimeZone } from "../../../kernel/time.ts";
import { Policy } from "../contract.ts";
import { DIRECTORY_PROPERTIES } from "./catalog.ts";

/** From when on a plan for a class waits for a person. */
export const Guards = z.strictObject({
  /** More removals than this part of the team, in percent … */
  removalsPercent: z.int().min(0).max(100),
  /** … and more than so many people. */
  removalsAbove: z.int().min(0).max(25_000),
  /** Owners that a team may have; Microsoft takes 100. */
  owners: z.int().min(1).max(100),
  /** Members that a team may have, owners among them; Microsoft takes 25,000. */
  members: z.int().min(1).max(25_000),
});
export type Guards = z.infer<typeof Guards>;

/** What a role of rosters is in teams. */
export const RoleInTeam = z.enum(["owner", "member", "nobody"]);

/** A rule by which people of rosters are found in the directory; of several, the first that finds somebody decides. */
export const MatchRule = z.strictObject({
  /** A field of the roster's people: `username`, `email`, `identifier`, `sourcedId`, or any that a roster brings. */
  roster: OneLine.min(1).max(80),
  /** A property of Microsoft's users. */
  directory: z.enum(DIRECTORY_PROPERTIES),
  /** Is set behind what the roster says, such as `@school.example`. */
  suffix: OneLine.max(120).optional(),
});
export type MatchRule = z.infer<typeof MatchRule>;

/** By which clock sessions are kept that name none. */
const SessionZone = OneLine.min(1).max(100).refine(isTimeZone, "must be an IANA time zone, such as Europe/London");

/** How classes become teams. */
export const ClassSettings = z
  .strictObject({
    /** The connection at which teams are made. */
    connection: z.uuid().optional(),
    /** The connected account of the organisation's in whose name that is done; where none is named, the app does it. */
    account: z.uuid().optional(),
    /** Whether every class that a roster names gets a team, unless it is taken out; otherwise those that are chosen. */
    all: z.boolean(),
    policy: Policy,
    guards: Guards,
    /** By role of the roster; a role that is not named here is nobody in teams. */
    roles: z.record(OneLine.min(1).max(80).toLowerCase(), RoleInTeam),
    /** Microsoft's object id of whoever owns a team for which the roster has nobody. */
    fallbackOwner: z.string().optional(),
    /** Template of a team's name; in braces what a roster says of the class, such as `{title}`. */
    name: OneLine.min(1).max(256),
    /** What becomes of a team's name when the class is called otherwise later. */
    renames: z.enum(["never", "follow", "follow-unless-changed"]),
    /** Which teams: one of the three kinds of Microsoft's education plans, or usual ones, as which those stand in without a licence. */
    kind: z.enum(["class", "staff", "learning-community", "usual"]),
    /** Microsoft's id of a template of the tenant's own, by which teams are made instead. */
    template: OneLine.regex(/^[\w.-]+$/, "is no id of a template: letters, digits, dots and hyphens")
      .max(100)
      .optional(),
    /** Whether groups of a class get channels: for everybody in the team, or private ones for their own people. */
    channels: z.enum(["none", "standard", "private"]),
    /** Teams of classes that have ended are archived. */
    archive: z.strictObject({
      /** So many days after the last; null: never by themselves. */
      afterDays: z.int().min(0).max(3650).nullable(),
      /** Whether members may only read the team's files then, too. */
      readOnlyFiles: z.boolean(),
    }),
    matching: z.array(MatchRule).min(1).max(10),
    /** An IANA name; where none is given, the organisation's. */
    timeZone: SessionZone.optional(),
    /** How sessions of classes come into calendars where the app writes them; an account writes into the calendars of the groups. */
    calendar: z.strictObject({
      /** Login name or object id of the account in whose mailbox the app writes them. */
      mailbox: OneLine.min(1).max(120).optional(),
      /** Whether the group of the class is invited, and with it everybody in its team. */
      invites: z.boolean(),
    }),
  })
  .meta({ id: "ClassSettings" });
export type ClassSettings = z.infer<typeof ClassSettings>;

/** What somebody chose of the settings; for the rest stands what stands from the beginning. */
export const StoredSettings = ClassSettings.partial().extend({ guards: Guards.partial().optional() });
export type StoredSettings = z.infer<typeof StoredSettings>;

/** What is to change; what is not named stays, a single guard too. What is null stands again as from the beginning. */
export const ClassSettingsChange = StoredSettings.extend({
  connection: z.uuid().nullable().optional(),
  account: z.uuid().nullable().optional(),
  fallbackOwner: z.guid("is no object id: choose somebody of the directory").nullable().optional(),
  template: ClassSettings.shape.template.unwrap().nullable().optional(),
  timeZone: SessionZone.nullable().optional(),
})
  .refine((change) => Object.keys(change).length > 0, "names nothing to change")
  .meta({ id: "ClassSettingsChange" });
export type ClassSettingsChange = z.infer<typeof ClassSettingsChange>;

/** What is otherwise for one class than in the settings. */
export const OwnSettings = z
  .strictObject({
    policy: Policy.optional(),
    guards: Guards.partial().optional(),
    name: OneLine.min(1).max(256).optional(),
    timeZone: SessionZone.optional(),
  })
  .meta({ id: "OwnClassSettings" });
export type OwnSettings = z.infer<typeof OwnSettings>;

export const SETTINGS_FACTS = ["class-settings.changed"] as const;
