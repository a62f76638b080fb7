import { csvLine } from "../../../../../kernel/csv/write-csv.ts";
import type { Collection } from "../contract.ts";
import type { Item } from "./read-pages.ts";

/** Where OneRoster's JSON has what its CSV binding has in a column; of lists every element is taken. */
const COLUMNS: Readonly<Record<Collection, Readonly<Record<string, string | ((item: Item) => string[])>>>> = {
  academicSessions: { title: "title", startDate: "startDate", endDate: "endDate" },
  orgs: { name: "name" },
  courses: { title: "title", courseCode: "courseCode" },
  classes: {
    title: "title",
    classCode: "classCode",
    classType: "classType",
    location: "location",
    grades: "grades",
    subjects: "subjects",
    periods: "periods",
    courseSourcedId: "course.sourcedId",
    schoolSourcedId: "school.sourcedId",
    termSourcedIds: "terms.sourcedId",
  },
  users: {
    userMasterIdentifier: "userMasterIdentifier",
    username: "username",
    userIds: userIdsIn,
    enabledUser: "enabledUser",
    givenName: "givenName",
    familyName: "familyName",
    middleName: "middleName",
    preferredGivenName: "preferredFirstName",
    preferredMiddleName: "preferredMiddleName",
    preferredFamilyName: "preferredLastName",
    identifier: "identifier",
    email: "email",
    role: "role",
  },
  enrollments: {
    classSourcedId: "class.sourcedId",
    userSourcedId: "user.sourcedId",
    role: "role",
    beginDate: "beginDate",
    endDate: "endDate",
  },
};

const OF_ALL = { sourcedId: "sourcedId", status: "status", dateLastModified: "dateLastModified" };

/** The items of a collection as the lines of OneRoster's CSV file for it, the head first. */
export async function* linesOf(collection: Collection, pages: AsyncIterable<readonly Item[]>): AsyncGenerator<string> {
  const columns = Object.entries({ ...OF_ALL, ...COLUMNS[collection] });
  yield csvLine(columns.map(([name]) => name));
  const cells = columns.map(([name, from]) => cellOf(name, from));
  for await (const items of pages) for (const item of items) yield csvLine(cells.map((cell) => cell(item)));
}

function cellOf(name: string, from: string | ((item: Item) => string[])): (item: Item) => string {
  const valuesIn = typeof from === "string" ? (item: Item) => valuesAt(item, from.split(".")) : from;
  return (item) => textOf(name, valuesIn(item));
}

/** The CSV binding writes other ids of somebody each with its kind, such as `{LDAP:ada}`. */
function userIdsIn({ userIds }: Item): string[] {
  const all: unknown[] = Array.isArray(userIds) ? userIds : [];
  return all.map((each) => `{${valuesAt(each, ["type"]).join("")}:${valuesAt(each, ["identifier"]).join("")}}`);
}

function valuesAt(value: unknown, [name, ...rest]: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => valuesAt(each, [name ?? "", ...rest]));
  if (name === undefined || name === "") return plain(value);
  if (typeof value !== "object" || value === null) return [];
  const inner: unknown = Reflect.get(value, name);
  return rest.length > 0 ? valuesAt(inner, rest) : [inner].flat(1).flatMap(plain);
}

function plain(value: unknown): string[] {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? [String(value)] : [];
}

/** A line of a file is one line; some services write days as midnight. */
function textOf(name: string, values: readonly string[]): string {
  const text = values
    .join(",")
    .toWellFormed()
    .replaceAll(/\p{Cc}+/gu, " ")
    .trim();
  return name.endsWith("Date") ? text.replace(/^(\d{4}-\d\d-\d\d)T.*$/, "$1") : text;
}
