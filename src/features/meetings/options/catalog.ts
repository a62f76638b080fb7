import { z } from "zod";

/** Somebody of the organisation, by login (user principal name). */
const Logins = z.array(z.string().trim().min(3).max(320)).max(50);

/** Where Microsoft keeps an option: on the online meeting, which a second request reaches, or on the calendar event. */
type Place = "online-meeting" | "event";

const flag = <P extends Place>(place: P) => ({ kind: "switch", place, value: z.boolean() }) as const;
const people = <P extends Place>(place: P) => ({ kind: "people", place, value: Logins }) as const;
const choice = <P extends Place, const C extends readonly [string, ...string[]]>(place: P, choices: C) =>
  ({ kind: "choice", place, choices, value: z.enum(choices) }) as const;

/**
 * What can be chosen about a meeting, one entry each; absent, it is as the organiser's own Teams and Outlook have it. The API,
 * the form and the documentation are drawn from here; what Microsoft calls it stands in `graph.ts` beside this file.
 */
export const OPTIONS = {
  coOrganisers: people("online-meeting"),
  presenters: people("online-meeting"),
  whoPresents: choice("online-meeting", ["everyone", "organisation", "presenters", "organiser"]),
  lobby: choice("online-meeting", [
    "everyone-waits",
    "organisation-enters",
    "organisation-without-guests-enters",
    "trusted-organisations-enter",
    "invited-enter",
    "everyone-enters",
  ]),
  callersSkipLobby: flag("online-meeting"),
  whoAdmits: choice("online-meeting", ["organisers-and-presenters", "organisers"]),
  recordAutomatically: flag("online-meeting"),
  allowRecording: flag("online-meeting"),
  allowTranscription: flag("online-meeting"),
  chat: choice("online-meeting", ["on", "during-the-meeting", "off"]),
  reactions: flag("online-meeting"),
  attendeeCameras: flag("online-meeting"),
  attendeeMicrophones: flag("online-meeting"),
  announceEntry: flag("online-meeting"),
  spokenLanguage: {
    kind: "language",
    place: "online-meeting",
    value: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "must be a language tag, such as en-GB"),
  },
  hideAttendees: flag("event"),
  sensitivity: choice("event", ["normal", "personal", "private", "confidential"]),
  answersRequested: flag("event"),
  newTimeProposals: flag("event"),
} as const;

export type OptionName = keyof typeof OPTIONS;

type Values = { [K in OptionName]: (typeof OPTIONS)[K]["value"] };

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- entry by entry what the type says
const values = Object.fromEntries(Object.entries(OPTIONS).map(([name, { value }]) => [name, value])) as Values;

/** What was chosen about a meeting. */
export const MeetingOptions = z.strictObject(values).partial().meta({ id: "MeetingOptions" });
export type MeetingOptions = z.output<typeof MeetingOptions>;
