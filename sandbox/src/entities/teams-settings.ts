import { defineTable } from "../kernel/table.ts";
import type { World } from "../world.ts";
import { type GrantTarget, USUAL_PROPAGATION_SECONDS } from "./access-policy.ts";
import { groupsOf } from "./group.ts";
import { policyAssignmentKey, POLICY_ASSIGNMENTS } from "./teams/policy-assignment.ts";

/** What administrators set for the meetings of the tenant, and how slowly Teams works. */
export interface TeamsSettings {
  readonly name: "settings";
  /** Set-CsTeamsMeetingConfiguration -EnableGraphTranscriptAccess */
  readonly enableGraphTranscriptAccess: boolean;
  /** Set-CsTeamsMeetingConfiguration -EnableAttributedTranscripts */
  readonly enableAttributedTranscripts: boolean;
  /** Until a grant of an application access policy is felt, at most half an hour. */
  readonly policyPropagationSeconds: number;
  /** Shortest and longest time until a recording or a transcript is there after the call. */
  readonly recordingMinutes: readonly [number, number];
  readonly transcriptMinutes: readonly [number, number];
}

const TEAMS_SETTINGS = defineTable<TeamsSettings>({ name: "teams-settings", key: (row) => row.name, indexes: {} });

/** As a new tenant has them: Graph sees no transcripts. */
const USUAL: TeamsSettings = {
  name: "settings",
  enableGraphTranscriptAccess: false,
  enableAttributedTranscripts: false,
  policyPropagationSeconds: USUAL_PROPAGATION_SECONDS,
  recordingMinutes: [3, 15],
  transcriptMinutes: [2, 10],
};

export function teamsSettings(world: World): TeamsSettings {
  return TEAMS_SETTINGS.in(world).get("settings") ?? USUAL;
}

export function changeTeamsSettings(world: World, change: Partial<Omit<TeamsSettings, "name">>): TeamsSettings {
  return TEAMS_SETTINGS.in(world).put({ ...teamsSettings(world), ...change });
}

/** A Teams meeting policy, as far as it concerns recordings and transcripts. */
export interface MeetingPolicy {
  readonly identity: string;
  readonly allowCloudRecording: boolean;
  readonly allowTranscription: boolean;
  /** After so many days Teams deletes a recording; -1 for never. */
  readonly newMeetingRecordingExpirationDays: number;
}

const MEETING_POLICIES = defineTable<MeetingPolicy>({
  name: "meeting-policies",
  key: (row) => row.identity.toLowerCase(),
  indexes: {},
});

interface MeetingPolicyGrant {
  /** "global" or "group " and its id. */
  readonly target: string;
  readonly policy: string;
}

const MEETING_POLICY_GRANTS = defineTable<MeetingPolicyGrant>({
  name: "meeting-policy-grants",
  key: (row) => row.target,
  indexes: {},
});

const GLOBAL: MeetingPolicy = {
  identity: "Global",
  allowCloudRecording: true,
  allowTranscription: true,
  newMeetingRecordingExpirationDays: 120,
};

/** Global comes first and is always there. */
export function meetingPolicies(world: World): MeetingPolicy[] {
  const others = MEETING_POLICIES.in(world)
    .all()
    .filter(({ identity }) => identity.toLowerCase() !== "global");
  return [globalOf(world), ...others];
}

/** `identity` with or without "Tag:". */
export function meetingPolicyNamed(world: World, identity: string): MeetingPolicy | undefined {
  const name = identity.replace(/^Tag:/i, "").toLowerCase();
  return MEETING_POLICIES.in(world).get(name) ?? (name === "global" ? GLOBAL : undefined);
}

/** Makes a policy or changes the one of that name; what is not said stays, or is as in Global. */
export function putMeetingPolicy(
  world: World,
  wish: Pick<MeetingPolicy, "identity"> & Partial<MeetingPolicy>,
): MeetingPolicy {
  const before = meetingPolicyNamed(world, wish.identity) ?? { ...GLOBAL, identity: wish.identity };
  return MEETING_POLICIES.in(world).put({ ...before, ...wish, identity: before.identity });
}

/** Whether anybody has a policy; it cannot be removed then. */
export function isMeetingPolicyGranted(world: World, identity: string): boolean {
  const isIt = (name: string): boolean => name.toLowerCase() === identity.toLowerCase();
  return (
    MEETING_POLICY_GRANTS.in(world)
      .all()
      .some(({ policy }) => isIt(policy)) ||
    POLICY_ASSIGNMENTS.in(world)
      .all()
      .some(({ policyType, policyId }) => policyType === POLICY_TYPE && isIt(policyId))
  );
}

/** Global only goes back to what it is in a new tenant. */
export function removeMeetingPolicy(world: World, identity: string): void {
  MEETING_POLICIES.in(world).remove(identity.toLowerCase());
}

/** Gives a policy to a person, a group or everybody; null takes it away again. */
export function grantMeetingPolicy(world: World, target: GrantTarget, policy: string | null): void {
  if (target.kind === "user") return assign(world, target.id, policy);
  const key = targetKey(target);
  if (policy === null) MEETING_POLICY_GRANTS.in(world).remove(key);
  else MEETING_POLICY_GRANTS.in(world).put({ target: key, policy });
}

const POLICY_TYPE = "TeamsMeetingPolicy";

function assign(world: World, userId: string, policyId: string | null): void {
  const assignment = { userId, policyType: POLICY_TYPE };
  if (policyId === null) POLICY_ASSIGNMENTS.in(world).remove(policyAssignmentKey(assignment));
  else POLICY_ASSIGNMENTS.in(world).put({ ...assignment, policyId });
}

function targetKey(target: Exclude<GrantTarget, { kind: "user" }>): string {
  return target.kind === "global" ? "global" : `group ${target.id}`;
}

/** The one policy in force for a person: their own goes before a group's, that before everybody's. */
export function meetingPolicyOf(world: World, userId: string): MeetingPolicy {
  const own = POLICY_ASSIGNMENTS.in(world).get(policyAssignmentKey({ userId, policyType: POLICY_TYPE }))?.policyId;
  const groups = groupsOf(world, "member", userId).map((id) => targetKey({ kind: "group", id }));
  const granted = [...groups, "global"].flatMap((key) => MEETING_POLICY_GRANTS.in(world).get(key)?.policy ?? []);
  const names = [...(own === undefined ? [] : [own]), ...granted];
  return names.map((name) => meetingPolicyNamed(world, name)).find((policy) => policy !== undefined) ?? globalOf(world);
}

function globalOf(world: World): MeetingPolicy {
  return meetingPolicyNamed(world, "Global") ?? GLOBAL;
}
