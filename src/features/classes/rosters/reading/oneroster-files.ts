/** The files of OneRoster that are read, each with the columns that it must have; in small letters. */
export const FILES = {
  academicsessions: { name: "academicSessions.csv", columns: ["sourcedid", "title", "startdate", "enddate"] },
  orgs: { name: "orgs.csv", columns: ["sourcedid", "name"] },
  courses: { name: "courses.csv", columns: ["sourcedid", "title"] },
  classes: { name: "classes.csv", columns: ["sourcedid", "title"] },
  users: { name: "users.csv", columns: ["sourcedid", "username", "givenname", "familyname"] },
  enrollments: { name: "enrollments.csv", columns: ["sourcedid", "classsourcedid", "usersourcedid", "role"] },
} as const;

export type FileName = keyof typeof FILES;

/** All of them, in an order in which whatever refers to something comes after it. */
export function fileNames(): FileName[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a table written here
  return Object.keys(FILES) as FileName[];
}

/** Without these there is no roster; the others tell more of classes. */
export const NEEDED: readonly FileName[] = ["classes", "users", "enrollments"];

export const VERSIONS = /^(1\.1|1\.2)(\.\d+)?$/;

/** OneRoster's own roles of enrolments, 1.1's among them; others are written as ext:name. */
export const ROLES: ReadonlySet<string> = new Set([
  "administrator",
  "aide",
  "guardian",
  "parent",
  "proctor",
  "relative",
  "student",
  "teacher",
]);

/** What of users.csv is not kept: nobody is found by it, and it is nobody's business. In small letters. */
export const NOT_KEPT: ReadonlySet<string> = new Set([
  "sourcedid",
  "status",
  "datelastmodified",
  "password",
  "sms",
  "phone",
  "pronouns",
  "agentsourcedids",
  "orgsourcedids",
  "primaryorgsourcedid",
  "resourcesourcedids",
  "grades",
]);

/** Columns by the names that OneRoster gives them, for rules and lists that name them so. */
export const FIELD_NAMES: ReadonlyMap<string, string> = new Map(
  [
    "userMasterIdentifier",
    "username",
    "userIds",
    "enabledUser",
    "givenName",
    "familyName",
    "middleName",
    "preferredGivenName",
    "preferredMiddleName",
    "preferredFamilyName",
    "identifier",
    "email",
    "role",
  ].map((name) => [name.toLowerCase(), name]),
);
