import { SERVICE_PRINCIPALS } from "../../../entities/entra/principal.ts";
import { GROUP_LINKS, type GroupLink, type GroupRecord, GROUPS } from "../../../entities/group.ts";
import type { JsonObject } from "../../../kernel/json.ts";
import type { World } from "../../../world.ts";
import type { Answer, Call, Route } from "../../protocol/call.ts";
import { delta, type DeltaListing, deltaQuery } from "../../protocol/delta.ts";
import { badRequest } from "../../protocol/refusal.ts";
import { select } from "../../protocol/select.ts";
import { DELTA_DAYS, DELTA_OPTIONS, deltaSource, isLive, wantsMinimal } from "../directory-delta.ts";
import { GROUP_TYPE, PRINCIPAL_TYPE, USER_TYPE } from "../object-json.ts";
import { groupJson } from "./group-json.ts";

const ROLES = { members: "member", owners: "owner" } as const;
const PAGE = 100;
/** What a group tells when nothing is selected. */
const USUAL = [
  "createdDateTime",
  "creationOptions",
  "description",
  "displayName",
  "groupTypes",
  "mail",
  "mailEnabled",
  "mailNickname",
  "proxyAddresses",
  "renewedDateTime",
  "resourceProvisioningOptions",
  "securityEnabled",
  "visibility",
];

export const groupDelta: readonly Route[] = [
  { method: "GET", template: "/groups/delta", handle: answerDelta, options: DELTA_OPTIONS },
];

function answerDelta(call: Call): Answer {
  if (call.query.has("$expand")) throw badRequest("$expand is not supported in a delta query; select members instead.");
  const { world } = call;
  const names = deltaQuery(call, "$select")
    ?.split(",")
    .map((name) => name.trim());
  const roles = Object.entries(ROLES).filter(([name]) => names === undefined || names.includes(name));
  const changes = linkChanges(world, new Set(roles.map(([, role]) => role)));
  const versionOf = (group: GroupRecord): number =>
    Math.max(GROUPS.in(world).versionOf(group), ...(changes.get(group.id) ?? []).map(({ version }) => version));
  const source = deltaSource(call, {
    rows: GROUPS.in(world)
      .all()
      .map((row) => ({ row, version: versionOf(row) })),
    gone: GROUPS.in(world).gone(),
    rowIn: (object) => (object.kind === "group" ? object.group : undefined),
  });
  const listing: DeltaListing<GroupRecord> = {
    type: "group",
    context: "groups",
    page: PAGE,
    days: DELTA_DAYS,
    usual: USUAL,
    json: (group) => (wantsMinimal(call) ? { id: group.id } : groupJson(group)),
    idOf: ({ id }) => id,
    shows: (group) => isLive(world, group),
    more: (group, since) => ({
      ...(wantsMinimal(call) ? ownChanges(world, group, { since, names }) : {}),
      ...Object.fromEntries(roles.flatMap(([name, role]) => told(changes.get(group.id) ?? [], { name, role, since }))),
    }),
  };
  return delta(call, listing, source);
}

interface LinkChange {
  readonly role: GroupLink["role"];
  readonly version: number;
  readonly json: JsonObject;
  readonly isRemoval: boolean;
}

/** By group: who is in it and who was, each with the version of that change. */
function linkChanges(world: World, roles: ReadonlySet<string>): ReadonlyMap<string, LinkChange[]> {
  const links = GROUP_LINKS.in(world);
  const there = links.all().map((link) => ({ link, version: links.versionOf(link), isRemoval: false }));
  const gone = links.gone().map(({ row, version }) => ({ link: row, version, isRemoval: true }));
  const changes = new Map<string, LinkChange[]>();
  for (const { link, version, isRemoval } of [...there, ...gone]) {
    if (!roles.has(link.role)) continue;
    const removal = isRemoval ? { "@removed": { reason: "deleted" } } : {};
    const json = { "@odata.type": typeOf(world, link.objectId), id: link.objectId, ...removal };
    const known = changes.get(link.groupId) ?? [];
    changes.set(link.groupId, known);
    known.push({ role: link.role, version, json, isRemoval });
  }
  return changes;
}

function typeOf(world: World, id: string): string {
  if (GROUPS.in(world).get(id) !== undefined) return GROUP_TYPE;
  return SERVICE_PRINCIPALS.in(world).get(id) === undefined ? USER_TYPE : PRINCIPAL_TYPE;
}

/** Such as ["members@delta", …] with the changes after a version; at first, everybody who is there. */
function told(
  changes: readonly LinkChange[],
  { name, role, since }: { name: string; role: string; since: number },
): [string, JsonObject[]][] {
  const news = changes.filter((change) => change.role === role && change.version > since);
  const items = news.filter(({ isRemoval }) => !(isRemoval && since === 0)).map(({ json }) => json);
  return items.length === 0 ? [] : [[`${name}@delta`, items]];
}

/** With return=minimal: the group's own properties only when one of them changed. */
function ownChanges(
  world: World,
  group: GroupRecord,
  { since, names }: { since: number; names: readonly string[] | undefined },
): JsonObject {
  return GROUPS.in(world).versionOf(group) > since ? select(groupJson(group), names ?? USUAL) : {};
}
