import { type Line, type LineReader, readLines } from "./csv-lines.ts";
import { type ClassSaid, type Draft, type Fields, withName, withoutEmpty } from "./draft.ts";
import { isDay } from "./judge-line.ts";
import { type Column, COLUMNS, IDS, OF_CLASSES, OF_PEOPLE } from "./simple-columns.ts";
import type { Source } from "./source.ts";

/** Reads a CSV file with a line for each enrolment into a draft. */
export async function readSimple(source: Source, draft: Draft): Promise<void> {
  await readLines(source, simpleReader({ draft, file: source.name }), draft.faults);
}

interface Reading {
  readonly draft: Draft;
  readonly file: string;
}

/** Where a file has what; columns of names that nobody knows are fields of people. */
interface Head {
  readonly at: ReadonlyMap<Column, string>;
  readonly id: string;
  readonly others: readonly string[];
}

function simpleReader(reading: Reading): LineReader {
  let head: Head | undefined;
  return {
    head: (columns, line) => {
      head = headIn(columns, line, reading);
      return head !== undefined;
    },
    line: (line) => {
      if (head) readLine({ ...reading, head, line });
    },
  };
}

function headIn(columns: readonly string[], line: number, { draft, file }: Reading): Head | undefined {
  const at = placesIn(columns);
  const id = IDS.flatMap((column) => at.get(column) ?? []).at(0);
  const missing = NEEDED.filter((column) => (column === "person" ? id === undefined : !at.has(column)));
  for (const field of missing)
    draft.faults.add({ file, line, field, reason: "column-missing", value: COLUMNS[field].join(", ") });
  if (id === undefined || missing.length > 0) return undefined;
  const used = new Set(at.values());
  return { at, id, others: columns.filter((column) => !used.has(column)) };
}

const NEEDED = ["class", "title", "role", "person"] as const;

function placesIn(columns: readonly string[]): Map<Column, string> {
  const at = new Map<Column, string>();
  const used = new Set<string>();
  for (const [column, names] of entriesOf(COLUMNS)) {
    const found = names.find((name) => columns.includes(name) && !used.has(name));
    if (found === undefined) continue;
    used.add(found);
    at.set(column, found);
  }
  return at;
}

function entriesOf<K extends string, V>(table: Readonly<Record<K, V>>): [K, V][] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table has no other keys than its type says
  return Object.entries(table) as [K, V][];
}

interface Placed extends Reading {
  readonly head: Head;
  readonly line: Line;
}

const LONGEST = { class: 200, title: 400, role: 60, person: 200 };

function readLine(at: Placed): void {
  const of = needed(at, "class", cellOf(at, "class"));
  const title = needed(at, "title", cellOf(at, "title"));
  const role = needed(at, "role", cellOf(at, "role"))?.toLowerCase();
  const person = needed(at, "person", at.line.cell(at.head.id));
  const fits = DAYS.map((column) => hasDay(at, column, cellOf(at, column))).every(Boolean);
  if (of !== undefined && title !== undefined && role !== undefined && person !== undefined && fits)
    enrol(at, { of, title, role, person });
}

const DAYS = ["begins", "ends"] as const;

function cellOf({ head, line }: Placed, column: Column): string {
  return line.cell(head.at.get(column) ?? "");
}

interface Told {
  readonly of: string;
  readonly title: string;
  readonly role: string;
  readonly person: string;
}

function enrol(at: Placed, { of, title, role, person }: Told): void {
  const { draft, line, file } = at;
  const details = withoutEmpty(Object.fromEntries(OF_CLASSES.map((column) => [column, cellOf(at, column)])));
  const said: ClassSaid = { title, code: cellOf(at, "code") || undefined, details };
  const agree = [agreeOnClass(at, of, said), agreeOnPerson(at, person, fieldsIn(at))].every(Boolean);
  if (!agree) return;
  const groups = cellOf(at, "group")
    .split(";")
    .flatMap((group) => group.trim() || []);
  const enrolment = { class: of, person, role, at: { file, line: line.number } };
  draft.enrol(groups.length > 0 ? { ...enrolment, groups } : enrolment);
}

function needed({ draft, file, line }: Placed, field: keyof typeof LONGEST, value: string): string | undefined {
  if (value !== "" && value.length <= LONGEST[field]) return value;
  const reason = value === "" ? "value-missing" : "value-too-long";
  draft.faults.add({ file, line: line.number, field, reason, value });
  return undefined;
}

function hasDay({ draft, file, line }: Placed, field: string, value: string): boolean {
  if (value === "" || isDay(value)) return true;
  draft.faults.add({ file, line: line.number, field, reason: "date-unknown", value });
  return false;
}

function fieldsIn(at: Placed): Fields {
  const fields: Record<string, string> = {};
  for (const column of OF_PEOPLE) fields[column] = cellOf(at, column);
  for (const column of at.head.others) fields[column] = at.line.cell(column);
  return withName(withoutEmpty(fields));
}

/** A class may be described once and be named by its id alone afterwards, but never in two ways. */
function agreeOnClass({ draft, file, line }: Placed, id: string, { title, code, details }: ClassSaid): boolean {
  const before = draft.classes.get(id);
  const told = merged(plain(before), { title, ...(code !== undefined && { code }) });
  const more = merged(before?.details ?? {}, details);
  if (told === undefined || more === undefined) {
    draft.faults.add({ file, line: line.number, field: "class", reason: "class-differs", value: id });
    return false;
  }
  draft.setClass(id, { title, code: told["code"], details: more });
  return true;
}

function plain(said: ClassSaid | undefined): Fields {
  if (said === undefined) return {};
  return { title: said.title, ...(said.code !== undefined && { code: said.code }) };
}

function agreeOnPerson({ draft, file, line }: Placed, id: string, said: Fields): boolean {
  const before = draft.fieldsOf(id);
  const fields = merged(before ?? {}, said);
  if (fields === undefined) {
    draft.faults.add({ file, line: line.number, field: "person", reason: "person-differs", value: id });
    return false;
  }
  if (before === undefined || Object.keys(fields).length > Object.keys(before).length) draft.setPerson(id, fields);
  return true;
}

/** Both together; undefined where they contradict each other. */
function merged(before: Fields, now: Fields): Fields | undefined {
  const isSame = Object.entries(now).every(([name, value]) => before[name] === undefined || before[name] === value);
  return isSame ? { ...before, ...now } : undefined;
}
