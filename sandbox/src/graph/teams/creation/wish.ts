import type { TeamsAppRecord } from "../../../entities/teams/teams-app.ts";
import { type JsonObject, objectAt, objectsAt, textAt } from "../../../kernel/json.ts";
import type { World } from "../../../world.ts";
import type { Call } from "../../protocol/call.ts";
import { badRequest, notSimulated } from "../../protocol/refusal.ts";
import { checkEntity } from "../../protocol/schema.ts";
import { boundApp } from "../apps/catalog.ts";
import { type ChannelWish, readChannel } from "../channels/wish.ts";
import { type MemberWish, readMember } from "../members/wish.ts";
import { SETTINGS } from "../team-json.ts";
import { specializationOf } from "./templates.ts";

/** What a new team is to be. */
export interface TeamWish {
  readonly specialization: string;
  readonly classification: string | null;
  readonly settings: JsonObject;
  readonly channels: readonly ChannelWish[];
  /** What is installed in it from the beginning. */
  readonly apps: readonly TeamsAppRecord[];
}

/** The same with the group that is made for it. */
export interface NewTeamWish extends TeamWish {
  readonly displayName: string;
  readonly description: string | null;
  readonly visibility: string | null;
  /** null to make one of the name. */
  readonly mailNickname: string | null;
  /** Object id of the one owner it begins with. */
  readonly ownerId: string;
}

const LONGEST_NAME = 256;
const LONGEST_DESCRIPTION = 1024;

/** Settings, channels and kind of team that a body asks for. */
export function readTeamParts(world: World, body: JsonObject): TeamWish {
  if (body["@microsoft.graph.teamCreationMode"] !== undefined) throw notSimulated("A team in migration mode");
  checkEntity("team", body);
  return {
    specialization: specializationOf(textAt(body, "template@odata.bind")),
    classification: textAt(body, "classification") ?? null,
    settings: readSettings(body),
    channels: readChannels(objectsAt(body, "channels")),
    apps: objectsAt(body, "installedApps").map((app) => boundApp(world, textAt(app, "teamsApp@odata.bind"))),
  };
}

function readChannels(bodies: readonly JsonObject[]): ChannelWish[] {
  if (bodies.some((body) => body["tabs"] !== undefined)) throw notSimulated("A new team whose channels have tabs");
  const channels = bodies.map(readChannel);
  const names = new Set(["general", ...channels.map(({ displayName }) => displayName.toLowerCase())]);
  if (names.size <= channels.length) throw badRequest("Two channels of the team have the same name.");
  if (channels.some(({ membershipType }) => membershipType !== "standard"))
    throw badRequest("A team is created with standard channels only; others are added afterwards.");
  return channels;
}

/** The groups of settings that a body names. */
export function readSettings(body: JsonObject): JsonObject {
  return Object.fromEntries(
    SETTINGS.flatMap((name) => (body[name] === undefined ? [] : [[name, objectAt(body, name)]])),
  );
}

export function readNewTeam(call: Call, body: JsonObject): NewTeamWish {
  const parts = readTeamParts(call.world, body);
  const displayName = textAt(body, "displayName")?.trim() ?? "";
  if (displayName === "") throw badRequest("'displayName' is required to create a team.");
  checkTexts(body);
  return {
    ...parts,
    displayName,
    description: textAt(body, "description") ?? null,
    visibility: textAt(body, "visibility") ?? null,
    mailNickname: null,
    ownerId: readOwner(call, body),
  };
}

/** Refuses names and descriptions that are too long. */
export function checkTexts(body: JsonObject): void {
  if ((textAt(body, "displayName") ?? "").length > LONGEST_NAME)
    throw badRequest(`The name of a team has at most ${LONGEST_NAME} characters.`);
  if ((textAt(body, "description") ?? "").length > LONGEST_DESCRIPTION)
    throw badRequest(`The description of a team has at most ${LONGEST_DESCRIPTION} characters.`);
}

/** An app names exactly one owner; a person is the owner, or names one. */
function readOwner({ world, caller }: Call, body: JsonObject): string {
  const members = objectsAt(body, "members").map((member): MemberWish => readMember(world, member));
  const [owner, ...others] = members;
  if (others.length > 0 || owner?.isOwner === false)
    throw badRequest(
      "Invalid number of members specified: a team is created with exactly one owner, other members are added afterwards.",
    );
  const ownerId = owner?.userId ?? caller.userId;
  if (ownerId === null) throw badRequest("A team owner must be provided when creating a team in application context.");
  return ownerId;
}
