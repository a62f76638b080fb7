import { isCovered } from "../../entities/access-policy.ts";
import { type MeetingRecord, MEETINGS, threadOfMeetingId } from "../../entities/meeting.ts";
import { type UserRecord, USERS } from "../../entities/user.ts";
import { type Call, param } from "../protocol/call.ts";
import { badRequest, GraphRefusal } from "../protocol/refusal.ts";

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
  if (user === undefined)
    throw new GraphRefusal({ status: 404, code: "NotFound" }, `User '${key}' was not found in the tenant.`);
  if (call.caller.kind === "app") checkPolicy(call, user);
  else if (call.caller.userId !== user.id) throw forbidden("3003: User does not have access to lookup meeting.");
  return user;
}

function checkPolicy(call: Call, user: UserRecord): void {
  const { appId } = call.caller;
  if (!isCovered(call.world, user.id, appId)) {
    throw forbidden(`No application access policy found for this app ${appId} on the user`);
  }
}

export function checkTeams(user: UserRecord): void {
  if (!user.teams || !user.accountEnabled) throw forbidden("The meeting organizer is not enabled for Microsoft Teams.");
}

export function forbidden(message: string): GraphRefusal {
  return new GraphRefusal({ status: 403, code: "Forbidden" }, message);
}

/** The meeting named in the path, if this person organises it. */
export function meetingInPath(call: Call, organizer: UserRecord): MeetingRecord {
  const thread = threadOfMeetingId(param(call, "m"));
  const meeting = thread === undefined ? undefined : MEETINGS.in(call.world).get(thread);
  if (meeting?.organizerId === organizer.id && isAlive(meeting)) return meeting;
  throw new GraphRefusal({ status: 404, code: "NotFound" }, "3004: Meeting not found.");
}

export function isAlive({ state }: MeetingRecord): boolean {
  return state === "open" || state === "offline";
}
