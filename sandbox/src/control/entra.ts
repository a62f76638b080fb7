import { ACCESS_RULES, type AccessRule, accessRuleKey } from "../entities/entra/access-rule.ts";
import { ADMINISTRATORS } from "../entities/entra/administrator.ts";
import { ENTRA_SETTINGS, usualCloud } from "../entities/entra/entra-settings.ts";
import { REFRESH_TOKENS } from "../entities/entra/refresh-token.ts";
import { findUser, type UserRecord, USERS } from "../entities/user.ts";
import { isCloudName } from "../entra/clouds.ts";
import { addSigningKey, publishedKeys, signingKey } from "../entra/tokens/keys.ts";
import { flagAt, numberAt, textAt } from "../kernel/json.ts";
import type { World } from "../world.ts";
import { type ControlAnswer, type ControlCall, type ControlRoute, needed, ok, paramOf } from "./call.ts";
import { ControlRefusal } from "./refusal.ts";

/** What happens in the sign-in service behind everybody's back, and what its administrators set. */
export const entraControls: readonly ControlRoute[] = [
  { method: "GET", template: "/_control/entra/keys", handle: ({ house }) => ok(keysJson(house.world)) },
  { method: "POST", template: "/_control/entra/keys", handle: rotateKeys },
  { method: "PUT", template: "/_control/entra/cloud", handle: setCloud },
  { method: "GET", template: "/_control/entra/conditional-access", handle: listRules },
  { method: "POST", template: "/_control/entra/conditional-access", handle: addRule },
  { method: "DELETE", template: "/_control/entra/conditional-access", handle: removeRule },
  { method: "PATCH", template: "/_control/entra/users/{user}", handle: changeUser },
  { method: "POST", template: "/_control/entra/users/{user}/revoke-sessions", handle: revokeSessions },
  { method: "POST", template: "/_control/entra/users/{user}/expire-refresh-tokens", handle: expireRefreshTokens },
];

function keysJson(world: World): object {
  return { inUse: signingKey(world).kid, published: publishedKeys(world).map(({ kid }) => kid) };
}

/** Publishes a fresh key that signs from now on, or after `secondsUntilUse`. */
async function rotateKeys({ house: { world }, body }: ControlCall): Promise<ControlAnswer> {
  const kid = await addSigningKey(world, numberAt(body, "secondsUntilUse") ?? 0);
  return { status: 201, json: { kid, ...keysJson(world) } };
}

function setCloud({ house: { world }, body }: ControlCall): ControlAnswer {
  const cloud = needed(body, "cloud");
  if (!isCloudName(cloud)) {
    throw new ControlRefusal(400, `There is no cloud "${cloud}"; there are global, usgov and china.`);
  }
  ENTRA_SETTINGS.in(world).put({ name: "settings", cloud });
  return ok({ cloud: usualCloud(world) });
}

function listRules({ house: { world } }: ControlCall): ControlAnswer {
  return ok({ rules: ACCESS_RULES.in(world).all() });
}

function addRule(call: ControlCall): ControlAnswer {
  return { status: 201, json: ACCESS_RULES.in(call.house.world).put(ruleIn(call)) };
}

function removeRule(call: ControlCall): ControlAnswer {
  ACCESS_RULES.in(call.house.world).remove(accessRuleKey(ruleIn(call)));
  return { status: 204 };
}

/** `{app: client id}` or `{user: id or name}`, and `{control: "block" | "mfa"}`. */
function ruleIn({ house: { world }, body }: ControlCall): AccessRule {
  const control = needed(body, "control");
  if (control !== "block" && control !== "mfa") {
    throw new ControlRefusal(400, `"control" must be block or mfa, not "${control}".`);
  }
  const app = textAt(body, "app");
  if (app !== undefined) return { target: { kind: "app", id: app.toLowerCase() }, control };
  return { target: { kind: "user", id: userNamed(world, needed(body, "user")).id }, control };
}

function userNamed(world: World, key: string): UserRecord {
  const user = findUser(world, key);
  if (user === undefined) throw new ControlRefusal(404, `There is nobody called "${key}".`);
  return user;
}

function userIn(call: ControlCall): UserRecord {
  return userNamed(call.house.world, paramOf(call, "user"));
}

/** `{administrator?, password?}`; a password that is set anew also ends the sessions that there are, null takes it away. */
function changeUser(call: ControlCall): ControlAnswer {
  const { world } = call.house;
  const { body } = call;
  const user = userIn(call);
  const administrator = flagAt(body, "administrator");
  if (administrator === true) ADMINISTRATORS.in(world).put({ userId: user.id });
  if (administrator === false) ADMINISTRATORS.in(world).remove(user.id);
  if (body["password"] !== undefined) {
    const password = textAt(body, "password") ?? null;
    USERS.in(world).put({ ...user, password, sessionsValidFrom: world.clock.now() });
  }
  return ok({ id: user.id, administrator: ADMINISTRATORS.in(world).get(user.id) !== undefined });
}

function revokeSessions(call: ControlCall): ControlAnswer {
  const { world } = call.house;
  USERS.in(world).put({ ...userIn(call), sessionsValidFrom: world.clock.now() });
  return { status: 204 };
}

function expireRefreshTokens(call: ControlCall): ControlAnswer {
  const { world } = call.house;
  const tokens = REFRESH_TOKENS.in(world).by("user", userIn(call).id);
  for (const token of tokens) REFRESH_TOKENS.in(world).put({ ...token, endsAt: world.clock.now() });
  return ok({ expired: tokens.length });
}
