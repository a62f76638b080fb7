import type { GrantTarget } from "../../entities/access-policy.ts";
import { GROUPS } from "../../entities/group.ts";
import {
  changeTeamsSettings,
  grantMeetingPolicy,
  type MeetingPolicy,
  meetingPolicies,
  meetingPolicyNamed,
  meetingPolicyOf,
  putMeetingPolicy,
  type TeamsSettings,
  teamsSettings,
} from "../../entities/teams-settings.ts";
import { flagAt, type JsonObject, listAt, numberAt, textAt } from "../../kernel/json.ts";
import { type ControlAnswer, type ControlCall, type ControlRoute, needed, ok, paramOf } from "../call.ts";
import { person } from "../chats/person.ts";
import { ControlRefusal } from "../refusal.ts";

const SETTINGS = "/_control/teams/meeting-settings";
const POLICIES = "/_control/teams/meeting-policies";
const LONGEST_PROPAGATION = 1800;

/** What Set-CsTeamsMeetingConfiguration, Set- and Grant-CsTeamsMeetingPolicy do, and how long Teams takes. */
export const meetingSettingControls: readonly ControlRoute[] = [
  { method: "GET", template: SETTINGS, handle: ({ house }) => ok(settingsJson(teamsSettings(house.world))) },
  { method: "PATCH", template: SETTINGS, handle: changeSettings },
  { method: "GET", template: POLICIES, handle: ({ house }) => ok({ value: meetingPolicies(house.world) }) },
  { method: "PUT", template: `${POLICIES}/{identity}`, handle: putPolicy },
  { method: "POST", template: "/_control/teams/meeting-policy-grants", handle: grant },
  { method: "GET", template: "/_control/teams/effective-meeting-policy/{user}", handle: showEffective },
];

function settingsJson({ name: _name, ...settings }: TeamsSettings): object {
  return settings;
}

type Change = Partial<Omit<TeamsSettings, "name">>;
type Read = (body: JsonObject, name: string) => Change[keyof Change] | undefined;

const READERS: Readonly<Record<keyof Change, Read>> = {
  enableGraphTranscriptAccess: readFlag,
  enableAttributedTranscripts: readFlag,
  policyPropagationSeconds: readSeconds,
  recordingMinutes: readMinutes,
  transcriptMinutes: readMinutes,
};

function changeSettings({ house: { world }, body }: ControlCall): ControlAnswer {
  const readers = new Map<string, Read>(Object.entries(READERS));
  const changes = Object.keys(body).map((name) => {
    const read = readers.get(name);
    if (read === undefined) {
      throw new ControlRefusal(400, `There is no setting "${name}"; there are ${[...readers.keys()].join(", ")}.`);
    }
    return [name, read(body, name)];
  });
  return ok(settingsJson(changeTeamsSettings(world, Object.fromEntries(changes))));
}

function readFlag(body: JsonObject, name: string): boolean {
  const flag = flagAt(body, name);
  if (flag === undefined) throw new ControlRefusal(400, `"${name}" is true or false.`);
  return flag;
}

function readSeconds(body: JsonObject, name: string): number {
  const seconds = numberAt(body, name) ?? -1;
  if (seconds >= 0 && seconds <= LONGEST_PROPAGATION) return seconds;
  throw new ControlRefusal(400, `"${name}" is a number from 0 to ${LONGEST_PROPAGATION}.`);
}

/** A number, or the shortest and the longest. */
function readMinutes(body: JsonObject, name: string): readonly [number, number] {
  const given = listAt(body, name) ?? [body[name] ?? null];
  const [shortest, longest = shortest] = given.filter((value) => typeof value === "number");
  if (shortest !== undefined && longest !== undefined && shortest >= 0 && longest >= shortest)
    return [shortest, longest];
  throw new ControlRefusal(400, `"${name}" is a number of minutes, or a list of the shortest and the longest.`);
}

/** `{allowCloudRecording?, allowTranscription?, newMeetingRecordingExpirationDays?}` */
function putPolicy(call: ControlCall): ControlAnswer {
  const { house, body } = call;
  const days = numberAt(body, "newMeetingRecordingExpirationDays");
  if (days !== undefined && (!Number.isInteger(days) || days < -1 || days === 0)) {
    throw new ControlRefusal(400, '"newMeetingRecordingExpirationDays" is a whole number of days, or -1 for never.');
  }
  const { allowCloudRecording, allowTranscription } = {
    allowCloudRecording: flagAt(body, "allowCloudRecording"),
    allowTranscription: flagAt(body, "allowTranscription"),
  };
  const policy: MeetingPolicy = putMeetingPolicy(house.world, {
    identity: paramOf(call, "identity"),
    ...(allowCloudRecording === undefined ? {} : { allowCloudRecording }),
    ...(allowTranscription === undefined ? {} : { allowTranscription }),
    ...(days === undefined ? {} : { newMeetingRecordingExpirationDays: days }),
  });
  return ok(policy);
}

/** `{policy or null, user or group or "global": true}` */
function grant(call: ControlCall): ControlAnswer {
  const { world } = call.house;
  const name = call.body["policy"] === null ? null : needed(call.body, "policy");
  const policy = name === null ? null : meetingPolicyNamed(world, name)?.identity;
  if (policy === undefined) throw new ControlRefusal(404, `There is no meeting policy "${name}".`);
  const target = targetIn(call);
  grantMeetingPolicy(world, target, policy);
  return { status: 201, json: { policy, target } };
}

function targetIn({ house: { world }, body }: ControlCall): GrantTarget {
  const [user, group] = [textAt(body, "user"), textAt(body, "group")?.toLowerCase()];
  if (body["global"] === true) return { kind: "global" };
  if (user !== undefined) return { kind: "user", id: person(world, user).id };
  if (group === undefined) throw new ControlRefusal(400, 'A grant needs "user", "group" or "global": true.');
  if (GROUPS.in(world).get(group) === undefined) throw new ControlRefusal(404, `There is no group "${group}".`);
  return { kind: "group", id: group };
}

function showEffective(call: ControlCall): ControlAnswer {
  const { world } = call.house;
  return ok(meetingPolicyOf(world, person(world, paramOf(call, "user")).id));
}
