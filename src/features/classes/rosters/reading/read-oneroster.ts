import { lacksNone, type LineReader, readLines } from "./csv-lines.ts";
import { type Draft, withName } from "./draft.ts";
import { hasDay, idIn, note, type Placed, type Reading, type RowReader, textIn } from "./judge-line.ts";
import type { Layer, Layers } from "./layers.ts";
import { classReader } from "./oneroster-classes.ts";
import { FIELD_NAMES, type FileName, fileNames, FILES, NOT_KEPT, ROLES } from "./oneroster-files.ts";
import { SeenIds } from "./seen-ids.ts";

/** Reads OneRoster's files into a draft; `today` decides whose enrolment is over. */
export async function readOneRoster(layers: Layers, draft: Draft, today: string): Promise<void> {
  const reading: Reading = { draft, today, whole: new Set(), ids: new Map(), left: new Map() };
  const readers = readersFor(reading);
  // In this order: what refers to something comes after it.
  for (const file of fileNames()) {
    const those = layers.get(file);
    if (those === undefined) continue;
    reading.ids.set(file, new SeenIds());
    reading.left.set(file, new Set());
    if (await readAll(those, (layer) => withHead(file, { reading, reader: readers[file], layer }), draft))
      reading.whole.add(file);
  }
}

/** Whether all there is was read. */
async function readAll(layers: readonly Layer[], readerOf: (layer: Layer) => LineReader, draft: Draft) {
  let isWhole = layers.every(({ isAlone }) => isAlone !== true);
  for (const layer of layers) if (!(await readLines(layer.source, readerOf(layer), draft.faults))) isWhole = false;
  return isWhole;
}

interface Headed {
  readonly reading: Reading;
  readonly reader: RowReader;
  readonly layer: Layer;
}

function withHead(file: FileName, { reading, reader: { head, row }, layer }: Headed): LineReader {
  const wanted = [...FILES[file].columns, ...(layer.columns ?? [])];
  return {
    head: (columns, line) => {
      head?.(columns);
      return lacksNone(wanted, columns, { file: layer.source.name, line, faults: reading.draft.faults });
    },
    line: (line) => {
      const at = { reading, line };
      const isPassed = layer.isPassed?.(line) === true;
      layer.judge?.(at, isPassed);
      const id = isPassed ? undefined : idIn(at, file);
      if (id !== undefined) row(line, id);
    },
  };
}

function readersFor(reading: Reading): Readonly<Record<FileName, RowReader>> {
  return { ...classReader(reading), users: usersReader(reading), enrollments: enrolmentsReader(reading) };
}

function usersReader({ draft }: Reading): RowReader {
  let kept: readonly (readonly [column: string, field: string])[] = [];
  return {
    head: (columns) => {
      kept = columns
        .filter((column) => !NOT_KEPT.has(column))
        .map((column) => [column, FIELD_NAMES.get(column) ?? column] as const);
    },
    row: (line, id) => {
      const fields: Record<string, string> = {};
      for (const [column, field] of kept) {
        const value = line.cell(column);
        if (value !== "") fields[field] = value;
      }
      draft.setPerson(id, withName(fields));
    },
  };
}

function enrolmentsReader(reading: Reading): RowReader {
  return {
    row: (line) => {
      const at: Placed = { reading, line };
      const of = textIn(at, "classsourcedid");
      const person = textIn(at, "usersourcedid");
      const role = roleIn(at);
      const fits = [hasDay(at, "begindate"), hasDay(at, "enddate")].every(Boolean);
      if (of !== undefined && person !== undefined && role !== undefined && fits) enrol(at, { of, person, role });
    },
  };
}

function enrol(at: Placed, { of, person, role }: { of: string; person: string; role: string }): void {
  const { draft } = at.reading;
  if (isLeft(at, { of, person })) draft.leftOut += 1;
  else if (isKnown(at, { of, person }))
    draft.enrol({ class: of, person, role, at: { file: at.line.file, line: at.line.number } });
}

/** Whether it is over, or the class or the person is switched off. OneRoster's end is the first day that no longer counts. */
function isLeft({ reading, line }: Placed, { of, person }: { of: string; person: string }): boolean {
  const { left, today } = reading;
  const end = line.cell("enddate");
  if (end !== "" && end <= today) return true;
  return left.get("classes")?.has(of) === true || left.get("users")?.has(person) === true;
}

function roleIn(at: Placed): string | undefined {
  const role = textIn(at, "role")?.toLowerCase();
  if (role === undefined || ROLES.has(role) || /^ext:.{1,56}$/.test(role)) return role;
  note(at, { field: "role", reason: "role-unknown", value: role });
  return undefined;
}

/** Whether class and person are there; what a file that broke off would have named is nobody's fault. */
function isKnown(at: Placed, { of, person }: { of: string; person: string }): boolean {
  const { draft, whole } = at.reading;
  const [hasClass, hasPerson] = [draft.classes.has(of), draft.fieldsOf(person) !== undefined];
  if (!hasClass && whole.has("classes")) note(at, { field: "classSourcedId", reason: "class-unknown", value: of });
  if (!hasPerson && whole.has("users")) note(at, { field: "userSourcedId", reason: "person-unknown", value: person });
  return hasClass && hasPerson;
}
