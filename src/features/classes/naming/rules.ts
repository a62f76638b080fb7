import { Failure } from "../../../kernel/errors.ts";

/** What Microsoft takes as a team's name. */
export const LONGEST_NAME = 256;

/** What any roster says of a class; what else it brings are fields too. */
export const CLASS_FIELDS = ["title", "code", "id", "course", "term", "school", "subjects", "begins", "ends"] as const;

/** What a name is made of: the fields of a class, by name. */
export type ClassFields = Readonly<Record<string, string>>;

/** A class to be named, by the roster's id. */
export interface ToName {
  readonly id: string;
  readonly code?: string | undefined;
  readonly name: string;
}

const FIELD = /\{([^{}]*)\}/g;

/** Refuses a template with a field that no class has, or with a brace that belongs to none. */
export function checkTemplate(template: string, known: readonly string[] = CLASS_FIELDS): void {
  const unknown = [...template.matchAll(FIELD)]
    .map(([, field = ""]) => field.trim())
    .find((each) => !known.includes(each));
  if (unknown !== undefined) refuse("name-field-unknown", `Classes have no field “${unknown}”.`, known);
  if (/[{}]/.test(template.replaceAll(FIELD, "")))
    refuse("name-brace-open", "A brace in the name has no counterpart.", known);
}

function refuse(reason: string, sentence: string, known: readonly string[]): never {
  const fields = known.map((field) => `{${field}}`).join(", ");
  throw new Failure("invalid-input", sentence, {
    field: "name",
    reason,
    cure: `Take fields of classes in braces: ${fields}.`,
    alternatives: known,
  });
}

/** The fields of a class as names are made of them; lists are set out with commas, and what is no text is left out. */
export function fieldsOf(row: {
  readonly external_id: string;
  readonly title: string;
  readonly code: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}): ClassFields {
  const details = Object.entries(row.details).map(([name, value]) => [name, inText(value)]);
  return { ...Object.fromEntries(details), id: row.external_id, title: row.title, code: row.code ?? "" };
}

function inText(value: unknown): string {
  if (Array.isArray(value)) return value.map(inText).filter(Boolean).join(", ");
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** The name that a template makes of a class; where nothing of it is left, the class's title, or else its id. */
export function nameFrom(template: string, fields: ClassFields): string {
  const filled = template.replaceAll(
    FIELD,
    (_, field: string) => new Map(Object.entries(fields)).get(field.trim()) ?? "",
  );
  return [filled, fields["title"], fields["id"]].map((text) => tidied(text ?? "")).find((text) => text !== "") ?? "";
}

/** One line without blanks at its ends, not longer than Microsoft takes. */
function tidied(text: string): string {
  return cut(text.replaceAll(/[\p{Cc}\u2028\u2029\s]+/gu, " ").trim(), LONGEST_NAME);
}

/** At most so many UTF-16 units, without half of a pair at the end. */
function cut(text: string, most: number): string {
  return text.length <= most
    ? text
    : text
        .slice(0, most)
        .toWellFormed()
        .replace(/\uFFFD$/, "")
        .trim();
}

/**
 * Names that tell teams apart: of several with one name (capitals aside), the first by the roster's id keeps it, the others
 * get their code behind it, or a number where they have none or that name is somebody's too.
 */
export function distinctNames(teams: readonly ToName[]): ReadonlyMap<string, string> {
  const ordered = teams.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const keepers = new Map(ordered.toReversed().map(({ id, name }) => [folded(name), id]));
  const taken = new Set(keepers.keys());
  const counts = new Map<string, number>();
  const free = (name: string) => !taken.has(folded(name));
  const numbered = (name: string): string => {
    const count = (counts.get(folded(name)) ?? 1) + 1;
    counts.set(folded(name), count);
    const next = suffixed(name, String(count));
    return free(next) ? next : numbered(name);
  };
  const nameOf = ({ id, name, code }: ToName): string => {
    if (keepers.get(folded(name)) === id) return name;
    const coded = code === undefined ? name : suffixed(name, code);
    return free(coded) ? coded : numbered(name);
  };
  return new Map(
    ordered.map((team) => {
      const name = nameOf(team);
      taken.add(folded(name));
      return [team.id, name];
    }),
  );
}

function folded(name: string): string {
  return name.toLowerCase();
}

function suffixed(name: string, suffix: string): string {
  const behind = ` (${cut(suffix, LONGEST_NAME / 2)})`;
  return cut(name, LONGEST_NAME - behind.length) + behind;
}
