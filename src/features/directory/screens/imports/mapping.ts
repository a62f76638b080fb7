import { KEYS, TARGETS, WITH_FIELDS } from "../../imports/catalog.ts";
import type { ImportReport, Kind } from "./queries.ts";

/** Column → what it holds; empty where it is left out. */
export type Chosen = Readonly<Record<string, string>>;

export function chosenFrom({ columns }: Pick<ImportReport, "columns">): Chosen {
  return Object.fromEntries(columns.map(({ name, target }) => [name, target ?? ""]));
}

/** What is sent: the columns that are not left out. */
export function mappingOf(chosen: Chosen): Record<string, string> {
  return Object.fromEntries(Object.entries(chosen).filter(([, target]) => target !== ""));
}

/** What a column of this kind of file can hold; a local field is called as the column is. */
export function targetsFor(kind: Kind, column: string): string[] {
  const own = column.startsWith("field:") ? column : `field:${column}`;
  return [...Object.keys(TARGETS[kind]), ...(WITH_FIELDS.has(kind) ? [own] : [])];
}

/** Whether a row can be known again by a column that holds this. */
export function isKey(kind: Kind, target = ""): boolean {
  return KEYS[kind].includes(target) || (kind === "people" && target.startsWith("field:"));
}

/** The best of the columns by which a row can be known again. */
export function usualKey(kind: Kind, chosen: Chosen): string | undefined {
  const all = Object.entries(chosen);
  const [best] = KEYS[kind].flatMap((key) => all.filter(([, target]) => target === key).map(([column]) => column));
  return best;
}
