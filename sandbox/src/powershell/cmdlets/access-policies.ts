import { isDeepStrictEqual } from "node:util";
import {
  type GrantRecord,
  GRANTS,
  type GrantTarget,
  POLICIES,
  type PolicyRecord,
} from "../../entities/access-policy.ts";
import { groupsOf } from "../../entities/group.ts";
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
  teams("Remove-CsGroupPolicyAssignment", ["GroupId", "PolicyType"], removeFromGroup),
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
  if (name?.toLowerCase() === "global") return [policyForAll(world)];
  if (name !== null) return [policyJson(policyNamed(world, name))];
  return [policyForAll(world), ...POLICIES.in(world).all().map(policyJson)];
}

/** What counts for whoever has no policy. That it shows the apps of a policy granted with -Global is a guess. */
function policyForAll(world: World): Json {
  const name = grantTo(world, { kind: "global" })?.policy ?? null;
  const policy = name === null ? undefined : POLICIES.in(world).get(name);
  return { Identity: "Global", AppIds: policy === undefined ? [] : [...appIdsOf(policy)], Description: "" };
}

/** The grant to somebody that was made last, whether it is felt already or not. */
function grantTo(world: World, target: GrantTarget): GrantRecord | undefined {
  return GRANTS.in(world)
    .all()
    .findLast((grant) => isDeepStrictEqual(grant.target, target));
}

/** Grants that no later one replaced. */
function currentGrants(world: World): GrantRecord[] {
  return GRANTS.in(world)
    .all()
    .filter((grant) => grant.policy !== null && grantTo(world, grant.target)?.id === grant.id);
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
  if (currentGrants(world).some((grant) => grant.policy === policy.identity)) {
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

/** Those of one group or of all, by rank: whoever was granted later ranks lower. */
function groupAssignments(call: Invocation): readonly Json[] {
  const world = worldOf(call);
  checkPolicyType(call);
  const key = call.optionalText("GroupId");
  const wanted = key === null ? null : groupNamed(world, key).id;
  return rankedGroups(world)
    .map(({ policy, target }, i) => ({
      GroupId: target.id,
      PolicyType: "ApplicationAccessPolicy",
      PolicyName: policy,
      Rank: i + 1,
    }))
    .filter(({ GroupId }) => wanted === null || GroupId === wanted);
}

type GroupGrant = GrantRecord & { readonly target: { readonly kind: "group"; readonly id: string } };

function rankedGroups(world: World): GroupGrant[] {
  return currentGrants(world).filter((grant): grant is GroupGrant => grant.target.kind === "group");
}

function removeFromGroup(call: Invocation): readonly Json[] {
  const world = worldOf(call);
  checkPolicyType(call);
  keepGrant(world, null, { kind: "group", id: groupNamed(world, call.text("GroupId")).id });
  return [];
}

/** The policy of a person's own or of a group; nothing where the one for everybody counts. */
function userAssignment(call: Invocation): readonly Json[] {
  const world = worldOf(call);
  checkPolicyType(call);
  const user = userNamed(world, call.text("Identity"));
  const direct = ownPolicy(world, user.id);
  const groups = new Set(groupsOf(world, "member", user.id));
  const sources = [
    ...(direct === null ? [] : [{ AssignmentType: "Direct", PolicyName: direct, Reference: null }]),
    ...rankedGroups(world)
      .filter(({ target }) => groups.has(target.id))
      .map(({ policy, target }) => ({ AssignmentType: "Group", PolicyName: policy, Reference: target.id })),
  ];
  const [first] = sources;
  if (first === undefined) return [];
  return [{ PolicyType: "ApplicationAccessPolicy", PolicyName: first.PolicyName, PolicySource: sources }];
}

function ownPolicy(world: World, userId: string): string | null {
  return grantTo(world, { kind: "user", id: userId })?.policy ?? null;
}

/** Only what was granted to the very person is shown here. */
function onlineUser(call: Invocation): readonly Json[] {
  const world = worldOf(call);
  const user = userNamed(world, call.text("Identity"));
  return [
    {
      Identity: user.id,
      UserPrincipalName: user.userPrincipalName,
      DisplayName: user.displayName,
      ApplicationAccessPolicy: ownPolicy(world, user.id),
    },
  ];
}
