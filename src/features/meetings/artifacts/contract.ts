import { z } from "zod";
import { OneLine } from "../../../kernel/text.ts";
import { Finding } from "../../connection/contract.ts";

export const KINDS = ["recording", "transcript", "attendance"] as const;
export type Kind = (typeof KINDS)[number];

/**
 * not-yet: Microsoft may still list some. ready: some are here. none: the time in which any appear is over. impossible: such
 * a meeting has none. hindered: something keeps Parley from seeing them. off: the ability for it is switched off.
 */
export const LOOK_STATES = ["not-yet", "ready", "none", "impossible", "hindered", "off"] as const;

const Copy = z.object({
  /** wanted: on its way here. kept: whole, and known by its digest. hindered: tried again later. */
  state: z.enum(["wanted", "kept", "hindered"]),
  /** How much of it is here. */
  bytes: z.number(),
  sha256: z.string().optional(),
  keptAt: z.string().optional(),
  finding: Finding.optional(),
});

/** What Microsoft made of one time that a meeting was held. */
export const Artifact = z
  .object({
    id: z.uuid(),
    meeting: z.uuid(),
    kind: z.enum(KINDS),
    beganAt: z.string(),
    endedAt: z.string().optional(),
    foundAt: z.string(),
    /** The same for all that was made of one call. */
    callId: z.string().optional(),
    /** The same for a recording and the transcript that belongs to it. */
    correlationId: z.string().optional(),
    type: z.string(),
    /** The copy in this installation's own storage. */
    copy: Copy.optional(),
    /** Its content is not shown any more, and our copy is gone; what Microsoft keeps stays there. */
    erased: z.object({ at: z.string(), because: z.string() }).optional(),
  })
  .meta({ id: "Artifact" });
export type Artifact = z.infer<typeof Artifact>;

/** How the search for one kind of artifact stands. */
export const Look = z
  .object({
    kind: z.enum(KINDS),
    state: z.enum(LOOK_STATES),
    finding: Finding.optional(),
    lookedAt: z.string().optional(),
    nextLookAt: z.string().optional(),
    /** Somebody asked for a look, and it is under way. */
    looking: z.boolean(),
    /** How long after Microsoft lists one it is usually here, as long as the meeting ended no more than six hours ago. */
    delay: z.object({ seconds: z.number(), words: z.string() }),
  })
  .meta({ id: "ArtifactLook" });
export type Look = z.infer<typeof Look>;

export const MeetingArtifacts = z
  .object({ items: z.array(Artifact), looks: z.array(Look) })
  .meta({ id: "MeetingArtifacts" });
export type MeetingArtifacts = z.infer<typeof MeetingArtifacts>;

export const Erasure = z
  .strictObject({ because: OneLine.min(1).max(400).describe("Why; it is kept in the log.") })
  .meta({ id: "ArtifactErasure" });
