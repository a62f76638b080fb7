import { type GroupLink, type GroupRecord, GROUPS } from "../../../entities/group.ts";
import { tenantOf } from "../../../entities/tenant.ts";
import { type JsonObject, textAt, textsAt } from "../../../kernel/json.ts";
import type { World } from "../../../world.ts";
import { GraphRefusal } from "../../protocol/refusal.ts";
import { checkEntity } from "../../protocol/schema.ts";
import { idInReference, MOST_IN_ONE_REQUEST } from "./membership.ts";
import { requestRefused } from "../refusal.ts";

const LONGEST: Readonly<Record<string, number>> = { displayName: 256, description: 1024, mailNickname: 64 };
const NEEDED = ["displayName", "mailEnabled", "mailNickname", "securityEnabled"];
const READ_ONLY = ["id", "createdDateTime", "deletedDateTime", "mail", "proxyAddresses", "renewedDateTime"];
const BINDS = { "members@odata.bind": "member", "owners@odata.bind": "owner" } as const;

/** Properties of a group from a body, and whom it names as members and owners. */
export interface GroupWish {
  readonly properties: JsonObject;
  readonly places: readonly Pick<GroupLink, "role" | "objectId">[];
}

export function readNewGroup(world: World, body: JsonObject): GroupWish {
  for (const name of NEEDED) {
    if (body[name] == null) throw requestRefused(`A value is required for property '${name}' of resource 'Group'.`);
  }
  const wish = readGroup(world, body);
  checkKind(wish.properties);
  return wish;
}

/** The same for a change of a group, which may leave out anything. */
export function readGroup(world: World, body: JsonObject, changed?: GroupRecord): GroupWish {
  checkEntity("group", body);
  const readOnly = READ_ONLY.find((name) => name in body);
  if (readOnly !== undefined) throw requestRefused(`Property '${readOnly}' is read-only and cannot be set.`);
  for (const [name, most] of Object.entries(LONGEST)) checkLength(body, name, most);
  checkNickname(world, textAt(body, "mailNickname"), changed);
  const properties = Object.fromEntries(Object.entries(body).filter(([name]) => !name.includes("@")));
  return { properties, places: placesIn(body) };
}

function checkLength(body: JsonObject, name: string, most: number): void {
  const text = textAt(body, name);
  if (text === undefined) return;
  if (text.length > most) throw requestRefused(`Property '${name}' is longer than ${most} characters.`);
  if (text.trim() === "" && name !== "description")
    throw requestRefused(`Invalid value specified for property '${name}' of resource 'Group'.`);
}

/** Letters of ASCII without @ () \ [] " ; : <> , and blanks, and nobody else's. */
function checkNickname(world: World, name: string | undefined, changed: GroupRecord | undefined): void {
  if (name === undefined) return;
  if (!/^[!-~]+$/.test(name) || /[@()\\[\]";:<>,]/.test(name))
    throw requestRefused("Invalid value specified for property 'mailNickname' of resource 'Group'.");
  const others = GROUPS.in(world).by("nickname", name.toLowerCase());
  if (others.some(({ id }) => id !== changed?.id)) {
    const head = { status: 400, code: "Request_BadRequest", inner: "ObjectConflict" };
    throw new GraphRefusal(head, "Another object with the same value for property mailNickname already exists.");
  }
}

/** Graph makes Microsoft 365 groups and security groups only. */
function checkKind(properties: JsonObject): void {
  const unified = textsAt(properties, "groupTypes").includes("Unified");
  const { mailEnabled, securityEnabled } = properties;
  if (unified && mailEnabled !== true)
    throw requestRefused("The mailEnabled property of a Microsoft 365 group must be true.");
  if (!unified && (mailEnabled === true || securityEnabled !== true))
    throw requestRefused(
      "The service does not currently support writes of mail-enabled groups. Please ensure that the mail-enablement property is unset and the security-enablement property is set.",
    );
}

function placesIn(body: JsonObject): GroupWish["places"] {
  const places = Object.entries(BINDS).flatMap(([name, role]) =>
    textsAt(body, name).map((reference) => ({ role, objectId: idInReference(reference) })),
  );
  if (places.length <= MOST_IN_ONE_REQUEST) return places;
  throw requestRefused(
    `The number of relationships in one request is limited to ${MOST_IN_ONE_REQUEST}; this one has ${places.length}.`,
  );
}

/** The row of a new group. A Microsoft 365 group gets its address at once. */
export function newGroup(world: World, { displayName, ...more }: JsonObject): GroupRecord {
  const nickname = textAt(more, "mailNickname") ?? "";
  const mail = `${nickname}@${tenantOf(world).domains[0]}`;
  const unified = textsAt(more, "groupTypes").includes("Unified");
  return {
    id: world.random.guid(),
    displayName: textAt({ displayName }, "displayName") ?? "",
    createdAt: world.clock.now(),
    more: unified ? { visibility: "Public", ...more, mail, proxyAddresses: [`SMTP:${mail}`] } : more,
  };
}

/** The row with what a body changes; objects are replaced as a whole. */
export function changedGroup(group: GroupRecord, { displayName, ...rest }: JsonObject): GroupRecord {
  return {
    ...group,
    displayName: typeof displayName === "string" ? displayName : group.displayName,
    more: { ...group.more, ...rest },
  };
}
