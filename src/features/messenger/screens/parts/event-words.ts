import { durationWords } from "../../../../web/when/words.ts";
import type { Identity, SystemEvent } from "../../content/contract.ts";
import { WORDS } from "./words.ts";

/** What Teams says that happened, in a sentence. */
export function eventWords(event: SystemEvent): string {
  return SENTENCES[event.kind]({
    who: nameOf(event.initiator),
    people: new Intl.ListFormat("en-GB").format(event.people.map(nameOf)) || WORDS.somebody,
    hasPeople: yes(event.people.length > 0),
    name: event.name ?? "",
    hasName: yes(event.name !== null),
    kind: event.callKind === "screen-share" ? "share" : (event.callKind ?? "call"),
    time: event.seconds === null ? "" : timeWords(event.seconds),
    hasTime: yes(event.seconds !== null),
    state: event.recording ?? "other",
    type: event.type,
    hasType: yes(event.type !== ""),
  });
}

/** Guests and people of other organisations often come without a name. */
export function nameOf(identity: Identity | null): string {
  return identity?.name ?? WORDS.somebody;
}

export function yes(condition: boolean): "yes" | "no" {
  return condition ? "yes" : "no";
}

function timeWords(seconds: number): string {
  return seconds < 60 ? WORDS.events.underMinute : durationWords(Math.round(seconds / 60));
}

type Values = Readonly<
  Record<
    "who" | "people" | "hasPeople" | "name" | "hasName" | "kind" | "time" | "hasTime" | "state" | "type" | "hasType",
    string
  >
>;

const { events } = WORDS;

const SENTENCES: { readonly [K in SystemEvent["kind"]]: (values: Values) => string } = {
  "members-added": events.membersAdded,
  "members-removed": events.membersRemoved,
  "members-joined": events.membersJoined,
  "members-left": events.membersLeft,
  "role-changed": events.roleChanged,
  "chat-renamed": events.chatRenamed,
  "call-started": events.callStarted,
  "call-ended": events.callEnded,
  recording: events.recording,
  transcript: () => events.transcript,
  "meeting-policy-changed": events.meetingPolicyChanged,
  "message-pinned": events.messagePinned,
  "message-unpinned": events.messageUnpinned,
  "tab-changed": events.tabChanged,
  "app-installed": events.appInstalled,
  "app-removed": events.appRemoved,
  "app-upgraded": events.appUpgraded,
  "channel-added": events.channelAdded,
  "channel-deleted": events.channelDeleted,
  "channel-renamed": events.channelRenamed,
  "channel-described": events.channelDescribed,
  "channel-shown": events.channelShown,
  "channel-hidden": events.channelHidden,
  "team-created": events.teamCreated,
  "team-renamed": events.teamRenamed,
  "team-described": events.teamDescribed,
  "team-archived": events.teamArchived,
  "team-restored": events.teamRestored,
  "team-joining-enabled": events.teamJoiningEnabled,
  "team-joining-disabled": events.teamJoiningDisabled,
  unknown: events.unknown,
};
