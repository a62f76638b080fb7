import {
  changeTeamsSettings,
  grantMeetingPolicy,
  isMeetingPolicyGranted,
  type MeetingPolicy,
  meetingPolicies,
  meetingPolicyNamed,
  putMeetingPolicy,
  removeMeetingPolicy,
  type TeamsSettings,
  teamsSettings,
} from "../../entities/teams-settings.ts";
import type { Json } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import { type Cmdlet, CmdletError, type Invocation } from "../cmdlet.ts";
import { isLike } from "../operators.ts";
import { textOf } from "../values.ts";
import { plainName, targetIn, teams, worldOf } from "./teams.ts";

const CONFIGURATION = ["Identity", "EnableGraphTranscriptAccess", "EnableAttributedTranscripts"];
const POLICY = [
  "Identity",
  "AllowCloudRecording",
  "AllowTranscription",
  "NewMeetingRecordingExpirationDays",
  "Description",
];

/** Meetings of the tenant: what Graph may read of them, and who may record and transcribe. */
export const meetingPolicyCmdlets: readonly Cmdlet[] = [
  teams("Get-CsTeamsMeetingConfiguration", ["Identity"], getConfiguration),
  teams("Set-CsTeamsMeetingConfiguration", CONFIGURATION, setConfiguration),
  teams("New-CsTeamsMeetingPolicy", POLICY, newPolicy),
  teams("Get-CsTeamsMeetingPolicy", ["Identity", "Filter"], getPolicies),
  teams("Set-CsTeamsMeetingPolicy", POLICY, setPolicy),
  teams("Remove-CsTeamsMeetingPolicy", ["Identity", "Force"], removePolicy),
  teams("Grant-CsTeamsMeetingPolicy", ["Identity", "PolicyName", "Global", "Group", "Rank", "PassThru"], grantPolicy),
];

function checkGlobal(call: Invocation): void {
  const identity = call.optionalText("Identity") ?? "Global";
  if (identity.toLowerCase() !== "global")
    throw new CmdletError(`There is no configuration "${identity}", only Global.`);
}

function getConfiguration(call: Invocation): readonly Json[] {
  checkGlobal(call);
  const { enableGraphTranscriptAccess, enableAttributedTranscripts } = teamsSettings(worldOf(call));
  return [
    {
      Identity: "Global",
      EnableGraphTranscriptAccess: enableGraphTranscriptAccess,
      EnableAttributedTranscripts: enableAttributedTranscripts,
    },
  ];
}

function setConfiguration(call: Invocation): readonly Json[] {
  checkGlobal(call);
  const before = teamsSettings(worldOf(call));
  const flag = (name: string, usual: boolean): boolean => (call.has(name) ? call.flag(name) : usual);
  const change: Partial<TeamsSettings> = {
    enableGraphTranscriptAccess: flag("EnableGraphTranscriptAccess", before.enableGraphTranscriptAccess),
    enableAttributedTranscripts: flag("EnableAttributedTranscripts", before.enableAttributedTranscripts),
  };
  changeTeamsSettings(worldOf(call), change);
  return [];
}

function policyNamed(world: World, name: string): MeetingPolicy {
  const policy = meetingPolicyNamed(world, name);
  if (policy === undefined) throw new CmdletError(`Cannot find specified policy "${plainName(name)}".`);
  return policy;
}

function policyJson(policy: MeetingPolicy): Json {
  const { identity } = policy;
  return {
    Identity: identity === "Global" ? identity : `Tag:${identity}`,
    AllowCloudRecording: policy.allowCloudRecording,
    AllowTranscription: policy.allowTranscription,
    NewMeetingRecordingExpirationDays: policy.newMeetingRecordingExpirationDays,
  };
}

function newPolicy(call: Invocation): readonly Json[] {
  const identity = plainName(call.text("Identity"));
  if (meetingPolicyNamed(worldOf(call), identity) !== undefined) {
    throw new CmdletError(`The policy "${identity}" already exists.`);
  }
  return [policyJson(putMeetingPolicy(worldOf(call), { identity, ...changeIn(call) }))];
}

/** Set-CsTeamsMeetingPolicy without a name means the one for everybody. */
function setPolicy(call: Invocation): readonly Json[] {
  const { identity } = policyNamed(worldOf(call), call.optionalText("Identity") ?? "Global");
  putMeetingPolicy(worldOf(call), { identity, ...changeIn(call) });
  return [];
}

function changeIn(call: Invocation): Partial<MeetingPolicy> {
  return {
    ...(call.has("AllowCloudRecording") ? { allowCloudRecording: call.flag("AllowCloudRecording") } : {}),
    ...(call.has("AllowTranscription") ? { allowTranscription: call.flag("AllowTranscription") } : {}),
    ...(call.has("NewMeetingRecordingExpirationDays") ? { newMeetingRecordingExpirationDays: daysIn(call) } : {}),
  };
}

function daysIn(call: Invocation): number {
  const days = Number(call.text("NewMeetingRecordingExpirationDays"));
  if (Number.isInteger(days) && (days === -1 || (days >= 1 && days <= 99_999))) return days;
  throw new CmdletError("-NewMeetingRecordingExpirationDays is 1 to 99999, or -1 for never.");
}

/** -Filter takes names with *. */
function getPolicies(call: Invocation): readonly Json[] {
  const name = call.optionalText("Identity");
  if (name !== null) return [policyJson(policyNamed(worldOf(call), name))];
  const filter = call.optionalText("Filter") ?? "*";
  return meetingPolicies(worldOf(call))
    .filter(({ identity }) => isLike(identity, filter) || isLike(`Tag:${identity}`, filter))
    .map(policyJson);
}

function removePolicy(call: Invocation): readonly Json[] {
  const world = worldOf(call);
  const { identity } = policyNamed(world, call.text("Identity"));
  if (isMeetingPolicyGranted(world, identity)) {
    throw new CmdletError(`The policy "${identity}" is currently assigned to one or more users or groups.`);
  }
  removeMeetingPolicy(world, identity);
  return [];
}

function grantPolicy(call: Invocation): readonly Json[] {
  const world = worldOf(call);
  if (!call.has("PolicyName"))
    throw new CmdletError("Cannot process command because the parameter 'PolicyName' is missing.");
  const name = textOf(call.value("PolicyName"));
  grantMeetingPolicy(world, targetIn(call), name === "" ? null : policyNamed(world, name).identity);
  return [];
}
