import type { CallRecord, CallVisit, EndedCall, Party } from "../../../entities/meetings/call.ts";
import { joinUrlOf } from "../../../entities/meeting.ts";
import { tenantOf } from "../../../entities/tenant.ts";
import { USERS } from "../../../entities/user.ts";
import { isoMillis } from "../../../kernel/clock.ts";
import type { JsonObject } from "../../../kernel/json.ts";
import { guidFrom } from "../../../kernel/random.ts";
import type { World } from "../../../world.ts";
import { partyJson } from "./call-messages.ts";

const AUDIO = ["audio"];
const CONFERENCE = "Skype for Business Conferencing";

/** callRecord as it is without $expand. */
export function callRecordJson(world: World, call: EndedCall): JsonObject {
  const organizer = { userId: call.organizerId, name: USERS.in(world).get(call.organizerId)?.displayName ?? "" };
  return {
    id: call.id,
    version: 1,
    type: "groupCall",
    modalities: AUDIO,
    lastModifiedDateTime: isoMillis(call.endedAt),
    startDateTime: isoMillis(call.startedAt),
    endDateTime: isoMillis(call.endedAt),
    joinWebUrl: joinUrlOf(world, call),
    organizer: partyJson(world, organizer),
    organizer_v2: participantJson(world, organizer),
  };
}

/** participants_v2: everybody once, by object id, guests by an id of their own. */
export function participantsJson(world: World, call: CallRecord): JsonObject[] {
  const ids = new Map(call.visits.map((visit) => [idOf(visit), visit]));
  return [...ids.values()].map((visit) => participantJson(world, visit));
}

function idOf({ userId, name }: Party): string {
  return userId ?? guidFrom(`visitor ${name}`);
}

function participantJson(world: World, party: Party): JsonObject {
  return { id: idOf(party), identity: { user: identityJson(world, party) } };
}

function identityJson(world: World, party: Party): JsonObject {
  const user = party.userId === null ? undefined : USERS.in(world).get(party.userId);
  return {
    id: idOf(party),
    displayName: party.name,
    tenantId: party.userId === null ? null : tenantOf(world).id,
    userPrincipalName: user?.userPrincipalName ?? null,
  };
}

/** One session a stay: the person's client calls the conference. */
export function sessionsJson(world: World, call: EndedCall, wish: { readonly segments: boolean }): JsonObject[] {
  return call.visits.map((visit, i) => {
    const id = guidFrom(`session ${call.id} ${i}`);
    const times = timesJson(visit, call.endedAt);
    return {
      id,
      modalities: AUDIO,
      ...times,
      isTest: false,
      failureInfo: null,
      caller: callerJson(world, visit),
      callee: calleeJson(),
      ...(wish.segments ? { segments: [segmentJson(world, { visit, id, times })] } : {}),
    };
  });
}

function timesJson({ joinedAt, leftAt }: CallVisit, endedAt: number): JsonObject {
  return { startDateTime: isoMillis(joinedAt), endDateTime: isoMillis(leftAt ?? endedAt) };
}

function callerJson(world: World, party: Party): JsonObject {
  return {
    "@odata.type": "#microsoft.graph.callRecords.participantEndpoint",
    name: `client-${idOf(party).slice(0, 8)}`,
    cpuName: null,
    cpuCoresCount: null,
    cpuProcessorSpeedInMhz: null,
    userAgent: {
      "@odata.type": "#microsoft.graph.callRecords.clientUserAgent",
      headerValue: "CallSignalingAgent (27/1.0.0.0//)",
      applicationVersion: null,
      platform: "web",
      productFamily: "teams",
      communicationServiceId: null,
      azureADAppId: null,
    },
    associatedIdentity: identityJson(world, party),
    feedback: null,
  };
}

function calleeJson(): JsonObject {
  return {
    "@odata.type": "#microsoft.graph.callRecords.serviceEndpoint",
    userAgent: {
      "@odata.type": "#microsoft.graph.callRecords.serviceUserAgent",
      headerValue: CONFERENCE,
      applicationVersion: null,
      role: "mediationServer",
    },
  };
}

function segmentJson(
  world: World,
  { visit, id, times }: { readonly visit: CallVisit; readonly id: string; readonly times: JsonObject },
): JsonObject {
  return {
    id: guidFrom(`segment ${id}`),
    ...times,
    failureInfo: null,
    caller: callerJson(world, visit),
    callee: calleeJson(),
    media: [
      {
        label: "main-audio",
        callerNetwork: null,
        calleeNetwork: null,
        callerDevice: null,
        calleeDevice: null,
        streams: [],
      },
    ],
  };
}
