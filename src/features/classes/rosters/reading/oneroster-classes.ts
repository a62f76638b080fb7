import { withoutEmpty } from "./draft.ts";
import { hasDay, note, type Placed, type Reading, type RowReader, textIn } from "./judge-line.ts";
import type { FileName } from "./oneroster-files.ts";

interface Session {
  readonly title: string;
  readonly begin: string;
  readonly end: string;
}

interface Course {
  readonly title: string;
  readonly code: string;
}

/** What classes are told by: terms, schools and courses first, then the classes themselves. */
export function classReader(reading: Reading): Readonly<Record<Exclude<FileName, "users" | "enrollments">, RowReader>> {
  const sessions = new Map<string, Session>();
  const orgs = new Map<string, string>();
  const courses = new Map<string, Course>();
  return {
    academicsessions: {
      row: (line, id) => {
        const at = { reading, line };
        const fits = [hasDay(at, "startdate"), hasDay(at, "enddate")].every(Boolean);
        const title = line.cell("title");
        if (fits) sessions.set(id, { title, begin: line.cell("startdate"), end: line.cell("enddate") });
      },
    },
    orgs: { row: (line, id) => orgs.set(id, line.cell("name")) },
    courses: { row: (line, id) => courses.set(id, { title: line.cell("title"), code: line.cell("coursecode") }) },
    classes: {
      row: (line, id) => {
        const at = { reading, line };
        const title = textIn(at, "title", LONGEST_TITLE);
        const details = { ...detailsIn(at, { sessions, orgs, courses }), ...plainIn(at) };
        if (title === undefined) return;
        const code = line.cell("classcode") || undefined;
        reading.draft.setClass(id, { title, code, details: withoutEmpty(details) });
      },
    },
  };
}

const LONGEST_TITLE = 400;

interface Known {
  readonly sessions: ReadonlyMap<string, Session>;
  readonly orgs: ReadonlyMap<string, string>;
  readonly courses: ReadonlyMap<string, Course>;
}

function detailsIn(at: Placed, { sessions, orgs, courses }: Known): Record<string, string> {
  const { line } = at;
  const courseOf = referred(at, { file: "courses", column: "coursesourcedid", known: courses });
  const schoolOf = referred(at, { file: "orgs", column: "schoolsourcedid", known: orgs });
  const course = courseOf(line.cell("coursesourcedid")) ?? NO_COURSE;
  const terms = termsIn(at, sessions);
  return {
    course: course.title,
    courseCode: course.code,
    school: schoolOf(line.cell("schoolsourcedid")) ?? "",
    term: terms.map(({ title }) => title).join(", "),
    begins: daysOf(terms, "begin").at(0) ?? "",
    ends: daysOf(terms, "end").at(-1) ?? "",
  };
}

const NO_COURSE: Course = { title: "", code: "" };

function termsIn(at: Placed, sessions: ReadonlyMap<string, Session>): Session[] {
  const termOf = referred(at, { file: "academicsessions", column: "termsourcedids", known: sessions });
  const ids = at.line.cell("termsourcedids").split(",");
  return ids.flatMap((id) => termOf(id.trim()) ?? []);
}

function daysOf(terms: readonly Session[], side: "begin" | "end"): string[] {
  return terms
    .map((term) => term[side])
    .filter((day) => day !== "")
    .toSorted();
}

/** What a class refers to; where the file that should have it was read to its end, it must be there. */
function referred<T>(
  at: Placed,
  { file, column, known }: { file: FileName; column: string; known: ReadonlyMap<string, T> },
) {
  return (id: string): T | undefined => {
    const found = known.get(id);
    const { whole, left } = at.reading;
    const isFault = id !== "" && found === undefined && whole.has(file) && !left.get(file)?.has(id);
    if (isFault) note(at, { field: column, reason: "reference-unknown", value: id });
    return found;
  };
}

const PLAIN = {
  subjects: "subjects",
  grades: "grades",
  location: "location",
  periods: "periods",
  type: "classtype",
} as const;

function plainIn({ line }: Placed): Record<string, string> {
  return Object.fromEntries(Object.entries(PLAIN).map(([name, column]) => [name, line.cell(column)]));
}
