import { isCovered } from "../../entities/access-policy.ts";
import { type MeetingRecord, MEETINGS, threadOfMeetingId } from "../../entities/meeting.ts";
import { type UserRecord, USERS } from "../../entities/user.ts";
import { type Call, param } from "../protocol/call.ts";
import { badRequest, forbidden, type GraphRefusal, notFound } from "../protocol/refusal.ts";

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The person whose meetings the path names. An app names people by object id only and needs a Teams
 * application access policy that covers them; a signed-in person reaches their own meetings only.
 */
export function organizerInPath(call: Call): UserRecord {
  const key = param(call, "user");
  if (!GUID.test(key)) {
    throw badRequest(
      `'${key}' is no valid user id. With application permissions the user is named by object id, not by user principal name.`,
    );
  }
  const user = USERS.in(call.world).get(key.toLowerCase());
  if (user === undefined) throw notFound(`User '${key}' was not found in the tenant.`);
  checkActsFor(call, user.id);
  return user;
}

function checkPolicy(call: Call, userId: string): void {
  const { appId } = call.caller;
  if (!isCovered(call.world, userId, appId)) {
    throw forbidden(`No application access policy found for this app ${appId} on the user`);
  }
}

export function checkTeams(user: UserRecord): void {
  if (!user.teams || !user.accountEnabled) throw forbidden("The meeting organizer is not enabled for Microsoft Teams.");
}

/** The meeting named in the path, if this person organises it. */
export function meetingInPath(call: Call, organizer: UserRecord): MeetingRecord {
  const meeting = livingMeeting(call);
  if (meeting?.organizerId === organizer.id) return meeting;
  throw meetingNotFound();
}

/** The meeting named in the path, whoever organises it; undefined for one that is gone. */
export function livingMeeting(call: Call): MeetingRecord | undefined {
  const thread = threadOfMeetingId(param(call, "m"));
  const meeting = thread === undefined ? undefined : MEETINGS.in(call.world).get(thread);
  return meeting !== undefined && isAlive(meeting) ? meeting : undefined;
}

export function meetingNotFound(): GraphRefusal {
  return notFound("3004: Meeting not found.");
}

/** The meeting named in the path, on behalf of its organiser. */
export function ownMeetingInPath(call: Call): MeetingRecord {
  return meetingInPath(call, organizerInPath(call));
}

/** Whether this caller acts for the organiser: an app that a policy lets to them, or themselves. */
export function checkActsFor(call: Call, organizerId: string): void {
  if (call.caller.kind === "app") checkPolicy(call, organizerId);
  else if (call.caller.userId !== organizerId) throw forbidden("3003: User does not have access to lookup meeting.");
}

export function isAlive({ state }: MeetingRecord): boolean {
  return state === "open" || state === "offline";
}
