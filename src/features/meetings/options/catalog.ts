/** Where Microsoft keeps an option: on the online meeting, which a second request reaches, or on the calendar event. */
type Place = "online-meeting" | "event";

const flag = <P extends Place>(place: P) => ({ kind: "switch", place }) as const;
/** Of the organisation, by login (user principal name). */
const people = <P extends Place>(place: P) => ({ kind: "people", place }) as const;
/** A language tag, such as en-GB. */
const language = <P extends Place>(place: P) => ({ kind: "language", place }) as const;
const choice = <P extends Place, const C extends readonly [string, ...string[]]>(place: P, choices: C) =>
  ({ kind: "choice", place, choices }) as const;

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
  spokenLanguage: language("online-meeting"),
  chat: choice("online-meeting", ["on", "during-the-meeting", "off"]),
  reactions: flag("online-meeting"),
  attendeeCameras: flag("online-meeting"),
  attendeeMicrophones: flag("online-meeting"),
  announceEntry: flag("online-meeting"),
  hideAttendees: flag("event"),
  sensitivity: choice("event", ["normal", "personal", "private", "confidential"]),
  answersRequested: flag("event"),
  newTimeProposals: flag("event"),
} as const;

export type OptionName = keyof typeof OPTIONS;

type ValueOf<O> = O extends { readonly choices: readonly (infer C)[] }
  ? C
  : O extends { readonly kind: "switch" }
    ? boolean
    : O extends { readonly kind: "people" }
      ? string[]
      : string;

/** What was chosen about a meeting. */
export type MeetingOptions = { [N in OptionName]?: ValueOf<(typeof OPTIONS)[N]> };
