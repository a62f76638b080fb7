import { GRANTS, type GrantTarget, POLICIES, policyInForce, type PolicyRecord } from "../entities/access-policy.ts";
import { GROUPS } from "../entities/group.ts";
import { teamsSettings } from "../entities/teams-settings.ts";
import { findUser } from "../entities/user.ts";
import { isoMillis } from "../kernel/clock.ts";
import { type JsonObject, numberAt, textAt, textsAt } from "../kernel/json.ts";
import type { World } from "../world.ts";
import { type ControlAnswer, type ControlCall, type ControlRoute, needed, ok, paramOf } from "./call.ts";
import { ControlRefusal } from "./refusal.ts";

const POLICY = "/_control/teams/application-access-policies";
const GRANT = "/_control/teams/application-access-policy-grants";

/** What Teams PowerShell does: New-, Set-, Remove- and Grant-CsApplicationAccessPolicy. */
export const policyControls: readonly ControlRoute[] = [
  { method: "GET", template: POLICY, handle: ({ house }) => ok({ value: POLICIES.in(house.world).all() }) },
  { method: "POST", template: POLICY, handle: createPolicy },
  { method: "PATCH", template: `${POLICY}/{identity}`, handle: changePolicy },
  { method: "DELETE", template: `${POLICY}/{identity}`, handle: removePolicy },
  { method: "GET", template: GRANT, handle: ({ house }) => ok({ value: GRANTS.in(house.world).all() }) },
  { method: "POST", template: GRANT, handle: grantPolicy },
  { method: "DELETE", template: `${GRANT}/{id}`, handle: removeGrant },
  { method: "GET", template: "/_control/teams/effective-policy/{user}", handle: showEffective },
];

/** When a change is felt, in instants of the virtual clock. */
function feltAt(world: World, body: JsonObject): number {
  const seconds = numberAt(body, "propagationSeconds") ?? teamsSettings(world).policyPropagationSeconds;
  return world.clock.now() + seconds * 1000;
}

function policyNamed(world: World, identity: string): PolicyRecord {
  const policies = POLICIES.in(world).all();
  const policy = policies.find((known) => known.identity.toLowerCase() === identity.toLowerCase());
  if (policy === undefined) throw new ControlRefusal(404, `There is no application access policy "${identity}".`);
  return policy;
}

// A new policy touches nobody until it is granted, so it takes effect at once; the grant takes its time.
function createPolicy({ house: { world }, body }: ControlCall): ControlAnswer {
  const identity = needed(body, "identity").replace(/^Tag:/i, "");
  if (POLICIES.in(world).get(identity) !== undefined)
    throw new ControlRefusal(409, `The policy "${identity}" already exists.`);
  const version = { appIds: lower(textsAt(body, "appIds")), effectiveAt: world.clock.now() };
  return { status: 201, json: POLICIES.in(world).put({ identity, versions: [version] }) };
}

function lower(ids: readonly string[]): string[] {
  return ids.map((id) => id.toLowerCase());
}

function changePolicy(call: ControlCall): ControlAnswer {
  const { world } = call.house;
  const policy = policyNamed(world, paramOf(call, "identity"));
  const { body } = call;
  const before = body["appIds"] === undefined ? (policy.versions.at(-1)?.appIds ?? []) : lower(textsAt(body, "appIds"));
  const removed = new Set(lower(textsAt(body, "removeAppIds")));
  const appIds = [...new Set([...before, ...lower(textsAt(body, "addAppIds"))])].filter((id) => !removed.has(id));
  const versions = [...policy.versions, { appIds, effectiveAt: feltAt(world, body) }];
  return ok(POLICIES.in(world).put({ ...policy, versions }));
}

function removePolicy(call: ControlCall): ControlAnswer {
  const { world } = call.house;
  const policy = policyNamed(world, paramOf(call, "identity"));
  POLICIES.in(world).remove(policy.identity);
  for (const grant of GRANTS.in(world).all()) {
    if (grant.policy === policy.identity) GRANTS.in(world).remove(grant.id);
  }
  return { status: 204 };
}

function grantPolicy({ house: { world }, body }: ControlCall): ControlAnswer {
  const policy =
    body["policy"] === null ? null : policyNamed(world, needed(body, "policy").replace(/^Tag:/i, "")).identity;
  const now = world.clock.now();
  const grant = {
    id: world.random.guid(),
    policy,
    target: targetIn(world, body),
    grantedAt: now,
    effectiveAt: feltAt(world, body),
  };
  GRANTS.in(world).put(grant);
  return { status: 201, json: { ...grant, effective: isoMillis(grant.effectiveAt) } };
}

function targetIn(world: World, body: JsonObject): GrantTarget {
  const user = textAt(body, "user");
  const group = textAt(body, "group");
  if (body["global"] === true) return { kind: "global" };
  if (user !== undefined) return { kind: "user", id: userNamed(world, user) };
  if (group === undefined) throw new ControlRefusal(400, 'A grant needs "user", "group" or "global": true.');
  if (GROUPS.in(world).get(group.toLowerCase()) === undefined)
    throw new ControlRefusal(404, `There is no group "${group}".`);
  return { kind: "group", id: group.toLowerCase() };
}

function userNamed(world: World, key: string): string {
  const user = findUser(world, key);
  if (user === undefined) throw new ControlRefusal(404, `There is nobody called "${key}".`);
  return user.id;
}

function removeGrant(call: ControlCall): ControlAnswer {
  const grants = GRANTS.in(call.house.world);
  const id = paramOf(call, "id");
  if (grants.get(id) === undefined) throw new ControlRefusal(404, `There is no grant "${id}".`);
  grants.remove(id);
  return { status: 204 };
}

function showEffective(call: ControlCall): ControlAnswer {
  const { world } = call.house;
  const policy = policyInForce(world, userNamed(world, paramOf(call, "user")));
  return ok({ policy: policy?.identity ?? null });
}
