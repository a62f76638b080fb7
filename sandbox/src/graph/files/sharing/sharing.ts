import { DRIVE_PERMISSIONS, type DrivePermissionRecord } from "../../../entities/files/drive-permission.ts";
import { flagAt, objectsAt, textAt, textsAt } from "../../../kernel/json.ts";
import { type Answer, bodyObject, type Call, found } from "../../protocol/call.ts";
import { checkAction } from "../../protocol/schema.ts";
import { ownerJson } from "../drives.ts";
import { itemInPath } from "../in-path.ts";
import { permissionJson } from "./permission-json.ts";
import { recipientIn, tellRecipients } from "./recipients.ts";
import { invalidRequest } from "../refusals.ts";

/** The owner's permission comes first. */
export function listPermissions(call: Call): Answer {
  const { drive, item } = itemInPath(call, "read");
  const owner = { id: "owner", roles: ["owner"], grantedToV2: ownerJson(drive), hasPassword: false };
  const given = DRIVE_PERMISSIONS.in(call.world).by("item", item.id);
  const value = [owner, ...given.map((permission) => permissionJson(call.world, permission))];
  return found(call, `drives('${drive.ownerId}')/items('${item.id}')/permissions`, { value });
}

/** Shares an item with people, and tells them of it when that is wanted. */
export function inviteToItem(call: Call): Answer {
  const located = itemInPath(call, "write");
  const given = checkAction("driveItem.invite", bodyObject(call));
  const recipients = objectsAt(given, "recipients").map((recipient) => recipientIn(call.world, recipient));
  if (recipients.length === 0) throw invalidRequest("The parameter 'recipients' is missing or empty.");
  const role = roleIn(textsAt(given, "roles"));
  const value = recipients.map((recipient) => {
    const permission = { id: call.world.random.guid(), itemId: located.item.id, role, link: null, ...recipient };
    return permissionJson(call.world, DRIVE_PERMISSIONS.in(call.world).put(permission));
  });
  if (flagAt(given, "sendInvitation") === true)
    tellRecipients(call, located, { recipients, text: textAt(given, "message") ?? "" });
  return found(call, "Collection(microsoft.graph.permission)", { value });
}

function roleIn(roles: readonly string[]): DrivePermissionRecord["role"] {
  if (roles.includes("write")) return "write";
  if (roles.includes("read")) return "read";
  throw invalidRequest("The parameter 'roles' must hold 'read' or 'write'.");
}

const SCOPES = ["anonymous", "organization", "users"] as const;

/** A link to an item; the same one again where there is one already. */
export function createLink(call: Call): Answer {
  const { item } = itemInPath(call, "write");
  const given = checkAction("driveItem.createLink", bodyObject(call));
  const type = textAt(given, "type");
  if (type !== "view" && type !== "edit") throw invalidRequest("The type of a link must be 'view' or 'edit'.");
  const scope = SCOPES.find((each) => each === (textAt(given, "scope") ?? "organization"));
  if (scope === undefined) throw invalidRequest("The scope of a link is 'anonymous', 'organization' or 'users'.");
  const role = type === "edit" ? "write" : "read";
  const table = DRIVE_PERMISSIONS.in(call.world);
  const known = table.by("item", item.id).find((each) => each.link?.scope === scope && each.role === role);
  const url = `${new URL(item.webUrl).origin}/:u:/s/${call.world.random.bytes(24).toString("base64url")}`;
  const fresh = { id: call.world.random.guid(), itemId: item.id, role, userId: null, email: null } as const;
  const link = known ?? table.put({ ...fresh, link: { scope, url } });
  return { ...found(call, "permission", permissionJson(call.world, link)), status: known === undefined ? 201 : 200 };
}
