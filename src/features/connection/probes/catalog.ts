/** A live test: what it is tried on, for which abilities, and what has to be good first. */
export interface Probe {
  readonly key: string;
  readonly title: string;
  readonly on: "connection" | "permission" | "group" | "operator" | "outsider" | "no-operator";
  /** It is made while one of these abilities is on; always where this is absent. */
  readonly for?: readonly string[];
  /** Those on the same subject, or on the connection, that have to be good before. */
  readonly after: readonly string[];
  /** Names of requirements other than permissions that it proves. */
  readonly proves: readonly string[];
}

const RECORDS = ["meetings.recordings", "meetings.transcripts"];
/** Microsoft keeps recordings and transcripts only of meetings that stand in a calendar. */
const CALENDARS = ["meetings.calendar", ...RECORDS];

/** In the order in which they are made. */
export const PROBES: readonly Probe[] = [
  { key: "token", title: "Microsoft accepts the app and its credential", on: "connection", after: [], proves: [] },
  {
    key: "clock",
    title: "This server’s clock agrees with Microsoft’s",
    on: "connection",
    after: ["token"],
    proves: [],
  },
  { key: "permission", title: "The permission is granted", on: "permission", after: ["token"], proves: [] },
  { key: "directory", title: "The directory can be read", on: "connection", after: ["token"], proves: [] },
  {
    key: "address",
    title: "Microsoft reaches this server",
    on: "connection",
    for: ["messenger.chats", ...RECORDS],
    after: ["token"],
    proves: ["PARLEY_URL"],
  },
  {
    key: "teams.create",
    title: "Teams may be made",
    on: "connection",
    for: ["classes.app"],
    after: ["token"],
    proves: [],
  },
  {
    key: "operators.group",
    title: "The operators’ group can be read",
    on: "group",
    after: ["token"],
    proves: [],
  },
  { key: "account", title: "The account is known", on: "operator", after: ["token"], proves: [] },
  {
    key: "calendar.read",
    title: "The calendar can be read",
    on: "operator",
    for: CALENDARS,
    after: ["token"],
    proves: ["Exchange Online"],
  },
  {
    key: "calendar.teams",
    title: "The calendar offers Teams meetings",
    on: "operator",
    for: CALENDARS,
    after: ["calendar.read"],
    proves: ["Microsoft Teams"],
  },
  {
    key: "calendar.write",
    title: "A meeting in the calendar can be made and removed",
    on: "operator",
    for: CALENDARS,
    after: ["calendar.teams"],
    proves: [],
  },
  {
    key: "meeting.own",
    title: "A meeting that they own can be made and removed",
    on: "operator",
    for: ["meetings.standalone", "meetings.options"],
    after: ["account"],
    proves: ["CsApplicationAccessPolicy"],
  },
  {
    key: "meeting.lookup",
    title: "A meeting is found by its join address",
    on: "operator",
    for: RECORDS,
    after: ["account", "calendar.write"],
    proves: ["CsApplicationAccessPolicy"],
  },
  {
    key: "recordings",
    title: "Recordings can be listed",
    on: "operator",
    for: ["meetings.recordings"],
    after: ["meeting.lookup"],
    proves: [],
  },
  {
    key: "transcripts",
    title: "Transcripts can be listed",
    on: "operator",
    for: ["meetings.transcripts"],
    after: ["meeting.lookup"],
    proves: ["EnableGraphTranscriptAccess"],
  },
  {
    key: "chats",
    title: "Chats can be read",
    on: "operator",
    for: ["messenger.chats"],
    after: ["account"],
    proves: [],
  },
  {
    key: "presence",
    title: "Presence can be read",
    on: "operator",
    for: ["directory.presence"],
    after: ["account"],
    proves: [],
  },
  {
    key: "scope",
    title: "Mailboxes of others are closed to Parley",
    on: "outsider",
    for: ["meetings.calendar"],
    after: ["token"],
    proves: ["RBAC for Applications"],
  },
  {
    key: "meeting.others",
    title: "Teams keeps Parley to the operators",
    on: "no-operator",
    for: ["meetings.standalone", "meetings.options"],
    after: ["token"],
    proves: [],
  },
];
