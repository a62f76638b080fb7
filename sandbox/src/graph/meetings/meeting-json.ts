import { joinUrlOf, meetingIdOf, type MeetingParticipant, type MeetingRecord } from "../../entities/meeting.ts";
import { tenantOf } from "../../entities/tenant.ts";
import { USERS } from "../../entities/user.ts";
import { isoMillis } from "../../kernel/clock.ts";
import { type JsonObject, objectAt } from "../../kernel/json.ts";
import type { World } from "../../world.ts";

/** Settings as a tenant usually has them. */
const USUAL_LOBBY: JsonObject = { scope: "organization", isDialInBypassEnabled: false };
const USUAL: JsonObject = {
  isEntryExitAnnounced: false,
  allowedPresenters: "everyone",
  allowAttendeeToEnableCamera: true,
  allowAttendeeToEnableMic: true,
  allowMeetingChat: "enabled",
  allowTeamworkReactions: true,
  allowTranscription: true,
  allowRecording: true,
  allowParticipantsToChangeName: false,
  recordAutomatically: false,
  shareMeetingChatHistoryDefault: "none",
  watermarkProtection: { isEnabledForContentSharing: false, isEnabledForVideo: false },
};

/** A meeting in Graph's words. */
export function meetingJson(world: World, meeting: MeetingRecord): JsonObject {
  const joinWebUrl = joinUrlOf(world, meeting);
  return {
    id: meetingIdOf(meeting),
    creationDateTime: isoMillis(meeting.createdAt),
    startDateTime: isoMillis(meeting.startsAt),
    endDateTime: isoMillis(meeting.endsAt),
    joinWebUrl,
    subject: meeting.subject === "" ? null : meeting.subject,
    externalId: meeting.externalId,
    isBroadcast: false,
    meetingTemplateId: null,
    videoTeleconferenceId: meeting.conferenceId,
    ...USUAL,
    ...meeting.settings,
    lobbyBypassSettings: { ...USUAL_LOBBY, ...objectAt(meeting.settings, "lobbyBypassSettings") },
    broadcastSettings: null,
    participants: participantsJson(world, meeting),
    chatInfo: { threadId: meeting.thread, messageId: "0", replyChainMessageId: null },
    audioConferencing: audioJson(world, meeting),
    joinInformation: {
      contentType: "html",
      content: `data:text/html,${encodeURIComponent(`<a href="${joinWebUrl}">Join the meeting now</a>`)}`,
    },
    joinMeetingIdSettings: {
      isPasscodeRequired: meeting.passcode !== null,
      joinMeetingId: meeting.joinMeetingId,
      passcode: meeting.passcode,
    },
  };
}

function audioJson(world: World, { conferenceId }: MeetingRecord): JsonObject {
  return {
    tollNumber: "+44 20 7946 0123",
    tollFreeNumber: null,
    conferenceId,
    dialinUrl: `${world.origin}/dialin/${conferenceId}`,
  };
}

function participantsJson(world: World, meeting: MeetingRecord): JsonObject {
  const organizer = USERS.in(world).get(meeting.organizerId);
  const { id: tenantId } = tenantOf(world);
  return {
    organizer: {
      upn: organizer?.userPrincipalName ?? null,
      role: "presenter",
      identity: { user: { id: meeting.organizerId, displayName: organizer?.displayName ?? null, tenantId } },
    },
    attendees: meeting.attendees.map((person) => attendeeJson(world, person)),
  };
}

function attendeeJson(world: World, { userId, upn, role }: MeetingParticipant): JsonObject {
  const user = userId === null ? undefined : USERS.in(world).get(userId);
  const identity = userId === null ? null : { user: { id: userId, displayName: user?.displayName ?? null } };
  return { upn, role: role ?? "attendee", identity };
}
