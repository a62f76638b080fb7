import {
  EXCHANGE_PROPAGATION_SECONDS,
  MAILBOX_POLICIES,
  type MailboxPolicy,
  willBeShutOut,
} from "../../entities/exchange-access.ts";
import { GROUP_LINKS, type GroupRecord, GROUPS, idsIn, isUnified } from "../../entities/group.ts";
import { distinguishedNameOf, fitsFilter } from "../../entities/recipient-filter.ts";
import { tenantOf } from "../../entities/tenant.ts";
import { type UserRecord, USERS } from "../../entities/user.ts";
import { type Json, textAt } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import { type Cmdlet, CmdletError, type Invocation } from "../cmdlet.ts";
import { findGroup, groupNamed, userNamed } from "./finding.ts";

/** Mailboxes, groups that stand for sets of them, and the older policies that keep apps to such a group. */
export const exchangeMailboxCmdlets: readonly Cmdlet[] = [
  ...["Get-Mailbox", "Get-EXOMailbox", "Get-Recipient", "Get-User"].map((name) =>
    exchange(name, ["Identity", "ResultSize", "RecipientTypeDetails", "Properties", "Filter"], getMailboxes),
  ),
  exchange(
    "New-DistributionGroup",
    ["Name", "Type", "Alias", "DisplayName", "PrimarySmtpAddress", "Members", "Notes"],
    newGroup,
  ),
  exchange("Remove-DistributionGroup", ["Identity", "BypassSecurityGroupManagerCheck"], removeGroup),
  exchange("Get-DistributionGroup", ["Identity", "ResultSize"], getGroups),
  exchange("Get-Group", ["Identity", "ResultSize"], getGroups),
  exchange("Add-DistributionGroupMember", ["Identity", "Member", "BypassSecurityGroupManagerCheck"], addMember),
  exchange("Remove-DistributionGroupMember", ["Identity", "Member", "BypassSecurityGroupManagerCheck"], removeMember),
  exchange("Get-DistributionGroupMember", ["Identity", "ResultSize"], getMembers),
  exchange("New-ApplicationAccessPolicy", ["AppId", "PolicyScopeGroupId", "AccessRight", "Description"], newPolicy),
  exchange("Get-ApplicationAccessPolicy", ["Identity"], getPolicies),
  exchange("Remove-ApplicationAccessPolicy", ["Identity"], removePolicy),
  exchange("Test-ApplicationAccessPolicy", ["Identity", "AppId"], testPolicy),
];

function exchange(name: string, parameters: readonly string[], run: Cmdlet["run"]): Cmdlet {
  return { name, service: "exchange", parameters, positional: parameters.slice(0, 1), run };
}

function worldOf({ shell }: Invocation): World {
  return shell.house.world;
}

function mailboxJson(user: UserRecord): Json {
  return {
    Identity: user.id,
    ExternalDirectoryObjectId: user.id,
    UserPrincipalName: user.userPrincipalName,
    PrimarySmtpAddress: user.mail ?? user.userPrincipalName,
    DisplayName: user.displayName,
    RecipientTypeDetails: "UserMailbox",
  };
}

function getMailboxes(call: Invocation): readonly Json[] {
  const world = worldOf(call);
  const key = call.optionalText("Identity");
  const filter = call.optionalText("Filter");
  if (key === null)
    return USERS.in(world)
      .all()
      .filter((user) => user.mailbox && (filter === null || fitsFilter(world, filter, user)))
      .map(mailboxJson);
  const user = userNamed(world, key);
  if (!user.mailbox)
    throw new CmdletError(`The operation couldn't be performed because object '${key}' couldn't be found.`);
  return [mailboxJson(user)];
}

function groupJson(group: GroupRecord): Json {
  return {
    Identity: group.displayName,
    Name: group.displayName,
    DisplayName: group.displayName,
    Alias: textAt(group.more, "mailNickname") ?? null,
    PrimarySmtpAddress: textAt(group.more, "mail") ?? null,
    ExternalDirectoryObjectId: group.id,
    Guid: group.id,
    DistinguishedName: distinguishedNameOf(group),
    RecipientTypeDetails: groupKind(group),
  };
}

function groupKind(group: GroupRecord): string {
  if (isUnified(group)) return "GroupMailbox";
  return group.more["securityEnabled"] === true ? "MailUniversalSecurityGroup" : "MailUniversalDistributionGroup";
}

function newGroup(call: Invocation): readonly Json[] {
  const world = worldOf(call);
  const name = call.text("Name");
  if (findGroup(world, name) !== undefined) throw new CmdletError(`The group "${name}" already exists.`);
  const alias = call.optionalText("Alias") ?? name.replaceAll(/[^\w.-]/g, "");
  const mail = call.optionalText("PrimarySmtpAddress") ?? `${alias}@${tenantOf(world).domains[0] ?? ""}`;
  const members = call.texts("Members").map((key) => userNamed(world, key));
  const group = GROUPS.in(world).put({
    id: world.random.guid(),
    displayName: call.optionalText("DisplayName") ?? name,
    createdAt: world.clock.now(),
    more: {
      mailNickname: alias,
      mail,
      mailEnabled: true,
      securityEnabled: call.optionalText("Type")?.toLowerCase() === "security",
      description: call.optionalText("Notes"),
    },
  });
  for (const { id } of members) GROUP_LINKS.in(world).put({ groupId: group.id, role: "member", objectId: id });
  return [groupJson(group)];
}

function removeGroup(call: Invocation): readonly Json[] {
  const world = worldOf(call);
  const { id } = groupNamed(world, call.text("Identity"));
  const links = GROUP_LINKS.in(world);
  for (const role of ["member", "owner"] as const) {
    for (const objectId of idsIn(world, role, id)) links.remove(`${id} ${role} ${objectId}`);
  }
  GROUPS.in(world).remove(id);
  return [];
}

function getGroups(call: Invocation): readonly Json[] {
  const world = worldOf(call);
  const key = call.optionalText("Identity");
  return key === null ? GROUPS.in(world).all().map(groupJson) : [groupJson(groupNamed(world, key))];
}

function linkIn(call: Invocation): { groupId: string; role: "member"; objectId: string } {
  const world = worldOf(call);
  const groupId = groupNamed(world, call.text("Identity")).id;
  return { groupId, role: "member", objectId: userNamed(world, call.text("Member")).id };
}

function addMember(call: Invocation): readonly Json[] {
  const world = worldOf(call);
  const link = linkIn(call);
  if (idsIn(world, "member", link.groupId).includes(link.objectId)) {
    throw new CmdletError(
      `The recipient "${call.text("Member")}" is already a member of the group "${call.text("Identity")}".`,
    );
  }
  GROUP_LINKS.in(world).put(link);
  return [];
}

function removeMember(call: Invocation): readonly Json[] {
  const { groupId, role, objectId } = linkIn(call);
  GROUP_LINKS.in(worldOf(call)).remove(`${groupId} ${role} ${objectId}`);
  return [];
}

function getMembers(call: Invocation): readonly Json[] {
  const world = worldOf(call);
  const users = USERS.in(world);
  const { id } = groupNamed(world, call.text("Identity"));
  return idsIn(world, "member", id)
    .flatMap((userId) => users.get(userId) ?? [])
    .map(mailboxJson);
}

const RIGHTS: readonly MailboxPolicy["right"][] = ["RestrictAccess", "DenyAccess"];

function newPolicy(call: Invocation): readonly Json[] {
  const world = worldOf(call);
  const wanted = call.text("AccessRight").toLowerCase();
  const right = RIGHTS.find((each) => each.toLowerCase() === wanted);
  if (right === undefined) throw new CmdletError(`AccessRight must be ${RIGHTS.join(" or ")}.`);
  const groupId = groupNamed(world, call.text("PolicyScopeGroupId")).id;
  const description = call.optionalText("Description") ?? "";
  const effectiveAt = world.clock.now() + EXCHANGE_PROPAGATION_SECONDS * 1000;
  const appIds = call.texts("AppId").map((id) => id.toLowerCase());
  return appIds.map((appId) =>
    policyJson(
      world,
      MAILBOX_POLICIES.in(world).put({ id: world.random.guid(), appId, groupId, right, description, effectiveAt }),
    ),
  );
}

function policyJson(world: World, { id, appId, groupId, right, description }: MailboxPolicy): Json {
  const ScopeName = GROUPS.in(world).get(groupId)?.displayName ?? groupId;
  return {
    Identity: id,
    AppId: appId,
    ScopeName,
    ScopeIdentity: groupId,
    AccessRight: right,
    Description: description,
  };
}

function getPolicies(call: Invocation): readonly Json[] {
  const key = call.optionalText("Identity");
  return MAILBOX_POLICIES.in(worldOf(call))
    .all()
    .filter(({ id }) => key === null || id === key)
    .map((policy) => policyJson(worldOf(call), policy));
}

function removePolicy(call: Invocation): readonly Json[] {
  MAILBOX_POLICIES.in(worldOf(call)).remove(call.text("Identity"));
  return [];
}

/** It knows what is not felt yet, too. */
function testPolicy(call: Invocation): readonly Json[] {
  const world = worldOf(call);
  const appId = call.text("AppId").toLowerCase();
  const user = userNamed(world, call.text("Identity"));
  const AccessCheckResult = willBeShutOut(world, appId, user) ? "Denied" : "Granted";
  return [{ AppId: appId, Mailbox: user.userPrincipalName, AccessCheckResult }];
}
