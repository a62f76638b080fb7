import {
  EXCHANGE_PRINCIPALS,
  EXCHANGE_PROPAGATION_SECONDS,
  type ExchangePrincipal,
  isInScope,
  MANAGEMENT_SCOPES,
  type ManagementScope,
  ROLE_ASSIGNMENTS,
  type RoleAssignment,
} from "../../entities/exchange-access.ts";
import { principalOf } from "../../entities/entra/principal.ts";
import { isReadableFilter } from "../../entities/recipient-filter.ts";
import type { Json } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import { type Cmdlet, CmdletError, type Invocation } from "../cmdlet.ts";
import { userNamed } from "./finding.ts";

/** RBAC for Applications: Exchange lets an app into some mailboxes without consent in Entra. */
export const exchangeRbacCmdlets: readonly Cmdlet[] = [
  exchange("New-ServicePrincipal", ["AppId", "ObjectId", "ServiceId", "DisplayName"], newPrincipal),
  exchange("Get-ServicePrincipal", ["Identity"], getPrincipals),
  exchange("Remove-ServicePrincipal", ["Identity"], removePrincipal),
  exchange("New-ManagementScope", ["Name", "RecipientRestrictionFilter"], newScope),
  exchange("Get-ManagementScope", ["Identity"], getScopes),
  exchange("Set-ManagementScope", ["Identity", "RecipientRestrictionFilter"], setScope),
  exchange("Remove-ManagementScope", ["Identity"], removeScope),
  exchange(
    "New-ManagementRoleAssignment",
    ["Name", "App", "Role", "CustomResourceScope", "RecipientAdministrativeUnitScope"],
    newAssignment,
  ),
  exchange("Get-ManagementRoleAssignment", ["Identity", "RoleAssignee", "Role"], getAssignments),
  exchange("Set-ManagementRoleAssignment", ["Identity", "CustomResourceScope"], setAssignment),
  exchange("Remove-ManagementRoleAssignment", ["Identity"], removeAssignment),
  exchange("Test-ServicePrincipalAuthorization", ["Identity", "Resource"], testAuthorization),
];

/** The roles that Exchange has for applications. */
const ROLES = new Set(
  `Mail.Read Mail.ReadBasic Mail.ReadWrite Mail.Send MailboxSettings.Read MailboxSettings.ReadWrite Calendars.Read
   Calendars.ReadWrite Contacts.Read Contacts.ReadWrite`.split(/\s+/),
);

function exchange(name: string, parameters: readonly string[], run: Cmdlet["run"]): Cmdlet {
  return { name, service: "exchange", parameters, positional: parameters.slice(0, 1), run };
}

function worldOf({ shell }: Invocation): World {
  return shell.house.world;
}

function missing(what: string): CmdletError {
  return new CmdletError(`The operation couldn't be performed because object '${what}' couldn't be found.`);
}

function principalNamed(world: World, key: string): ExchangePrincipal {
  const wanted = key.toLowerCase();
  const found = EXCHANGE_PRINCIPALS.in(world)
    .all()
    .find(({ appId, objectId, displayName }) => [appId, objectId, displayName.toLowerCase()].includes(wanted));
  if (found === undefined) throw missing(key);
  return found;
}

function principalJson({ appId, objectId, displayName }: ExchangePrincipal): Json {
  return { Identity: objectId, AppId: appId, ObjectId: objectId, DisplayName: displayName };
}

function newPrincipal(call: Invocation): readonly Json[] {
  const world = worldOf(call);
  const appId = call.text("AppId").toLowerCase();
  const objectId = (call.optionalText("ObjectId") ?? call.text("ServiceId")).toLowerCase();
  if (EXCHANGE_PRINCIPALS.in(world).get(appId) !== undefined)
    throw new CmdletError(`The service principal ${appId} already exists.`);
  if (principalOf(world, appId)?.id !== objectId) {
    throw new CmdletError(
      `The AppId ${appId} and the ObjectId ${objectId} are not those of one enterprise application.`,
    );
  }
  const displayName = call.optionalText("DisplayName") ?? appId;
  return [principalJson(EXCHANGE_PRINCIPALS.in(world).put({ appId, objectId, displayName }))];
}

function getPrincipals(call: Invocation): readonly Json[] {
  const world = worldOf(call);
  const key = call.optionalText("Identity");
  return key === null
    ? EXCHANGE_PRINCIPALS.in(world).all().map(principalJson)
    : [principalJson(principalNamed(world, key))];
}

function removePrincipal(call: Invocation): readonly Json[] {
  const world = worldOf(call);
  EXCHANGE_PRINCIPALS.in(world).remove(principalNamed(world, call.text("Identity")).appId);
  return [];
}

function scopeNamed(world: World, name: string): ManagementScope {
  const scope = MANAGEMENT_SCOPES.in(world).get(name.toLowerCase());
  if (scope === undefined) throw missing(name);
  return scope;
}

function scopeJson({ name, filter }: ManagementScope): Json {
  return { Name: name, Identity: name, RecipientFilter: filter };
}

function filterIn(call: Invocation): string {
  const filter = call.text("RecipientRestrictionFilter");
  if (!isReadableFilter(filter)) throw new CmdletError(`The recipient filter "${filter}" is not valid.`);
  return filter;
}

function newScope(call: Invocation): readonly Json[] {
  const world = worldOf(call);
  const name = call.text("Name");
  if (MANAGEMENT_SCOPES.in(world).get(name.toLowerCase()) !== undefined) {
    throw new CmdletError(`The management scope "${name}" already exists.`);
  }
  return [scopeJson(MANAGEMENT_SCOPES.in(world).put({ name, filter: filterIn(call) }))];
}

function getScopes(call: Invocation): readonly Json[] {
  const world = worldOf(call);
  const name = call.optionalText("Identity");
  return name === null ? MANAGEMENT_SCOPES.in(world).all().map(scopeJson) : [scopeJson(scopeNamed(world, name))];
}

function setScope(call: Invocation): readonly Json[] {
  const world = worldOf(call);
  MANAGEMENT_SCOPES.in(world).put({ ...scopeNamed(world, call.text("Identity")), filter: filterIn(call) });
  return [];
}

function removeScope(call: Invocation): readonly Json[] {
  const world = worldOf(call);
  const { name } = scopeNamed(world, call.text("Identity"));
  if (
    ROLE_ASSIGNMENTS.in(world)
      .all()
      .some(({ scope }) => scope === name)
  ) {
    throw new CmdletError(`The management scope "${name}" is used by role assignments.`);
  }
  MANAGEMENT_SCOPES.in(world).remove(name.toLowerCase());
  return [];
}

function assignmentJson(world: World, { name, role, appId, scope }: RoleAssignment): Json {
  const assignee = EXCHANGE_PRINCIPALS.in(world).get(appId)?.objectId ?? appId;
  return { Name: name, Identity: name, Role: role, RoleAssignee: assignee, App: assignee, CustomResourceScope: scope };
}

function newAssignment(call: Invocation): readonly Json[] {
  const world = worldOf(call);
  if (call.has("RecipientAdministrativeUnitScope")) throw new CmdletError("The sandbox has no administrative units.");
  const { appId } = principalNamed(world, call.text("App"));
  const role = call.text("Role");
  if (!ROLES.has(role.replace(/^Application /i, ""))) throw missing(role);
  const wanted = call.optionalText("CustomResourceScope");
  const scope = wanted === null ? null : scopeNamed(world, wanted).name;
  const name = call.optionalText("Name") ?? `${role}-${appId.slice(0, 8)}${scope === null ? "" : `-${scope}`}`;
  if (ROLE_ASSIGNMENTS.in(world).get(name.toLowerCase()) !== undefined) {
    throw new CmdletError(`The role assignment "${name}" already exists.`);
  }
  const effectiveAt = world.clock.now() + EXCHANGE_PROPAGATION_SECONDS * 1000;
  return [assignmentJson(world, ROLE_ASSIGNMENTS.in(world).put({ name, role, appId, scope, effectiveAt }))];
}

function assignmentNamed(world: World, name: string): RoleAssignment {
  const assignment = ROLE_ASSIGNMENTS.in(world).get(name.toLowerCase());
  if (assignment === undefined) throw missing(name);
  return assignment;
}

function getAssignments(call: Invocation): readonly Json[] {
  const world = worldOf(call);
  const name = call.optionalText("Identity");
  if (name !== null) return [assignmentJson(world, assignmentNamed(world, name))];
  const assignee = call.optionalText("RoleAssignee");
  const appId = assignee === null ? null : principalNamed(world, assignee).appId;
  const role = call.optionalText("Role")?.toLowerCase() ?? null;
  return ROLE_ASSIGNMENTS.in(world)
    .all()
    .filter((each) => (appId === null || each.appId === appId) && (role === null || each.role.toLowerCase() === role))
    .map((each) => assignmentJson(world, each));
}

function setAssignment(call: Invocation): readonly Json[] {
  const world = worldOf(call);
  const scope = scopeNamed(world, call.text("CustomResourceScope")).name;
  ROLE_ASSIGNMENTS.in(world).put({ ...assignmentNamed(world, call.text("Identity")), scope });
  return [];
}

function removeAssignment(call: Invocation): readonly Json[] {
  const world = worldOf(call);
  ROLE_ASSIGNMENTS.in(world).remove(assignmentNamed(world, call.text("Identity")).name.toLowerCase());
  return [];
}

/** What an app may do, and with -Resource whether that mailbox is within its scope. It knows what is not felt yet, too. */
function testAuthorization(call: Invocation): readonly Json[] {
  const world = worldOf(call);
  const { appId } = principalNamed(world, call.text("Identity"));
  const resource = call.optionalText("Resource");
  const mailbox = resource === null ? null : userNamed(world, resource);
  return ROLE_ASSIGNMENTS.in(world)
    .by("app", appId)
    .map(({ role, scope }) => ({
      RoleName: role,
      GrantedPermissions: role.replace(/^Application /i, ""),
      AllowedResourceScope: scope ?? "Organization",
      ScopeType: scope === null ? "Tenant" : "CustomRecipientScope",
      InScope: mailbox === null ? "Not Run" : isInScope(world, scope, mailbox),
    }));
}
