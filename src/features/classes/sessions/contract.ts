import { z } from "zod";
import { Finding } from "../../connection/contract.ts";
import { RowProblem } from "../people/contract.ts";
import { OneLine, PlainText } from "../../../kernel/text.ts";

/** So many sessions a class may have. */
export const MOST_SESSIONS = 1000;

/** What whoever brings a session calls it, once in its class. */
export const SessionKey = OneLine.min(1).max(200);

/** A session as it is wished for. It stays at its hour when clocks change, so its times carry no offset. */
export const SessionWish = z
  .strictObject({
    title: OneLine.min(1).max(255),
    /** By the clocks on the wall, such as 2027-03-29T09:00. */
    start: PlainText.max(60),
    end: PlainText.max(60),
    /** An IANA name such as Europe/London, or Windows' name of it. Where none is given: the class's, then that of the settings, then the organisation's. */
    timeZone: OneLine.min(1).max(100).optional(),
    location: OneLine.min(1).max(255).optional(),
    /** Whether it has a Teams meeting. One that was made stays until the session is cancelled. */
    online: z.boolean().optional(),
    state: z.enum(["planned", "cancelled"]).optional(),
  })
  .meta({ id: "ClassSessionWish" });
export type SessionWish = z.infer<typeof SessionWish>;

export const KeyedSession = z.strictObject({ key: SessionKey, ...SessionWish.shape }).meta({ id: "KeyedClassSession" });
export type KeyedSession = z.infer<typeof KeyedSession>;

export const SessionList = z
  .strictObject({ sessions: z.array(KeyedSession).max(MOST_SESSIONS) })
  .meta({ id: "ClassSessionList" });
export type SessionList = z.infer<typeof SessionList>;

export const SESSION_STATES = ["waiting", "written", "cancelling", "cancelled", "leaving", "stopped", "over"] as const;

export const Session = z
  .object({
    id: z.uuid(),
    key: z.string(),
    title: z.string(),
    /** By the clocks on the wall of `timeZone`, an IANA name. */
    start: z.string(),
    end: z.string(),
    timeZone: z.string(),
    /** The same as instants. */
    begins: z.iso.datetime(),
    ends: z.iso.datetime(),
    location: z.string().optional(),
    online: z.boolean(),
    /**
     * `waiting`: to be written to the calendar. `leaving`: no longer named, and to be taken out of it. `stopped`: somebody has
     * to do something first, see the finding. `over`: it ended before it was written.
     */
    state: z.enum(SESSION_STATES),
    joinUrl: z.string().optional(),
    /** What somebody had done to its event in Outlook when it was last put right. */
    restored: z.object({ what: z.enum(["deleted", "changed"]), at: z.string() }).optional(),
    finding: Finding.optional(),
  })
  .meta({ id: "ClassSession" });
export type Session = z.infer<typeof Session>;

/** By which clock a class's sessions are kept that name none. */
export const SessionsClock = z
  .object({
    timeZone: z.string(),
    from: z.enum(["class", "settings", "organisation"]),
    /** Where the account that writes them has an Outlook that shows other hours: an event at nine by both clocks. */
    outlook: z
      .object({
        timeZone: z.string(),
        events: z.array(z.object({ at: z.string(), class: z.string(), outlook: z.string() })),
      })
      .optional(),
  })
  .meta({ id: "ClassSessionsClock" });
export type SessionsClock = z.infer<typeof SessionsClock>;

export const SessionsPage = z
  .object({
    items: z.array(Session),
    cursor: z.string().optional(),
    /** Absent while nobody has said by which clock. */
    clock: SessionsClock.optional(),
  })
  .meta({ id: "ClassSessions" });
export type SessionsPage = z.infer<typeof SessionsPage>;

/** What a list changed. */
export const SessionsTaken = z
  .object({ added: z.int(), changed: z.int(), removed: z.int(), unchanged: z.int() })
  .meta({ id: "ClassSessionsTaken" });
export type SessionsTaken = z.infer<typeof SessionsTaken>;

/** Sessions as CSV with the columns class, key, title, start and end; date, until, timezone, location, online and state are possible besides. */
export const SessionFile = z
  .strictObject({ csv: PlainText.min(1).max(8 * 1024 * 1024) })
  .meta({ id: "ClassSessionFile" });

/** What became of a file of sessions: with a single bad line nothing was changed. */
export const SessionFileTaken = SessionsTaken.extend({
  lines: z.int(),
  /** So many classes have by now the sessions that the file names, and no others. */
  classes: z.int(),
  problems: z.array(RowProblem),
}).meta({ id: "ClassSessionFileTaken" });
export type SessionFileTaken = z.infer<typeof SessionFileTaken>;

export const SESSION_FACTS = [
  "class-sessions.changed",
  "class-session.written",
  "class-session.cancelled",
  "class-session.removed",
  "class-session.restored",
  "class-session.stopped",
] as const;
