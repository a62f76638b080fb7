import type { PERMISSION_SETS } from "./contract.ts";

/** The permissions that somebody's set-up guide asks for, to the letter, and what its readers want of Parley. */
export interface Preset {
  readonly key: Exclude<(typeof PERMISSION_SETS)[number], "least">;
  readonly title: string;
  readonly replaces: string;
  readonly application: readonly string[];
  readonly delegated: readonly string[];
  /** Abilities that it switches on. */
  readonly on: readonly string[];
}

export const PRESETS: readonly Preset[] = [
  {
    key: "targetconnect",
    title: "Appointments whose operator owns the meeting",
    replaces: "TARGETconnect’s Microsoft Teams appointment integration",
    application: ["OnlineMeetings.ReadWrite.All", "User.ReadBasic.All"],
    delegated: [],
    on: ["meetings.standalone", "directory.matching", "directory.more-fields"],
  },
  {
    key: "alga",
    title: "Meetings in an organiser’s calendar, with recordings and transcripts",
    replaces: "Alga PSA’s Microsoft Teams meetings",
    application: [
      "Calendars.ReadWrite",
      "OnlineMeetings.ReadWrite.All",
      "OnlineMeetingRecording.Read.All",
      "OnlineMeetingTranscript.Read.All",
    ],
    delegated: [],
    on: ["meetings.calendar", "meetings.recordings", "meetings.transcripts", "directory.matching"],
  },
  {
    key: "bright-pattern",
    title: "A contact centre’s messenger",
    replaces: "Bright Pattern’s Enterprise Messenger Integration server",
    application: ["Chat.ReadWrite.All", "ChannelMessage.Read.All", "User.Read.All"],
    delegated: [
      "Chat.ReadWrite",
      "ChatMessage.Send",
      "ChannelMessage.Send",
      "Directory.Read.All",
      "Group.Read.All",
      "Presence.Read.All",
      "Subscription.Read.All",
      "User.Read.All",
    ],
    on: [
      "messenger.chats",
      "messenger.channels",
      "messenger.writing",
      "messenger.files",
      "directory.presence",
      "directory.matching",
    ],
  },
  {
    key: "elentra",
    title: "Class teams from rosters, by one account",
    replaces: "Elentra’s Microsoft Teams integration",
    application: [],
    delegated: [
      "offline_access",
      "User.ReadBasic.All",
      "Group.ReadWrite.All",
      "Team.Create",
      "Team.ReadBasic.All",
      "TeamMember.ReadWrite.All",
    ],
    on: ["classes.account"],
  },
];
