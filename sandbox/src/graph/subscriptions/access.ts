import { CHATS, memberKey, MEMBERS } from "../../entities/chat.ts";
import { CHANNELS, TEAMS } from "../../entities/team.ts";
import { findUser } from "../../entities/user.ts";
import type { World } from "../../world.ts";
import type { Caller } from "../protocol/call.ts";
import { GraphRefusal } from "../protocol/refusal.ts";
import type { Watched } from "./watchable.ts";

/** Refuses a caller who may not read what they want to watch, or watches what is not there. */
export function checkAccess(world: World, caller: Caller, { watchable, params }: Watched): void {
  const wanted = caller.kind === "app" ? watchable.application : watchable.delegated;
  const held = wanted?.find((name) => caller.permissions.has(name));
  if (held === undefined) throw forbidden(caller, wanted ?? []);
  for (const [name, check] of Object.entries(CHECKS)) {
    const value = params[name];
    if (value !== undefined) check(world, caller, value);
  }
}

type Check = (world: World, caller: Caller, key: string) => void;

const CHECKS: Readonly<Record<string, Check>> = {
  user: (world, caller, key) => {
    const user = findUser(world, key);
    if (user === undefined) throw missing(key);
    if (caller.userId !== null && caller.userId !== user.id) throw forbidden(caller, []);
  },
  chat: (world, caller, key) => {
    if (CHATS.in(world).get(key) === undefined) throw missing(key);
    if (caller.userId !== null && MEMBERS.in(world).get(memberKey(key, caller.userId)) === undefined) {
      throw forbidden(caller, []);
    }
  },
  team: (world, _caller, key) => {
    if (TEAMS.in(world).get(key.toLowerCase()) === undefined) throw missing(key);
  },
  channel: (world, _caller, key) => {
    if (CHANNELS.in(world).get(key) === undefined) throw missing(key);
  },
};

function missing(key: string): GraphRefusal {
  return new GraphRefusal({ status: 404, code: "ResourceNotFound" }, `The object '${key}' was not found.`);
}

function forbidden(caller: Caller, wanted: readonly string[]): GraphRefusal {
  const held = [...caller.permissions].join(", ");
  const kind = caller.kind === "app" ? "role" : "scope";
  const reason =
    wanted.length === 0
      ? "The caller may not subscribe to this resource."
      : `Missing ${kind} permissions on the request. API requires one of '${wanted.join(", ")}'. ${kind === "role" ? "Roles" : "Scopes"} on the request '${held}'.`;
  return new GraphRefusal(
    { status: 403, code: "ExtensionError" },
    `Operation: Create; Exception: [Status Code: Forbidden; Reason: ${reason}]`,
  );
}
