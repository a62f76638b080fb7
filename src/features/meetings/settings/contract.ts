import { z } from "zod";
import { OneLine } from "../../../kernel/text.ts";
import { Finding } from "../../connection/contract.ts";
import { LANES } from "../contract.ts";

/**
 * Who organises a meeting whose request names nobody. named: nobody, each request names its own. mailbox: one mailbox for
 * all. operator: whoever of the staff opens it.
 */
export const ORGANISERS = ["named", "mailbox", "operator"] as const;
/** Who tells those invited. outlook: Exchange, in the organiser's name. parley: our own mail with a calendar file. */
export const INVITATIONS = ["outlook", "parley"] as const;

const Login = OneLine.min(3).max(320);

/** Meetings with clients whose local field has this value are organised by this mailbox. */
const OrganiserRule = z.strictObject({
  field: OneLine.min(1).max(60),
  value: OneLine.min(1).max(400),
  userPrincipalName: Login,
});
export type OrganiserRule = z.infer<typeof OrganiserRule>;

const chosen = {
  /** The lane of a meeting whose request names none. */
  lane: z.enum(LANES),
  invitations: z.enum(INVITATIONS),
  organiser: z.enum(ORGANISERS),
  /** Asked from the first to the last before `organiser`. */
  organiserRules: z.array(OrganiserRule).max(50),
  /** Recordings are copied to this installation's storage. */
  downloadRecordings: z.boolean(),
  /** The people of a meeting see its recordings and transcripts. */
  showInPortal: z.boolean(),
};

/** How the organisation holds its meetings. */
export const MeetingSettings = z
  .object({
    ...chosen,
    /** The mailbox of all meetings, and who Microsoft says that is. */
    mailbox: z
      .object({
        userPrincipalName: z.string(),
        objectId: z.string().optional(),
        name: z.string().optional(),
        finding: Finding.optional(),
      })
      .optional(),
    /** Days after which recordings and transcripts are removed here; absent: they stay. */
    keepArtifactsDays: z.number().optional(),
  })
  .meta({ id: "MeetingSettings" });
export type MeetingSettings = z.infer<typeof MeetingSettings>;

/** What is to change; what is not named stays. */
export const MeetingSettingsChange = z
  .strictObject({
    ...chosen,
    mailbox: z.strictObject({ userPrincipalName: Login }).nullable(),
    keepArtifactsDays: z.int().min(1).max(36_500).nullable(),
  })
  .partial()
  .refine((change) => Object.keys(change).length > 0, "names nothing to change")
  .meta({ id: "MeetingSettingsChange" });
export type MeetingSettingsChange = z.output<typeof MeetingSettingsChange>;

/** How meetings are held until somebody says otherwise. */
export const AT_FIRST: MeetingSettings = {
  lane: "calendar",
  invitations: "outlook",
  organiser: "named",
  organiserRules: [],
  downloadRecordings: false,
  showInPortal: false,
};
