import type { CallRecord, CallVisit, EndedCall } from "../../../entities/meetings/call.ts";
import { tenantOf } from "../../../entities/tenant.ts";
import { addressOf, USERS } from "../../../entities/user.ts";
import { isoMillis } from "../../../kernel/clock.ts";
import type { JsonObject } from "../../../kernel/json.ts";
import { guidFrom } from "../../../kernel/random.ts";
import type { World } from "../../../world.ts";

/** meetingAttendanceReport without its records. */
export function reportJson(call: EndedCall): JsonObject {
  return {
    id: call.reportId,
    totalParticipantCount: staysOf(call).length,
    meetingStartDateTime: isoMillis(call.startedAt),
    meetingEndDateTime: isoMillis(call.endedAt),
    externalEventInformation: [],
  };
}

/** One record a person, with an interval for each stay. */
export function attendanceRecords(world: World, call: EndedCall): JsonObject[] {
  return staysOf(call).map((stays) => recordJson(world, call, stays));
}

/** The stays of each person together, in the order of their first coming. */
function staysOf({ visits }: CallRecord): (readonly [CallVisit, ...CallVisit[]])[] {
  const people = Map.groupBy(visits, ({ userId, name }) => userId ?? `guest ${name}`);
  return [...people.values()].flatMap(([first, ...rest]) => (first === undefined ? [] : [[first, ...rest] as const]));
}

function recordJson(world: World, call: EndedCall, stays: readonly [CallVisit, ...CallVisit[]]): JsonObject {
  const [{ userId, name, role }] = stays;
  const user = userId === null ? undefined : USERS.in(world).get(userId);
  const intervals = stays.map((stay) => intervalJson(stay, call.endedAt));
  const id = userId ?? guidFrom(`attendee ${call.id} ${name}`);
  return {
    id,
    emailAddress: user === undefined ? null : addressOf(user),
    totalAttendanceInSeconds: intervals.reduce((sum, { durationInSeconds }) => sum + durationInSeconds, 0),
    role,
    registrationId: null,
    externalRegistrationInformation: null,
    identity: {
      id: userId ?? id,
      displayName: name,
      tenantId: userId === null ? null : tenantOf(world).id,
    },
    attendanceIntervals: intervals,
  };
}

function intervalJson(
  { joinedAt, leftAt }: CallVisit,
  endedAt: number,
): { joinDateTime: string; leaveDateTime: string; durationInSeconds: number } {
  const until = leftAt ?? endedAt;
  return {
    joinDateTime: isoMillis(joinedAt),
    leaveDateTime: isoMillis(until),
    durationInSeconds: Math.round((until - joinedAt) / 1000),
  };
}
