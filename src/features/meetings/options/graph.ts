import type { Event, MeetingParticipantInfo, OnlineMeeting } from "@microsoft/microsoft-graph-types";
import type { Attendee } from "../contract.ts";
import { type MeetingOptions, OPTIONS, type OptionName } from "./catalog.ts";

type Said<N extends OptionName> = NonNullable<MeetingOptions[N]>;
type Table<P extends "online-meeting" | "event", W> = {
  readonly [N in OptionName as (typeof OPTIONS)[N]["place"] extends P ? N : never]: (value: Said<N>) => W;
};

const ELSEWHERE = () => ({});

/** What the published types of Graph do not have yet. */
interface Furnishing extends OnlineMeeting {
  readonly meetingSpokenLanguageTag?: string;
}

const ON_ONLINE_MEETING: Table<"online-meeting", Furnishing> = {
  // Both stand in one list at Microsoft, which `participantsOf` makes.
  coOrganisers: ELSEWHERE,
  presenters: ELSEWHERE,
  whoPresents: (value) => ({
    allowedPresenters: (
      {
        everyone: "everyone",
        organisation: "organization",
        presenters: "roleIsPresenter",
        organiser: "organizer",
      } as const
    )[value],
  }),
  // Both stand in one object at Microsoft, which `lobbyOf` makes.
  lobby: ELSEWHERE,
  callersSkipLobby: ELSEWHERE,
  whoAdmits: (value) => ({
    allowedLobbyAdmitters:
      value === "organisers" ? "organizerAndCoOrganizers" : "organizerAndCoOrganizersAndPresenters",
  }),
  recordAutomatically: (value) => ({ recordAutomatically: value }),
  allowRecording: (value) => ({ allowRecording: value }),
  allowTranscription: (value) => ({ allowTranscription: value }),
  chat: (value) => ({
    allowMeetingChat: ({ on: "enabled", "during-the-meeting": "limited", off: "disabled" } as const)[value],
  }),
  reactions: (value) => ({ allowTeamworkReactions: value }),
  attendeeCameras: (value) => ({ allowAttendeeToEnableCamera: value }),
  attendeeMicrophones: (value) => ({ allowAttendeeToEnableMic: value }),
  announceEntry: (value) => ({ isEntryExitAnnounced: value }),
  spokenLanguage: (value) => ({ meetingSpokenLanguageTag: value }),
};

const LOBBY = {
  "everyone-waits": "organizer",
  "organisation-enters": "organization",
  "organisation-without-guests-enters": "organizationExcludingGuests",
  "trusted-organisations-enter": "organizationAndFederated",
  "invited-enter": "invited",
  "everyone-enters": "everyone",
} as const;

const ON_EVENT: Table<"event", Event> = {
  hideAttendees: (value) => ({ hideAttendees: value }),
  sensitivity: (value) => ({ sensitivity: value }),
  answersRequested: (value) => ({ responseRequested: value }),
  newTimeProposals: (value) => ({ allowNewTimeProposals: value }),
};

/** What is chosen of the calendar event. */
export function eventOptions(options: MeetingOptions): Event {
  return told(ON_EVENT, options);
}

/** What is chosen of the online meeting; undefined where nothing is, and Microsoft need not be asked. */
export function onlineOptions(
  options: MeetingOptions,
  attendees: readonly Attendee[],
): Record<string, unknown> | undefined {
  const participants = participantsOf(options, attendees);
  const all = {
    ...told(ON_ONLINE_MEETING, options),
    ...lobbyOf(options),
    ...(participants && { participants: { attendees: participants } }),
  };
  return Object.keys(all).length === 0 ? undefined : all;
}

/** Both choices about the lobby stand in one object, which replaces what was there. */
function lobbyOf({ lobby, callersSkipLobby }: MeetingOptions): OnlineMeeting {
  if (lobby === undefined && callersSkipLobby === undefined) return {};
  return {
    lobbyBypassSettings: {
      ...(lobby !== undefined && { scope: LOBBY[lobby] }),
      ...(callersSkipLobby !== undefined && { isDialInBypassEnabled: callersSkipLobby }),
    },
  };
}

/** Microsoft takes the list whole, so those who are only invited stand in it, too. */
function participantsOf(
  { coOrganisers, presenters }: MeetingOptions,
  attendees: readonly Attendee[],
): MeetingParticipantInfo[] | undefined {
  if (coOrganisers === undefined && presenters === undefined) return undefined;
  const roles = new Map<string, MeetingParticipantInfo>();
  for (const { email } of attendees) roles.set(email.toLowerCase(), { upn: email, role: "attendee" });
  for (const upn of presenters ?? []) roles.set(upn.toLowerCase(), { upn, role: "presenter" });
  for (const upn of coOrganisers ?? []) roles.set(upn.toLowerCase(), { upn, role: "coorganizer" });
  return [...roles.values()];
}

function told(table: Readonly<Record<string, (value: never) => object>>, options: MeetingOptions): object {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table has each option's own type of value
  const entries = Object.entries(options).flatMap(([name, value]) => table[name]?.(value as never) ?? []);
  return Object.assign({}, ...entries);
}
