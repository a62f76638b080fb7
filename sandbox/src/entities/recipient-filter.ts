import { objectAt, textAt } from "../kernel/json.ts";
import type { World } from "../world.ts";
import { type GroupRecord, GROUPS, groupsOf } from "./group.ts";
import type { UserRecord } from "./user.ts";

/** As much of OPATH as scopes are written in: clauses with -eq, -ne and -like, joined by -and and -or. */

/** A quote within quotes is written twice. */
const CLAUSE = /^\(?\s*(\w+)\s+-(eq|ne|like)\s+(?:'((?:[^']|'')*)'|"([^"]*)")\s*\)?$/i;

/** The name by which filters call a group. */
export function distinguishedNameOf(group: GroupRecord): string {
  const name = `${group.displayName.replaceAll(/[,=+<>#;"\\]/g, "")}_${group.id.slice(0, 8)}`;
  return `CN=${name},OU=sandbox.onmicrosoft.com,OU=Microsoft Exchange Hosted Organizations,DC=SANDBOX,DC=PROD,DC=OUTLOOK,DC=COM`;
}

/** Whether a filter is written so that it can be read. */
export function isReadableFilter(filter: string): boolean {
  return filter.split(/\s-(?:or|and)\s/i).every((clause) => CLAUSE.test(clause.trim()));
}

/** Whether a mailbox is among the recipients that a filter means. */
export function fitsFilter(world: World, filter: string, mailbox: UserRecord): boolean {
  return filter
    .split(/\s-or\s/i)
    .some((part) => part.split(/\s-and\s/i).every((clause) => fitsClause(world, clause.trim(), mailbox)));
}

function fitsClause(world: World, clause: string, mailbox: UserRecord): boolean {
  const { name, operator, wanted } = clauseIn(clause);
  const read = READERS.get(name.toLowerCase()) ?? propertyReader(name);
  const values = read(world, mailbox).map((value) => value.toLowerCase());
  return TESTS[operator.toLowerCase()]?.(values, wanted.toLowerCase()) ?? false;
}

function clauseIn(clause: string): { name: string; operator: string; wanted: string } {
  const [, name = "", operator = "", single, double = ""] = CLAUSE.exec(clause) ?? [];
  return { name, operator, wanted: single?.replaceAll("''", "'") ?? double };
}

const TESTS: Readonly<Record<string, (values: readonly string[], wanted: string) => boolean>> = {
  eq: (values, wanted) => values.includes(wanted),
  ne: (values, wanted) => !values.includes(wanted),
  like: (values, wanted) => {
    const parts = wanted.split("*").map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&"));
    return values.some((value) => new RegExp(`^${parts.join(".*")}$`).test(value));
  },
};

type Reader = (world: World, mailbox: UserRecord) => readonly string[];

const addresses: Reader = (_world, { mail }) => (mail === null ? [] : [mail]);

const groupNames: Reader = (world, { id }) =>
  groupsOf(world, "member", id).flatMap((groupId) => {
    const group = GROUPS.in(world).get(groupId);
    return group === undefined ? [groupId] : [groupId, group.displayName, distinguishedNameOf(group)];
  });

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["memberofgroup", groupNames],
  ["primarysmtpaddress", addresses],
  ["emailaddresses", addresses],
  ["externaldirectoryobjectid", (_world, { id }) => [id]],
  ["userprincipalname", (_world, { userPrincipalName }) => [userPrincipalName]],
]);

/** CustomAttribute1 and the like, or a property under its own name. */
function propertyReader(name: string): Reader {
  const custom = /^customattribute(\d+)$/i.exec(name)?.[1];
  return (_world, { more }) => {
    const holder = custom === undefined ? more : objectAt(more, "onPremisesExtensionAttributes");
    const wanted = custom === undefined ? name.toLowerCase() : `extensionattribute${custom}`;
    const key = Object.keys(holder ?? {}).find((each) => each.toLowerCase() === wanted);
    const value = key === undefined ? undefined : textAt(holder, key);
    return value === undefined ? [] : [value];
  };
}
