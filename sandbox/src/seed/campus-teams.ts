import { MEMBERS } from "../entities/chat.ts";
import { GROUP_LINKS, GROUPS } from "../entities/group.ts";
import { CHANNELS, TEAMS } from "../entities/team.ts";
import { TEAMS_APPS } from "../entities/teams/teams-app.ts";
import { findUser } from "../entities/user.ts";
import { alignTeam, newPlace } from "../graph/teams/roster.ts";
import type { JsonObject } from "../kernel/json.ts";
import { guidFrom } from "../kernel/random.ts";
import type { World } from "../world.ts";
import { CAMPUS, FOUNDED } from "./larkfield.ts";

interface SeedTeam {
  readonly displayName: string;
  readonly description: string;
  readonly nickname: string;
  readonly specialization: "none" | "educationClass";
  /** Accounts, without the domain of the staff. */
  readonly owners: readonly string[];
  readonly members: readonly string[];
  readonly channels: readonly string[];
  /** Name of a private channel of the owners. */
  readonly privateChannel?: string;
  readonly classParts?: JsonObject;
}

const TEAM_LIST: readonly SeedTeam[] = [
  {
    displayName: "CS201 Algorithms",
    description: "Second-year algorithms and data structures",
    nickname: "cs201-algorithms",
    specialization: "educationClass",
    owners: ["wei.zhang"],
    members: ["ca231@students", "mr232@students", "an238@students", "jo236@students"],
    channels: ["Lectures", "Problem sheets"],
    classParts: {
      classCode: "CS201",
      externalId: "CS201-2026",
      externalName: "Algorithms",
      externalSource: "sis",
      externalSourceDetail: "Larkfield student records",
      grade: "2",
    },
  },
  {
    displayName: "Careers Service",
    description: "Advisers, employers and events",
    nickname: "careers-service",
    specialization: "none",
    owners: ["praman2", "snibhriain"],
    members: ["twisniewski", "mfernandez", "yuki.tanaka", "grace.mensah"],
    channels: ["Employer events", "CV clinic"],
    privateChannel: "Service planning",
  },
];

/** Apps of the store that every tenant has, and one of the university's own. */
const APP_LINES = `
0d820ecd-def2-4297-adad-78056cde7c78|OneNote
00001016-de05-492e-9106-4828fc8a8687|Website
com.microsoft.teamspace.tab.web|Website
com.microsoft.teamspace.tab.planner|Microsoft Planner
com.microsoft.teamspace.tab.youtube|YouTube
com.microsoft.teamspace.tab.vsts|Azure DevOps
1542629c-01b3-4a6d-8f76-1938b779e48d|Azure DevOps`;

/** A class that was activated and a team of staff, and what can be installed in them. */
export function plantTeams(world: World): void {
  for (const team of TEAM_LIST) plantTeam(world, team);
  for (const line of APP_LINES.trim().split("\n")) {
    const [id = "", displayName = ""] = line.split("|");
    const app = {
      id,
      displayName,
      externalId: null,
      distributionMethod: "store",
      version: "1.0.0",
      clientId: null,
    } as const;
    TEAMS_APPS.in(world).put(app);
  }
  TEAMS_APPS.in(world).put({
    id: guidFrom("campus teams app"),
    externalId: guidFrom("campus teams app manifest"),
    displayName: "Larkfield Notices",
    distributionMethod: "organization",
    version: "1.0.0",
    clientId: CAMPUS.clientId,
  });
}

function plantTeam(world: World, team: SeedTeam): void {
  const id = plantGroup(world, team);
  const general = plantChannel(world, id, { displayName: "General", description: team.description, isPrimary: true });
  TEAMS.in(world).put({
    id,
    createdAt: FOUNDED,
    isArchived: false,
    specialization: team.specialization,
    classification: null,
    isMembershipLimitedToOwners: false,
    internalId: general,
    settings: {},
  });
  for (const displayName of team.channels) plantChannel(world, id, { displayName });
  alignTeam(world, id);
  if (team.privateChannel !== undefined) plantPrivate(world, id, [team.privateChannel, ...team.owners]);
}

function plantGroup(world: World, team: SeedTeam): string {
  const { displayName, description, nickname, specialization, classParts } = team;
  const isClass = specialization === "educationClass";
  const mail = `${nickname}@${CAMPUS.domain}`;
  const id = guidFrom(`campus team ${nickname}`);
  GROUPS.in(world).put({
    id,
    displayName,
    createdAt: FOUNDED,
    ...(classParts === undefined ? {} : { classParts }),
    more: {
      description,
      groupTypes: ["Unified"],
      mailEnabled: true,
      securityEnabled: false,
      mailNickname: nickname,
      mail,
      proxyAddresses: [`SMTP:${mail}`],
      visibility: isClass ? "HiddenMembership" : "Private",
      creationOptions: isClass ? ["Team", "classAssignments"] : ["Team"],
      resourceProvisioningOptions: ["Team"],
    },
  });
  const links = GROUP_LINKS.in(world);
  for (const account of team.owners) links.put({ groupId: id, role: "owner", objectId: idOf(world, account) });
  for (const account of [...team.owners, ...team.members])
    links.put({ groupId: id, role: "member", objectId: idOf(world, account) });
  return id;
}

function idOf(world: World, account: string): string {
  const [name = "", branch] = account.split("@");
  const domain = branch === undefined ? CAMPUS.domain : `${branch}.${CAMPUS.domain}`;
  const user = findUser(world, `${name}@${domain}`);
  if (user === undefined) throw new Error(`The campus teams mention ${account}, who is not among the people.`);
  return user.id;
}

function plantChannel(
  world: World,
  teamId: string,
  wish: { displayName: string; description?: string; isPrimary?: boolean; membershipType?: "private" },
): string {
  const key = guidFrom(`campus channel ${teamId} ${wish.displayName}`).replaceAll("-", "");
  const channel = CHANNELS.in(world).put({
    id: `19:${key}@thread.tacv2`,
    teamId,
    displayName: wish.displayName,
    description: wish.description ?? null,
    membershipType: wish.membershipType ?? "standard",
    isPrimary: wish.isPrimary ?? false,
    isArchived: false,
    createdAt: FOUNDED,
    email: null,
    more: {},
  });
  return channel.id;
}

function plantPrivate(world: World, teamId: string, [displayName = "", ...owners]: readonly string[]): void {
  const of = plantChannel(world, teamId, { displayName, membershipType: "private" });
  for (const account of owners) {
    MEMBERS.in(world).put(newPlace(world, { of, kind: "channel", userId: idOf(world, account), roles: ["owner"] }));
  }
}
