import { directorySettings, isReplicated } from "../../entities/directory/directory-settings.ts";
import { type UserRecord, USERS } from "../../entities/user.ts";
import type { World } from "../../world.ts";
import type { Call } from "../protocol/call.ts";
import { type Condition, parseFilter } from "../protocol/filter.ts";

const alphabet = new Intl.Collator("en");

/** Everybody by display name, kept in order with every change. */
const orders = new WeakMap<World, { rows: UserRecord[] }>();

/** Everybody a list may show: by display name, or only those whom an index of the directory can name for its $filter. */
export function usersListed(call: Call): readonly UserRecord[] {
  const { world } = call;
  const listed = namedByFilter(call) ?? inOrder(world);
  if (directorySettings(world).replicationSeconds === 0) return listed;
  return listed.filter((user) => isReplicated(world, user.createdAt));
}

function inOrder(world: World): readonly UserRecord[] {
  const order = orders.get(world) ?? watched(world);
  const users = USERS.in(world);
  // A reset empties the table without a word.
  if (order.rows.length !== users.size) order.rows = users.all().sort(compareUsers);
  return order.rows;
}

function watched(world: World): { rows: UserRecord[] } {
  const order = { rows: USERS.in(world).all().sort(compareUsers) };
  orders.set(world, order);
  USERS.in(world).watch(({ before, after }) => {
    if (before !== undefined) order.rows.splice(placeOf(order.rows, before), 1);
    if (after !== undefined) order.rows.splice(placeOf(order.rows, after), 0, after);
  });
  return order;
}

function compareUsers(a: UserRecord, b: UserRecord): number {
  return alphabet.compare(a.displayName, b.displayName) || (a.id < b.id ? -1 : Number(a.id > b.id));
}

/** Where a person stands, or would stand, among others in order. */
function placeOf(rows: readonly UserRecord[], user: UserRecord): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = rows[middle];
    if (other !== undefined && compareUsers(other, user) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those an index finds for `id|userPrincipalName|mail eq '…'`, joined by or; undefined for any other filter. */
function namedByFilter(call: Call): UserRecord[] | undefined {
  const text = call.query.get("$filter");
  const keys = text === undefined ? undefined : keysIn(parseFilter(text));
  if (keys === undefined) return undefined;
  const found = keys.flatMap(([path, value]) => LOOK_UPS.get(path)?.(call.world, value.toLowerCase()) ?? []);
  return [...new Set(found)].sort(compareUsers);
}

const LOOK_UPS: ReadonlyMap<string, (world: World, value: string) => readonly UserRecord[]> = new Map([
  ["id", (world: World, value: string) => [USERS.in(world).get(value) ?? []].flat()],
  ["userPrincipalName", (world: World, value: string) => USERS.in(world).by("upn", value)],
  ["mail", (world: World, value: string) => USERS.in(world).by("mail", value)],
]);

function keysIn(condition: Condition): [string, string][] | undefined {
  if (condition.kind === "join" && condition.word === "or") {
    const parts = condition.parts.map(keysIn);
    return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
  }
  return condition.kind === "compare" && condition.operator === "eq" ? keyIn(condition) : undefined;
}

function keyIn({ left, right }: Extract<Condition, { kind: "compare" }>): [string, string][] | undefined {
  if (left.kind !== "path" || right.kind !== "literal") return undefined;
  const path = left.segments.join("/");
  return LOOK_UPS.has(path) && typeof right.value === "string" ? [[path, right.value]] : undefined;
}
