import { type LineReader, readLines } from "./csv-lines.ts";
import { type Draft, withName } from "./draft.ts";
import { hasDay, idIn, type Placed, type Reading, type RowReader, textIn } from "./judge-line.ts";
import { classReader } from "./oneroster-classes.ts";
import { FIELD_NAMES, type FileName, FILES, NEEDED, NOT_KEPT, ROLES, VERSIONS } from "./oneroster-files.ts";
import { SeenIds } from "./seen-ids.ts";
import type { Source } from "./source.ts";

/** Reads the files of a OneRoster archive into a draft; `today` decides whose enrolment is over. */
export async function readOneRoster(files: ReadonlyMap<string, Source>, draft: Draft, today: string): Promise<void> {
  const wanted = await readManifest(files, draft);
  if (wanted === undefined) return;
  const reading: Reading = { draft, today, whole: new Set(), ids: new Map(), left: new Map() };
  const readers = readersFor(reading);
  // In this order: what refers to something comes after it.
  for (const file of wanted) {
    const source = files.get(FILES[file].name.toLowerCase());
    if (source === undefined) continue;
    reading.ids.set(file, new SeenIds());
    reading.left.set(file, new Set());
    if (await readLines(source, withHead(file, reading, readers[file]), draft.faults)) reading.whole.add(file);
  }
}

/** Which files are to be read; undefined where what there is is no whole roster. */
async function readManifest(files: ReadonlyMap<string, Source>, { faults }: Draft): Promise<FileName[] | undefined> {
  const manifest = files.get("manifest.csv");
  const said = new Map<string, string>();
  if (manifest === undefined) faults.add({ field: "", reason: "file-missing", value: "manifest.csv" });
  else await readLines(manifest, manifestReader(said, { file: manifest.name, draft: { faults } }), faults);
  const version = said.get("oneroster.version");
  if (version !== undefined && !VERSIONS.test(version))
    faults.add({ file: "manifest.csv", field: "oneroster.version", reason: "version-unknown", value: version });
  const wanted = fileNames().filter((file) => said.get(`file.${file}`) !== "absent" || NEEDED.includes(file));
  for (const file of wanted) checkPresence(file, { said: said.get(`file.${file}`), files, faults });
  return faults.count === 0 ? wanted.filter((file) => files.has(FILES[file].name.toLowerCase())) : undefined;
}

function fileNames(): FileName[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a table written here
  return Object.keys(FILES) as FileName[];
}

interface Presence {
  readonly said: string | undefined;
  readonly files: ReadonlyMap<string, Source>;
  readonly faults: Draft["faults"];
}

function checkPresence(file: FileName, { said, files, faults }: Presence): void {
  const { name } = FILES[file];
  if (said === "delta")
    faults.add({ file: "manifest.csv", field: `file.${file}`, reason: "file-partial", value: name });
  const isMissing = !files.has(name.toLowerCase()) && (NEEDED.includes(file) || said === "bulk");
  if (isMissing) faults.add({ field: "", reason: "file-missing", value: name });
}

function manifestReader(
  said: Map<string, string>,
  { file, draft }: { file: string; draft: Pick<Draft, "faults"> },
): LineReader {
  return {
    head: (columns, line) => lacksNone(["propertyname", "value"], columns, { file, line, faults: draft.faults }),
    line: (line) => said.set(line.cell("propertyname").toLowerCase(), line.cell("value").toLowerCase()),
  };
}

/** Whether the head has the columns that the file must have; each that is missing is noted. */
function lacksNone(
  wanted: readonly string[],
  columns: readonly string[],
  { faults, ...at }: { file: string; line: number; faults: Draft["faults"] },
): boolean {
  const missing = wanted.filter((column) => !columns.includes(column));
  for (const field of missing) faults.add({ ...at, field, reason: "column-missing", value: wanted.join(", ") });
  return missing.length === 0;
}

function withHead(file: FileName, reading: Reading, { head, row }: RowReader): LineReader {
  const { name, columns: wanted } = FILES[file];
  return {
    head: (columns, line) => {
      head?.(columns);
      return lacksNone(wanted, columns, { file: name, line, faults: reading.draft.faults });
    },
    line: (line) => {
      const id = idIn(reading, { file, name, line });
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
      const at: Placed = { reading, name: FILES.enrollments.name, line };
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
    draft.enrol({ class: of, person, role, at: { file: at.name, line: at.line.number } });
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
  at.reading.draft.faults.add({
    file: at.name,
    line: at.line.number,
    field: "role",
    reason: "role-unknown",
    value: role,
  });
  return undefined;
}

/** Whether class and person are there; what a file that broke off would have named is nobody's fault. */
function isKnown({ reading, name, line }: Placed, { of, person }: { of: string; person: string }): boolean {
  const { draft, whole } = reading;
  const at = { file: name, line: line.number };
  const [hasClass, hasPerson] = [draft.classes.has(of), draft.fieldsOf(person) !== undefined];
  if (!hasClass && whole.has("classes"))
    draft.faults.add({ ...at, field: "classSourcedId", reason: "class-unknown", value: of });
  if (!hasPerson && whole.has("users"))
    draft.faults.add({ ...at, field: "userSourcedId", reason: "person-unknown", value: person });
  return hasClass && hasPerson;
}
