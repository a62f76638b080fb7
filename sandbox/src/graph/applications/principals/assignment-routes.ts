import { APP_ROLE_ASSIGNMENTS, type AppRoleAssignment } from "../../../entities/entra/app-role-assignment.ts";
import { groupInPath } from "../../directory/groups/group-access.ts";
import { userInPath } from "../../directory/users.ts";
import {
  type Answer,
  bodyObject,
  type Call,
  contextOf,
  found,
  NO_CONTENT,
  param,
  type Route,
} from "../../protocol/call.ts";
import { list, type Listing } from "../../protocol/page.ts";
import { missingObject } from "../../protocol/refusal.ts";
import { assignmentJson, livingAssignments } from "./app-role-assignments.ts";
import { assignFrom } from "./assignment-wish.ts";
import { principalInPath } from "../in-path.ts";
import { checkMayConsent } from "../ownership.ts";

/** A collection of assignments: those that somebody holds, or those to the roles of a service principal. */
interface Collection {
  readonly root: string;
  readonly name: "appRoleAssignments" | "appRoleAssignedTo";
  readonly side: "principal" | "resource";
  readonly set: string;
  readonly ownerOf: (call: Call) => { readonly id: string };
}

const COLLECTIONS: readonly Collection[] = [
  {
    root: "/servicePrincipals/{id}",
    name: "appRoleAssignments",
    side: "principal",
    set: "servicePrincipals",
    ownerOf: principalInPath,
  },
  {
    root: "/servicePrincipals/{id}",
    name: "appRoleAssignedTo",
    side: "resource",
    set: "servicePrincipals",
    ownerOf: principalInPath,
  },
  { root: "/users/{user}", name: "appRoleAssignments", side: "principal", set: "users", ownerOf: userInPath },
];

const OPTIONS = ["$select", "$filter", "$top", "$count", "$skiptoken"];
const READING = ["Application.Read.All", "Application.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All"];
// Other permissions that the table names for these only go with this one.
const WRITING = { application: ["AppRoleAssignment.ReadWrite.All"], delegated: ["AppRoleAssignment.ReadWrite.All"] };

export const assignmentRoutes: readonly Route[] = [
  ...COLLECTIONS.flatMap(routesOf),
  ...COLLECTIONS.slice(0, 2).map((collection): Route => ({
    method: "GET",
    template: `${collection.root}/${collection.name}/{ara}`,
    handle: (call) => readAssignment(call, collection),
    options: ["$select"],
    permission: { application: READING, delegated: READING },
  })),
  {
    method: "GET",
    template: "/groups/{id}/appRoleAssignments",
    handle: (call) =>
      listAssignments(call, {
        root: "/groups/{id}",
        name: "appRoleAssignments",
        side: "principal",
        set: "groups",
        ownerOf: groupInPath,
      }),
    options: OPTIONS,
  },
];

function routesOf(collection: Collection): Route[] {
  const template = `${collection.root}/${collection.name}`;
  return [
    { method: "GET", template, handle: (call) => listAssignments(call, collection), options: OPTIONS },
    { method: "POST", template, handle: (call) => addAssignment(call, collection), permission: WRITING },
    {
      method: "DELETE",
      template: `${template}/{ara}`,
      handle: (call) => removeAssignment(call, collection),
      permission: WRITING,
    },
  ];
}

function contextFor({ set, name }: Collection, id: string): string {
  return `${set}('${id}')/${name}`;
}

function listAssignments(call: Call, collection: Collection): Answer {
  const { id } = collection.ownerOf(call);
  const listing: Listing = {
    type: "appRoleAssignment",
    context: contextFor(collection, id),
    page: { usual: 100, most: 999 },
    service: "directory",
    filterBy: new Set(["id", "resourceId", "principalId", "principalType", "appRoleId", "principalDisplayName"]),
    orderBy: new Set(),
  };
  const rows = livingAssignments(call.world, collection.side, id).map((row) => assignmentJson(call.world, row));
  return list(call, listing, rows);
}

function addAssignment(call: Call, collection: Collection): Answer {
  const { id } = collection.ownerOf(call);
  const ends = collection.side === "principal" ? { principalId: id } : { resourceId: id };
  const assignment = assignFrom(call, bodyObject(call), ends);
  const context = contextOf(call, `${contextFor(collection, id)}/$entity`);
  return { status: 201, json: { "@odata.context": context, ...assignmentJson(call.world, assignment) } };
}

function assignmentInPath(call: Call, collection: Collection): AppRoleAssignment {
  const { id } = collection.ownerOf(call);
  const key = param(call, "ara");
  const assignment = livingAssignments(call.world, collection.side, id).find((known) => known.id === key);
  if (assignment === undefined) throw missingObject(key);
  return assignment;
}

function readAssignment(call: Call, collection: Collection): Answer {
  const { id } = collection.ownerOf(call);
  const assignment = assignmentInPath(call, collection);
  return found(call, `${contextFor(collection, id)}/$entity`, assignmentJson(call.world, assignment));
}

function removeAssignment(call: Call, collection: Collection): Answer {
  const assignment = assignmentInPath(call, collection);
  checkMayConsent(call);
  APP_ROLE_ASSIGNMENTS.in(call.world).remove(assignment.id);
  return NO_CONTENT;
}
