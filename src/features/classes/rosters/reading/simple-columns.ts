/** What the columns of a simple file hold, by the names that such columns usually have, the best first. */
export const COLUMNS = {
  class: [
    "class id",
    "classid",
    "class_id",
    "classsourcedid",
    "section id",
    "section_id",
    "sectionid",
    "course id",
    "course_id",
    "courseid",
    "class",
  ],
  title: [
    "class title",
    "class_title",
    "classtitle",
    "class name",
    "class_name",
    "classname",
    "title",
    "section name",
    "course title",
    "course name",
    "course",
  ],
  code: ["class code", "class_code", "classcode", "course code", "code"],
  term: ["term", "session", "semester"],
  school: ["school", "school name", "faculty", "department"],
  begins: ["begin", "begins", "start date", "startdate", "from"],
  ends: ["end", "ends", "end date", "enddate", "until"],
  person: [
    "person id",
    "person_id",
    "personid",
    "usersourcedid",
    "user id",
    "user_id",
    "userid",
    "student id",
    "sis id",
    "sis_id",
    "person",
  ],
  role: ["role", "roles", "role in class", "type"],
  group: ["group", "groups", "group name"],
  username: ["username", "user name", "login", "login id", "login_id", "userprincipalname", "upn"],
  email: ["email", "e-mail", "mail", "email address", "e-mail address"],
  identifier: ["identifier", "number", "student number", "staff number", "employee id", "employeeid"],
  givenName: ["given name", "given_name", "givenname", "first name", "first_name", "firstname", "forename"],
  familyName: ["family name", "family_name", "familyname", "last name", "last_name", "lastname", "surname"],
  name: ["name", "full name", "full_name", "display name", "displayname"],
} as const satisfies Record<string, readonly string[]>;

export type Column = keyof typeof COLUMNS;

/** Where a file does not number its people, they are told by one of these. */
export const IDS: readonly Column[] = ["person", "username", "email"];

/** What is kept of people; columns of other names are kept, too. */
export const OF_PEOPLE: readonly Column[] = ["username", "email", "identifier", "givenName", "familyName", "name"];

export const OF_CLASSES: readonly Column[] = ["term", "school", "begins", "ends"];
