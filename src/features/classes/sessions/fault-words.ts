import type { KeyedSession } from "./contract.ts";

/** Every way in which a session can be wrong; in braces what it is about. */
export const SESSION_FAULTS = {
  "session-key-twice": {
    sentence: "Another session of the class has the key “{value}” already.",
    cure: "Give each session of a class a key of its own.",
  },
  "session-zone-missing": {
    sentence: "Nobody says by which clock this session begins.",
    cure: "Name a timeZone such as Europe/London for the session, for its class or in the settings of classes; or give the organisation one.",
  },
  "session-zone-unknown": {
    sentence: "“{value}” is no time zone.",
    cure: "Name one as the IANA time zone database does, such as Europe/London, or as Windows does, such as GMT Standard Time.",
  },
  "session-time-with-offset": {
    sentence: "“{value}” has an offset, so the session would be at another hour once clocks change.",
    cure: "Leave the offset out, as in 2027-03-29T09:00, and name the time zone.",
  },
  "session-time-unclear": {
    sentence: "“{value}” is no time that a clock on the wall shows.",
    cure: "Write it as 2027-03-29T09:00, on a day that the calendar has.",
  },
  "session-time-skipped": {
    sentence: "There is no {value}: clocks go forward over it.",
    cure: "Choose an hour that the clocks show on that day.",
  },
  "session-ends-first": {
    sentence: "The session ends at {value}, which is not after it begins.",
    cure: "Give an end later than the start.",
  },
  "session-too-long": {
    sentence: "The session would last until {value}, which is longer than 30 days.",
    cure: "Choose an earlier end, or bring a session for each date.",
  },
  "session-far-away": {
    sentence: "The session would be at {value}, more than ten years from now.",
    cure: "Mind the year.",
  },
  // Of files alone.
  "session-cell-empty": {
    sentence: "Nothing stands in the column {value}.",
    cure: "Fill it in: each session needs a class, a key, a title, a start and an end.",
  },
  "session-cell-unclear": {
    sentence: "What stands in a column cannot be taken: {value}.",
    cure: "Correct the cell.",
  },
  "session-online-unclear": {
    sentence: "“{value}” does not say whether there is a Teams meeting.",
    cure: "Write yes or no, or leave it empty.",
  },
  "session-state-unclear": {
    sentence: "“{value}” is no state of a session.",
    cure: "Write planned or cancelled, or leave it empty.",
  },
  "session-until-unclear": {
    sentence: "“{value}” is no day from the first session on.",
    cure: "Write the last day on which it repeats as 2027-06-30, or leave it empty.",
  },
  "session-until-far": {
    sentence: "It would repeat until {value}, for more than two years.",
    cure: "Choose an earlier day.",
  },
  "session-class-unknown": {
    sentence: "No roster has named a class with the id “{value}”.",
    cure: "Name the class by its id in the roster, and bring the roster first.",
  },
  "session-too-many": {
    sentence: "The class would have {value} sessions.",
    cure: "Bring at most 1,000 sessions of a class.",
  },
} as const;

export type SessionReason = keyof typeof SESSION_FAULTS;

/** What is wrong with a session, and where in it. */
export interface SessionFault {
  readonly field: keyof KeyedSession | "class" | "until";
  readonly reason: SessionReason;
  readonly value?: string | undefined;
}
