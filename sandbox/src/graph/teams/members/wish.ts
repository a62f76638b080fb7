import { isReplicated } from "../../../entities/directory/directory-settings.ts";
import { findUser, isGuest, type UserRecord } from "../../../entities/user.ts";
import { isObject, type Json, type JsonObject, textAt, textsAt } from "../../../kernel/json.ts";
import type { World } from "../../../world.ts";
import { badRequest, GraphRefusal, notFound } from "../../protocol/refusal.ts";
import { checkEntity } from "../../protocol/schema.ts";

const ROLES = new Set(["owner", "guest"]);

/** Whom a body wants in a team or channel. */
export interface MemberWish {
  readonly userId: string;
  readonly isOwner: boolean;
}

export function readMember(world: World, body: Json): MemberWish {
  const user = readBoundUser(world, body);
  const isOwner = isObject(body) && readRoles(body).includes("owner");
  if (isOwner && isGuest(user)) throw badRequest("A guest cannot be an owner.");
  return { userId: user.id, isOwner };
}

/** The person that user@odata.bind names, by object id or principal name. */
export function readBoundUser(world: World, body: Json): UserRecord {
  if (!isObject(body)) throw badRequest("A member has to be an object.");
  const type = textAt(body, "@odata.type")?.replace(/^#/, "").toLowerCase();
  if (type !== "microsoft.graph.aaduserconversationmember")
    throw badRequest("A member needs '@odata.type', which must be '#microsoft.graph.aadUserConversationMember'.");
  checkEntity("aadUserConversationMember", { ...body, user: undefined });
  const key = keyOf(textAt(body, "user@odata.bind") ?? textAt(body, "userId"));
  const user = findUser(world, key);
  if (user === undefined || !isReplicated(world, user.createdAt)) throw noUser(key);
  return user;
}

function keyOf(bind: string | undefined): string {
  const found = /^(?:.*\/users(?:\/([^/]+)|\('([^']+)'\)))$|^([^/]+)$/i.exec(bind ?? "");
  const key = found?.[1] ?? found?.[2] ?? found?.[3];
  if (key === undefined) throw badRequest("Bad format for 'user@odata.bind': the address of a user is required.");
  return decodeURIComponent(key);
}

function noUser(key: string): GraphRefusal {
  return notFound(`Could not find the user '${key}'.`);
}

/** "owner", or nothing for an ordinary member. */
export function readRoles(body: JsonObject): string[] {
  const roles = textsAt(body, "roles").map((role) => role.toLowerCase());
  const strange = roles.find((role) => !ROLES.has(role));
  if (strange !== undefined) throw badRequest(`Invalid role specified for member: '${strange}'.`);
  return roles;
}
