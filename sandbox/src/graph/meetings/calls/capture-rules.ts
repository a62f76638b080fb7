import { type ArtifactKind, runningArtifact } from "../../../entities/meetings/artifact.ts";
import { type CallRecord, type CallVisit, insideOf, isSameParty, type Party } from "../../../entities/meetings/call.ts";
import type { MeetingRecord } from "../../../entities/meeting.ts";
import { type MeetingPolicy, meetingPolicyOf } from "../../../entities/teams-settings.ts";
import { type UserRecord, USERS } from "../../../entities/user.ts";
import type { World } from "../../../world.ts";

/** Who may record and transcribe: the meeting's options, and the Teams meeting policies of its organiser and of whoever wants to. */

interface Rule {
  readonly noun: string;
  /** The meeting option and the policy setting that must not be off. */
  readonly option: string;
  readonly isAllowed: (policy: MeetingPolicy) => boolean;
  readonly setting: string;
}

const RULES: Readonly<Record<ArtifactKind, Rule>> = {
  recording: {
    noun: "recording",
    option: "allowRecording",
    isAllowed: ({ allowCloudRecording }) => allowCloudRecording,
    setting: "AllowCloudRecording",
  },
  transcript: {
    noun: "transcription",
    option: "allowTranscription",
    isAllowed: ({ allowTranscription }) => allowTranscription,
    setting: "AllowTranscription",
  },
};

/** Why nobody can record or transcribe this meeting, as a sentence; undefined when somebody may. */
export function obstacleForAll(world: World, meeting: MeetingRecord, kind: ArtifactKind): string | undefined {
  const { noun, option } = RULES[kind];
  if (meeting.settings[option] === false) return `The options of the meeting do not allow ${noun}.`;
  return obstacleOf(world, meeting.organizerId, kind);
}

/** Why this person cannot start it now, as a sentence; undefined when they may. */
export function obstacleFor(
  world: World,
  wish: { readonly meeting: MeetingRecord; readonly call: CallRecord; readonly kind: ArtifactKind },
  party: Party,
): string | undefined {
  const { meeting, call, kind } = wish;
  const visit = insideOf(call).find((there) => isSameParty(there, party));
  if (visit === undefined) return `${party.name} is not in the meeting.`;
  if (runningArtifact(world, call.id, kind) !== undefined) return `The ${RULES[kind].noun} is running already.`;
  return obstacleForAll(world, meeting, kind) ?? obstacleOfVisit(world, visit, kind);
}

function obstacleOfVisit(world: World, { userId, name, role }: CallVisit, kind: ArtifactKind): string | undefined {
  const { noun } = RULES[kind];
  if (userId === null) return `${name} is a guest; only people of the organisation start a ${noun}.`;
  if (role === "Attendee") return `${name} is an attendee; only organisers and presenters start a ${noun}.`;
  return obstacleOf(world, userId, kind);
}

/** Why licence or policy of a person forbid it; undefined when they do not. */
export function obstacleOf(world: World, userId: string, kind: ArtifactKind): string | undefined {
  const user = USERS.in(world).get(userId);
  if (user === undefined) return "Whoever it is about is gone from the tenant.";
  if (!hasTeams(user)) return `${user.displayName} has no licence with Microsoft Teams.`;
  const { noun, isAllowed, setting } = RULES[kind];
  const policy = meetingPolicyOf(world, userId);
  if (isAllowed(policy)) return undefined;
  return `The Teams meeting policy "${policy.identity}" of ${user.displayName} does not allow ${noun} (${setting} is off).`;
}

function hasTeams({ teams, accountEnabled }: UserRecord): boolean {
  return teams && accountEnabled;
}
