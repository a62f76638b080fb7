import { z } from "zod";
import type { Identity, SystemEvent } from "./contract.ts";
import { identityIn, IdentitySet, User, userIdentity } from "./identities.ts";
import { listOf, Text } from "./lenient.ts";
import { webLink } from "./links.ts";
import { cleanName } from "./names.ts";

/** eventMessageDetail of every type at once: each has some of these. */
export const EventDetail = z.looseObject({
  "@odata.type": Text,
  initiator: IdentitySet,
  members: listOf(User),
  conversationMemberUser: User,
  conversationMemberRoles: listOf(z.string()),
  callParticipants: listOf(z.looseObject({ participant: IdentitySet }).nullish()),
  callDuration: Text,
  callEventType: Text,
  callRecordingDuration: Text,
  callRecordingStatus: Text,
  callRecordingUrl: Text,
});
type Detail = z.infer<typeof EventDetail>;

/** What a type of event is to us, and which of its properties holds the name it is about. */
const EVENTS: Readonly<Record<string, readonly [kind: SystemEvent["kind"], name?: string]>> = {
  membersadded: ["members-added"],
  membersdeleted: ["members-removed"],
  membersjoined: ["members-joined"],
  membersleft: ["members-left"],
  conversationmemberroleupdated: ["role-changed"],
  chatrenamed: ["chat-renamed", "chatDisplayName"],
  callstarted: ["call-started"],
  callended: ["call-ended"],
  callrecording: ["recording", "callRecordingDisplayName"],
  calltranscript: ["transcript"],
  meetingpolicyupdated: ["meeting-policy-changed"],
  messagepinned: ["message-pinned"],
  messageunpinned: ["message-unpinned"],
  tabupdated: ["tab-changed"],
  teamsappinstalled: ["app-installed", "teamsAppDisplayName"],
  teamsappremoved: ["app-removed", "teamsAppDisplayName"],
  teamsappupgraded: ["app-upgraded", "teamsAppDisplayName"],
  channeladded: ["channel-added", "channelDisplayName"],
  channeldeleted: ["channel-deleted", "channelDisplayName"],
  channelrenamed: ["channel-renamed", "channelDisplayName"],
  channeldescriptionupdated: ["channel-described", "channelDescription"],
  channelsetasfavoritebydefault: ["channel-shown"],
  channelunsetasfavoritebydefault: ["channel-hidden"],
  teamcreated: ["team-created", "teamDisplayName"],
  teamrenamed: ["team-renamed", "teamDisplayName"],
  teamdescriptionupdated: ["team-described", "teamDescription"],
  teamarchived: ["team-archived"],
  teamunarchived: ["team-restored"],
  teamjoiningenabled: ["team-joining-enabled"],
  teamjoiningdisabled: ["team-joining-disabled"],
};

const CALLS: Readonly<Record<string, SystemEvent["callKind"]>> = {
  call: "call",
  meeting: "meeting",
  screenshare: "screen-share",
};

const RECORDINGS: Readonly<Record<string, SystemEvent["recording"]>> = {
  initial: "begun",
  chunkfinished: "begun",
  success: "ready",
  failure: "failed",
};

const NO_DETAIL = EventDetail.parse({});

/** What Teams says that happened. A type that is not known here is kept by its name. */
export function readEvent(detail: Detail = NO_DETAIL): SystemEvent {
  const type = detail["@odata.type"].replace(/^#?microsoft\.graph\./i, "").replace(/EventMessageDetail$/i, "");
  const [kind = "unknown", name] = EVENTS[type.toLowerCase()] ?? [];
  return {
    kind,
    type,
    initiator: identityIn(detail.initiator),
    people: peopleIn(detail),
    name: nameIn(detail, name),
    seconds: secondsIn(detail.callDuration || detail.callRecordingDuration),
    callKind: CALLS[detail.callEventType.toLowerCase()] ?? null,
    recording: RECORDINGS[detail.callRecordingStatus.toLowerCase()] ?? null,
    url: webLink(detail.callRecordingUrl),
  };
}

function peopleIn({ members, conversationMemberUser, callParticipants }: Detail): Identity[] {
  const people = [
    ...[...members, conversationMemberUser].map(userIdentity),
    ...callParticipants.map((each) => identityIn(each?.participant)),
  ];
  return people.filter((person) => person !== null);
}

function nameIn(detail: Detail, property: string | undefined): string | null {
  const named = property === undefined ? detail.conversationMemberRoles.join(", ") : detail[property];
  return typeof named === "string" ? cleanName(named) || null : null;
}

const DURATION = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** ISO 8601 as Edm.Duration writes it, such as PT1H2M3.5S, in whole seconds. */
function secondsIn(duration: string): number | null {
  const parts = DURATION.exec(duration)?.slice(1);
  if (parts === undefined) return null;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part) => Number(part ?? 0));
  return Math.round(((days * 24 + hours) * 60 + minutes) * 60 + seconds);
}
