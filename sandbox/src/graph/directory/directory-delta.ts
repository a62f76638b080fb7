import type { DeletedObject } from "../../entities/directory/deleted-object.ts";
import { DELETED_OBJECTS } from "../../entities/directory/deleted-object.ts";
import type { Gone } from "../../kernel/store.ts";
import type { World } from "../../world.ts";
import type { Call } from "../protocol/call.ts";
import { type DeltaSource, deltaQuery } from "../protocol/delta.ts";
import { type Condition, parseFilter } from "../protocol/filter.ts";
import { unsupportedQuery } from "../protocol/refusal.ts";

export const DELTA_OPTIONS = ["$select", "$filter", "$top", "$deltatoken", "$skiptoken", "$expand"];
/** Tokens of the directory are good for a week. */
export const DELTA_DAYS = 7;
const MOST_IDS = 50;

interface Live<T> {
  readonly rows: readonly { readonly row: T; readonly version: number }[];
  readonly gone: readonly Gone<T>[];
  /** The row of a deleted object when it is of this kind. */
  readonly rowIn: (object: DeletedObject) => T | undefined;
}

/**
 * Rows of users or groups for a delta query. What can still be restored counts as changed and is hidden, see `isLive`;
 * what is gone for good counts as deleted.
 */
export function deltaSource<T extends { readonly id: string }>(call: Call, live: Live<T>): DeltaSource<T> {
  const { world } = call;
  const objects = DELETED_OBJECTS.in(world);
  const hidden = objects.all().flatMap((object) => rowsIn(object, objects.versionOf(object), live));
  const purged = objects.gone().flatMap(({ row, version }) => rowsIn(row, version, live));
  const liveIds = new Set(live.rows.map(({ row }) => row.id));
  const known = new Set([...hidden, ...purged].map(({ row }) => row.id));
  const gone = [...live.gone.filter(({ row }) => !known.has(row.id)), ...purged].filter(
    ({ row }) => !liveIds.has(row.id),
  );
  const wanted = idsWanted(call);
  const isWanted = ({ row }: { row: T }): boolean => wanted?.has(row.id) ?? true;
  return {
    version: world.store.version,
    rows: [...live.rows, ...hidden].filter(isWanted),
    gone: gone.filter(isWanted),
  };
}

function rowsIn<T>(object: DeletedObject, version: number, { rowIn }: Live<T>): Gone<T>[] {
  const row = rowIn(object);
  return row === undefined ? [] : [{ row, version }];
}

/** Whether an object is not among the deleted ones. */
export function isLive(world: World, { id }: { readonly id: string }): boolean {
  return DELETED_OBJECTS.in(world).get(id) === undefined;
}

/** The ids of $filter=id eq '…' or id eq '…', the only filter there is; undefined without one. */
function idsWanted(call: Call): ReadonlySet<string> | undefined {
  const text = deltaQuery(call, "$filter");
  if (text === undefined) return undefined;
  const ids = idsIn(parseFilter(text));
  if (ids.length <= MOST_IDS) return new Set(ids);
  throw unsupportedQuery(`A delta query can be filtered by ${MOST_IDS} ids at most.`);
}

function idsIn(condition: Condition): string[] {
  if (condition.kind === "join" && condition.word === "or") return condition.parts.flatMap(idsIn);
  const isEquality = condition.kind === "compare" && condition.operator === "eq";
  if (isEquality && condition.left.kind === "path" && condition.right.kind === "literal") {
    const { left, right } = condition;
    if (left.segments.join("/") === "id") return [String(right.value).toLowerCase()];
  }
  throw unsupportedQuery("A delta query can be filtered by id only.");
}

/** Whether only what has changed is wanted of each object. */
export function wantsMinimal(call: Call): boolean {
  return /\breturn=minimal\b/i.test(call.headers["prefer"] ?? "");
}
