import { Failure } from "../../../kernel/errors.ts";
import { givenAs } from "../rules.ts";
import { KEYS, TARGETS, WITH_FIELDS } from "./catalog.ts";
import type { Counts, Kind, RowProblem } from "./contract.ts";

/** What becomes of the columns of a file. */
export interface Plan {
  readonly kind: Kind;
  readonly columns: readonly string[];
  /** Column → what it holds. */
  readonly mapping: Readonly<Record<string, string>>;
  /** The column by which a row is known again, and what that column holds. */
  readonly key: string;
  readonly keyTarget: string;
}

/** What a caller wants of the columns. */
export interface PlanWish {
  readonly mapping?: Readonly<Record<string, string>> | undefined;
  readonly key?: string | undefined;
}

/** JSON that holds a `__proto__` is not taken anywhere, so no field is called that. */
const FIELD = /^field:(?!__proto__$).{1,60}$/s;

/** What columns hold as far as their names tell; an export of ours is understood whole. */
export function suggested(kind: Kind, columns: readonly string[]): Record<string, string> {
  const taken = new Set<string>();
  const found = columns.flatMap((column): [string, string][] => {
    const target = targetOf(kind, column);
    if (target === undefined || taken.has(target)) return [];
    taken.add(target);
    return [[column, target]];
  });
  return Object.fromEntries(found);
}

function targetOf(kind: Kind, column: string): string | undefined {
  if (WITH_FIELDS.has(kind) && FIELD.test(column)) return column;
  const known = Object.entries(TARGETS[kind]).find(([target, names]) =>
    [target, ...names].some((name) => plain(name) === plain(column)),
  );
  return known?.[0];
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/** The plan for a file. Throws a `Failure` where the columns cannot be used like this. */
export function planOf(kind: Kind, columns: readonly string[], wish: PlanWish): Plan {
  const mapping = wish.mapping ?? suggested(kind, columns);
  for (const [column, target] of Object.entries(mapping)) checkColumn(kind, columns, { column, target });
  refuseTwice(mapping);
  if (kind === "contacts") checkContacts(mapping);
  const key = wish.key ?? usualKey(kind, mapping);
  const keyTarget = key === undefined ? undefined : givenAs(mapping, key);
  if (key === undefined || keyTarget === undefined) throw noKey(kind, wish.key);
  checkKey(kind, keyTarget);
  return { kind, columns, mapping, key, keyTarget };
}

function checkColumn(kind: Kind, columns: readonly string[], { column, target }: { column: string; target: string }) {
  if (!columns.includes(column)) {
    throw new Failure("invalid-input", `The file has no column called ${column}.`, {
      field: "mapping",
      reason: "column-unknown",
      cure: `Its columns are: ${columns.join(", ")}.`,
    });
  }
  if (Object.hasOwn(TARGETS[kind], target) || (WITH_FIELDS.has(kind) && FIELD.test(target))) return;
  const known = [...Object.keys(TARGETS[kind]), ...(WITH_FIELDS.has(kind) ? ["field:<name>"] : [])];
  throw new Failure("invalid-input", `A column of ${kind} cannot hold ${target}.`, {
    field: "mapping",
    reason: "target-unknown",
    cure: `It can hold ${known.join(", ")}.`,
  });
}

function refuseTwice(mapping: Readonly<Record<string, string>>): void {
  const targets = Object.values(mapping);
  const double = targets.find((target, place) => targets.indexOf(target) !== place);
  if (double === undefined) return;
  throw new Failure("invalid-input", `Two columns are said to hold ${double}.`, {
    field: "mapping",
    reason: "target-twice",
    cure: "Leave one of them out.",
  });
}

function checkContacts(mapping: Readonly<Record<string, string>>): void {
  const clients = Object.values(mapping).filter((target) => target.startsWith("client."));
  if (clients.length === 1) return;
  throw new Failure("invalid-input", "One column has to say which client a contact belongs to.", {
    field: "mapping",
    reason: "client-not-mapped",
    cure: "Map one column to client.externalId or client.name.",
  });
}

function usualKey(kind: Kind, mapping: Readonly<Record<string, string>>): string | undefined {
  const byTarget = new Map(Object.entries(mapping).map(([column, target]) => [target, column]));
  return KEYS[kind].map((target) => byTarget.get(target)).find((column) => column !== undefined);
}

function noKey(kind: Kind, key: string | undefined): Failure {
  const sentence =
    key === undefined
      ? "No column says by what a row is known again."
      : `The column ${key} is left out, so no row can be known again by it.`;
  const cure = `Map a column to ${KEYS[kind].join(" or ")}${kind === "people" ? ", or name one with a local field as key" : ""}.`;
  return new Failure("invalid-input", sentence, { field: "key", reason: "key-not-mapped", cure });
}

function checkKey(kind: Kind, target: string): void {
  if (KEYS[kind].includes(target) || (kind === "people" && FIELD.test(target))) return;
  throw new Failure("invalid-input", `A row of ${kind} cannot be known again by ${target}.`, {
    field: "key",
    reason: "key-not-telling",
    cure: `Use a column that holds ${KEYS[kind].join(" or ")}${kind === "people" ? " or a local field" : ""}.`,
  });
}

/** One row of a file by what its columns hold; empty cells are left out, for they change nothing. */
export interface Row {
  readonly row: number;
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
  /** The row does not fit the head. */
  readonly misfit: boolean;
}

/** What a record holds. A first and a last name make a name where there is none. */
export function rowOf({ columns, mapping }: Plan, cells: readonly string[]): Pick<Row, "values" | "misfit"> {
  const held = columns.flatMap((column, place): [string, string][] => {
    const target = givenAs(mapping, column);
    const cell = cells[place]?.trim() ?? "";
    return target === undefined || cell === "" ? [] : [[target, cell]];
  });
  const { "name.first": first, "name.last": last, ...values } = Object.fromEntries(held);
  const name = values["name"] ?? [first, last].filter((part) => part !== undefined).join(" ");
  const misfit = cells.length < columns.length || cells.slice(columns.length).some((cell) => cell.trim() !== "");
  return { values: { ...values, ...(name !== "" && { name }) }, misfit };
}

/** As two texts are compared that are meant to be the same: whatever capitals and accents. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFKD")
    .replaceAll(/[\u0300-\u036F]/g, "");
}

/** Why a row is refused, before it is said where. */
export type Fault = Omit<RowProblem, "row" | "line">;

/** What no row of a file may share with another: what it is known by; and of a client's contacts, being the primary one. */
export function claimsOf(
  { kind, keyTarget }: Plan,
  { values }: Row,
): { readonly claim: string; readonly field: string }[] {
  const key = values[keyTarget];
  if (kind !== "contacts") return key === undefined ? [] : [{ claim: folded(key), field: keyTarget }];
  const client = folded(values["client.externalId"] ?? values["client.name"] ?? "");
  const primary = truthOf(values["primary"]) === true;
  return [
    ...(key === undefined ? [] : [{ claim: `${client}\n${folded(key)}`, field: "email" }]),
    ...(primary ? [{ claim: `primary\n${client}`, field: "primary" }] : []),
  ];
}

const TRUE = new Set(["yes", "y", "true", "1", "x"]);
const FALSE = new Set(["no", "n", "false", "0"]);

/** What a cell says that answers yes or no; `undefined` where it says neither. */
export function truthOf(cell: string | undefined): boolean | undefined {
  const text = cell?.toLowerCase() ?? "no";
  return TRUE.has(text) ? true : FALSE.has(text) ? false : undefined;
}

export const NONE: Counts = { added: 0, changed: 0, unchanged: 0, refused: 0 };
