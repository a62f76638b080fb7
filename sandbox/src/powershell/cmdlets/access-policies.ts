import {
  type GrantRecord,
  GRANTS,
  type GrantTarget,
  POLICIES,
  policyInForce,
  type PolicyRecord,
} from "../../entities/access-policy.ts";
import { teamsSettings } from "../../entities/teams-settings.ts";
import { isObject, type Json } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import { type Cmdlet, CmdletError, type Invocation } from "../cmdlet.ts";
import { itemsOf, memberOf, textOf, type Value } from "../values.ts";
import { groupNamed, userNamed } from "./finding.ts";
import { plainName, targetIn, teams, worldOf } from "./teams.ts";

/** Teams application access policies: which apps may act on meetings of which people. */
export const accessPolicyCmdlets: readonly Cmdlet[] = [
  teams("New-CsApplicationAccessPolicy", ["Identity", "AppIds", "Description"], newPolicy),
  teams("Get-CsApplicationAccessPolicy", ["Identity"], getPolicies),
  teams("Set-CsApplicationAccessPolicy", ["Identity", "AppIds", "Description"], setPolicy),
  teams("Remove-CsApplicationAccessPolicy", ["Identity", "Force"], removePolicy),
  teams(
    "Grant-CsApplicationAccessPolicy",
    ["Identity", "PolicyName", "Global", "Group", "Rank", "PassThru"],
    grantPolicy,
  ),
  teams("New-CsGroupPolicyAssignment", ["GroupId", "PolicyType", "PolicyName", "Rank"], assignToGroup),
  teams("Get-CsGroupPolicyAssignment", ["GroupId", "PolicyType"], groupAssignments),
  teams("Get-CsUserPolicyAssignment", ["Identity", "PolicyType"], userAssignment),
  teams("Get-CsOnlineUser", ["Identity"], onlineUser),
];

function findPolicy(world: World, name: string): PolicyRecord | undefined {
  const wanted = plainName(name).toLowerCase();
  return POLICIES.in(world)
    .all()
    .find(({ identity }) => identity.toLowerCase() === wanted);
}

function policyNamed(world: World, name: string): PolicyRecord {
  const policy = findPolicy(world, name);
  if (policy === undefined) throw new CmdletError(`Cannot find specified policy "${plainName(name)}".`);
  return policy;
}

function appIdsOf({ versions }: PolicyRecord): readonly string[] {
  return versions.at(-1)?.appIds ?? [];
}

function policyJson(policy: PolicyRecord): Json {
  return { Identity: `Tag:${policy.identity}`, AppIds: [...appIdsOf(policy)], Description: "" };
}

function newPolicy(call: Invocation): readonly Json[] {
  const world = worldOf(call);
  const identity = plainName(call.text("Identity"));
  if (findPolicy(world, identity) !== undefined) throw new CmdletError(`"${identity}" already exists.`);
  const appIds = changedIds([], call.value("AppIds"));
  return [policyJson(POLICIES.in(world).put({ identity, versions: [{ appIds, effectiveAt: world.clock.now() }] }))];
}

function getPolicies(call: Invocation): readonly Json[] {
  const world = worldOf(call);
  const name = call.optionalText("Identity");
  return name === null ? POLICIES.in(world).all().map(policyJson) : [policyJson(policyNamed(world, name))];
}

/** `AppIds` is a list that replaces the old one, or @{Add=…}, @{Remove=…}. */
function changedIds(before: readonly string[], wish: Value): string[] {
  if (!isObject(wish)) return itemsOf(wish).map((id) => textOf(id).toLowerCase());
  const [added, removed, replaced] = ["Add", "Remove", "Replace"].map((name) =>
    itemsOf(memberOf(wish, name)).map((id) => textOf(id).toLowerCase()),
  );
  if (replaced !== undefined && replaced.length > 0) return replaced;
  return [...new Set([...before, ...(added ?? [])])].filter((id) => removed?.includes(id) !== true);
}

function setPolicy(call: Invocation): readonly Json[] {
  const world = worldOf(call);
  const policy = policyNamed(world, call.text("Identity"));
  if (!call.has("AppIds")) return [];
  const appIds = changedIds(appIdsOf(policy), call.value("AppIds"));
  POLICIES.in(world).put({ ...policy, versions: [...policy.versions, { appIds, effectiveAt: feltAt(world) }] });
  return [];
}

function feltAt(world: World): number {
  return world.clock.now() + teamsSettings(world).policyPropagationSeconds * 1000;
}

function removePolicy(call: Invocation): readonly Json[] {
  const world = worldOf(call);
  const policy = policyNamed(world, call.text("Identity"));
  if (
    GRANTS.in(world)
      .all()
      .some((grant) => grant.policy === policy.identity)
  ) {
    throw new CmdletError(`The policy "${policy.identity}" is currently assigned to one or more users.`);
  }
  POLICIES.in(world).remove(policy.identity);
  return [];
}

function grantPolicy(call: Invocation): readonly Json[] {
  const world = worldOf(call);
  const name = call.value("PolicyName");
  const policy = name === null ? null : policyNamed(world, textOf(name)).identity;
  keepGrant(world, policy, targetIn(call));
  return [];
}

function keepGrant(world: World, policy: string | null, target: GrantTarget): GrantRecord {
  const grantedAt = world.clock.now();
  return GRANTS.in(world).put({ id: world.random.guid(), policy, target, grantedAt, effectiveAt: feltAt(world) });
}

function assignToGroup(call: Invocation): readonly Json[] {
  const world = worldOf(call);
  checkPolicyType(call);
  const policy = policyNamed(world, call.text("PolicyName")).identity;
  keepGrant(world, policy, { kind: "group", id: groupNamed(world, call.text("GroupId")).id });
  return [];
}

function checkPolicyType(call: Invocation): void {
  const type = call.optionalText("PolicyType") ?? "ApplicationAccessPolicy";
  if (type.toLowerCase() !== "applicationaccesspolicy")
    throw new CmdletError(`The sandbox knows no policies of type ${type}.`);
}

function groupAssignments(call: Invocation): readonly Json[] {
  const world = worldOf(call);
  checkPolicyType(call);
  return GRANTS.in(world)
    .all()
    .flatMap(({ policy, target }, i) =>
      target.kind === "group" && policy !== null
        ? [{ GroupId: target.id, PolicyType: "ApplicationAccessPolicy", PolicyName: policy, Priority: i + 1 }]
        : [],
    );
}

/** The policy in force for a person and where it comes from. */
function userAssignment(call: Invocation): readonly Json[] {
  const world = worldOf(call);
  checkPolicyType(call);
  const user = userNamed(world, call.text("Identity"));
  const policy = policyInForce(world, user.id);
  if (policy === undefined) return [];
  const direct = GRANTS.in(world)
    .all()
    .some(
      ({ target, policy: granted }) => target.kind === "user" && target.id === user.id && granted === policy.identity,
    );
  const source = { AssignmentType: direct ? "Direct" : "Group", PolicyName: policy.identity };
  return [{ PolicyType: "ApplicationAccessPolicy", PolicyName: policy.identity, PolicySource: [source] }];
}

function onlineUser(call: Invocation): readonly Json[] {
  const world = worldOf(call);
  const user = userNamed(world, call.text("Identity"));
  const policy = policyInForce(world, user.id)?.identity ?? null;
  return [
    {
      Identity: user.id,
      UserPrincipalName: user.userPrincipalName,
      DisplayName: user.displayName,
      ApplicationAccessPolicy: policy,
    },
  ];
}
