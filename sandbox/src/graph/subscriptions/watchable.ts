import { Router, segmentsOf } from "../../kernel/router.ts";
import type { ChangeType, SubscriptionRecord } from "../../entities/subscription.ts";

/** A kind of resource that can be subscribed to, from Microsoft's "create subscription" page. */
export interface Watchable {
  readonly method: "GET";
  readonly template: string;
  readonly kind: WatchedKind;
  readonly changeTypes: readonly ChangeType[];
  readonly longestMinutes: number;
  /** The longest when the resource itself is sent along; null where it cannot be. */
  readonly longestRichMinutes: number | null;
  /** Read permissions, one of which is enough; write permissions do not count. null: not possible this way. */
  readonly application: readonly string[] | null;
  readonly delegated: readonly string[] | null;
  /** Teams wants a lifecycleNotificationUrl beyond an hour. */
  readonly service: "teams" | "outlook" | "directory" | "presence";
}

export type WatchedKind =
  | "chat"
  | "chatMessage"
  | "chatMember"
  | "team"
  | "teamMember"
  | "channel"
  | "channelMember"
  | "event"
  | "message"
  | "user"
  | "group"
  | "presence"
  | "callTranscript"
  | "callRecording"
  | "callRecord";

const TEAMS_MINUTES = 4320;
const ALL: readonly ChangeType[] = ["created", "updated", "deleted"];
const words = (text: string | null): string[] | null => (text === null ? null : text.split(" "));

interface Line {
  readonly template: string;
  readonly application: string | null;
  readonly delegated: string | null;
}

function teams(kind: WatchedKind, changeTypes: readonly ChangeType[], lines: readonly Line[]): Watchable[] {
  return lines.map(({ template, application, delegated }) => ({
    method: "GET",
    template,
    kind,
    changeTypes,
    longestMinutes: TEAMS_MINUTES,
    longestRichMinutes: TEAMS_MINUTES,
    application: words(application),
    delegated: words(delegated),
    service: "teams",
  }));
}

const CHATS = teams(
  "chat",
  ["created", "updated"],
  [
    { template: "/chats", application: "Chat.ReadBasic.All Chat.Read.All Chat.ReadWrite.All", delegated: null },
    {
      template: "/chats/{chat}",
      application: "Chat.ReadBasic.All Chat.Read.All Chat.ReadWrite.All",
      delegated: "Chat.ReadBasic Chat.Read Chat.ReadWrite",
    },
    {
      template: "/users/{user}/chats",
      application: "Chat.ReadBasic.All Chat.Read.All Chat.ReadWrite.All",
      delegated: "Chat.ReadBasic Chat.Read Chat.ReadWrite",
    },
  ],
);

const CHAT_MESSAGES = teams("chatMessage", ALL, [
  { template: "/chats/getAllMessages", application: "Chat.Read.All", delegated: null },
  {
    template: "/users/{user}/chats/getAllMessages",
    application: "Chat.Read.All Chat.ReadWrite.All",
    delegated: "Chat.Read Chat.ReadWrite",
  },
  { template: "/chats/{chat}/messages", application: "Chat.Read.All", delegated: "Chat.Read Chat.ReadWrite" },
  { template: "/teams/getAllMessages", application: "ChannelMessage.Read.All", delegated: null },
  {
    template: "/teams/{team}/channels/{channel}/messages",
    application: "ChannelMessage.Read.All",
    delegated: "ChannelMessage.Read.All",
  },
]);

const CHAT_MEMBERS = teams(
  "chatMember",
  ["created", "deleted"],
  [
    {
      template: "/chats/{chat}/members",
      application: "ChatMember.Read.All ChatMember.ReadWrite.All Chat.ReadBasic.All Chat.Read.All Chat.ReadWrite.All",
      delegated: "ChatMember.Read ChatMember.ReadWrite Chat.ReadBasic Chat.Read Chat.ReadWrite",
    },
    {
      template: "/chats/getAllMembers",
      application: "ChatMember.Read.All ChatMember.ReadWrite.All Chat.ReadBasic.All Chat.Read.All Chat.ReadWrite.All",
      delegated: null,
    },
  ],
);

const TEAM_LINES = [
  ...teams("team", ALL, [
    { template: "/teams", application: "Team.ReadBasic.All TeamSettings.Read.All", delegated: null },
    {
      template: "/teams/{team}",
      application: "Team.ReadBasic.All TeamSettings.Read.All",
      delegated: "Team.ReadBasic.All TeamSettings.Read.All",
    },
  ]),
  ...teams("channel", ALL, [
    {
      template: "/teams/getAllChannels",
      application: "Channel.ReadBasic.All ChannelSettings.Read.All",
      delegated: null,
    },
    {
      template: "/teams/{team}/channels",
      application: "Channel.ReadBasic.All ChannelSettings.Read.All",
      delegated: "Channel.ReadBasic.All ChannelSettings.Read.All",
    },
  ]),
  ...teams("teamMember", ALL, [
    { template: "/teams/{team}/members", application: "TeamMember.Read.All", delegated: "TeamMember.Read.All" },
  ]),
  ...teams("channelMember", ALL, [
    { template: "/teams/{team}/channels/getAllMembers", application: "ChannelMember.Read.All", delegated: null },
  ]),
];

const ARTIFACTS = (["callTranscript", "callRecording"] as const).flatMap((kind) => {
  const name = kind === "callTranscript" ? "Transcript" : "Recording";
  const permission = `OnlineMeeting${name}.Read.All`;
  return teams(
    kind,
    ["created"],
    [
      { template: `/communications/onlineMeetings/getAll${name}s`, application: permission, delegated: null },
      {
        template: `/communications/onlineMeetings/{m}/${name.toLowerCase()}s`,
        application: permission,
        delegated: permission,
      },
      {
        template: `/users/{user}/onlineMeetings/getAll${name}s`,
        application: permission,
        delegated: permission,
      },
    ],
  );
});

function others(watchable: Omit<Watchable, "method">): Watchable {
  return { method: "GET", ...watchable };
}

const OUTLOOK = ["/users/{user}/events", "/users/{user}/calendar/events", "/users/{user}/calendars/{cal}/events"].map(
  (template) =>
    others({
      template,
      kind: "event",
      changeTypes: ALL,
      longestMinutes: 10_070,
      longestRichMinutes: 1440,
      application: ["Calendars.Read", "Calendars.ReadBasic.All", "Calendars.ReadBasic", "Calendars.ReadWrite"],
      delegated: ["Calendars.Read", "Calendars.ReadBasic", "Calendars.ReadWrite"],
      service: "outlook",
    }),
);

const MAIL = ["/users/{user}/messages", "/users/{user}/mailFolders/{f}/messages"].map((template) =>
  others({
    template,
    kind: "message",
    changeTypes: ALL,
    longestMinutes: 10_070,
    longestRichMinutes: 1440,
    application: ["Mail.Read", "Mail.ReadBasic", "Mail.ReadBasic.All", "Mail.ReadWrite"],
    delegated: ["Mail.Read", "Mail.ReadBasic", "Mail.ReadWrite"],
    service: "outlook",
  }),
);

const DIRECTORY = (["user", "group"] as const).flatMap((kind) => {
  const permission = kind === "user" ? "User.Read.All" : "Group.Read.All";
  return [`/${kind}s`, `/${kind}s/{id}`, ...(kind === "group" ? ["/groups/{id}/members"] : [])].map((template) =>
    others({
      template,
      kind,
      changeTypes: ["updated", "deleted"],
      longestMinutes: 41_760,
      longestRichMinutes: null,
      application: [permission, "Directory.Read.All"],
      delegated: [permission, "Directory.Read.All"],
      service: "directory",
    }),
  );
});

const PRESENCE = ["/communications/presences/{id}", "/communications/presences"].map((template) =>
  others({
    template,
    kind: "presence",
    changeTypes: ["updated"],
    longestMinutes: 60,
    longestRichMinutes: 60,
    application: null,
    delegated: ["Presence.Read.All"],
    service: "presence",
  }),
);

const CALL_RECORDS = others({
  template: "/communications/callRecords",
  kind: "callRecord",
  changeTypes: ["created", "updated"],
  longestMinutes: 4230,
  longestRichMinutes: null,
  application: ["CallRecords.Read.All"],
  delegated: null,
  service: "teams",
});

const router = new Router<Watchable>([
  ...CHATS,
  ...CHAT_MESSAGES,
  ...CHAT_MEMBERS,
  ...TEAM_LINES,
  ...ARTIFACTS,
  ...OUTLOOK,
  ...MAIL,
  ...DIRECTORY,
  ...PRESENCE,
  CALL_RECORDS,
]);

/** What a subscription to this template hears of. */
export function kindsWatchedAt(template: string): string[] {
  const found = router.find("GET", template.split("/").filter(Boolean));
  return found.kind === "found" && found.route.template === template ? [...found.route.changeTypes] : [];
}

/** What a subscription is about, with the ids from its path and the query behind it. */
export interface Watched {
  readonly watchable: Watchable;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
}

/** Reads the resource of a subscription; `/me` is the person it is made for. undefined for what cannot be watched. */
export function watchedBy(resource: string, userId: string | null): Watched | undefined {
  const [path = "", query = ""] = resource.replace(/^\/?(v1\.0\/)?/, "/").split("?");
  const [first, ...rest] = segmentsOf(path);
  const own = first?.toLowerCase() === "me" && userId !== null;
  const found = router.find("GET", own ? ["users", userId, ...rest] : [first ?? "", ...rest]);
  if (found.kind !== "found") return undefined;
  return { watchable: found.route, params: found.params, query: new URLSearchParams(query) };
}

const read = new WeakMap<SubscriptionRecord, Watched>();

/** What a kept subscription watches; read once. */
export function watchedOf(subscription: SubscriptionRecord): Watched {
  const known = read.get(subscription) ?? watchedBy(subscription.resource, subscription.userId);
  if (known === undefined) throw new Error(`Subscription ${subscription.id} watches nothing that can be watched.`);
  read.set(subscription, known);
  return known;
}
