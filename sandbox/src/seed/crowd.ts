import { GROUP_LINKS, GROUPS } from "../entities/group.ts";
import { USERS } from "../entities/user.ts";
import type { World } from "../world.ts";
import { plantCampus } from "./campus.ts";
import { CAMPUS, FOUNDED } from "./larkfield.ts";

const PEOPLE = 100_000;
const COURSES = 10_000;
/** As many as a school of a thousand classes has. */
const PUPILS = 21_000;
/** Courses that everybody takes. */
const COURSES_EACH = 3;
const GIVEN =
  "Ada Ben Chloe Dev Elif Femi Grace Hana Idris Juno Kofi Lena Mika Noor Omar Petra Quinn Rosa Sana Tariq".split(" ");
const FAMILY = "Adeyemi Brooks Chen Diaz Evans Fischer Gupta Hughes Ito Jansen Khan Lopez Mensah Novak Osei Park".split(
  " ",
);

/** The campus in the size of a large tenant: 100,000 students more, in 10,000 courses. */
export function plantCrowd(world: World): void {
  plantCampus(world);
  for (let n = 0; n < PEOPLE; n += 1) {
    plantStudent(world, n);
    plantCoursesOf(world, n);
  }
  for (let n = 0; n < COURSES; n += 1) plantCourse(world, n);
}

/** The campus with 21,000 people more, who are in no group yet. */
export function plantSchool(world: World): void {
  plantCampus(world);
  for (let n = 0; n < PUPILS; n += 1) plantStudent(world, n);
}

function studentId(n: number): string {
  return numbered("5", n);
}

/** A guid with a number in it: cheaper by far than a digest, and the same in every run. */
function numbered(first: string, n: number): string {
  return `${first}0000000-0000-4000-8000-${n.toString(16).padStart(12, "0")}`;
}

function plantStudent(world: World, n: number): void {
  const given = GIVEN[n % GIVEN.length] ?? "";
  const family = FAMILY[Math.floor(n / GIVEN.length) % FAMILY.length] ?? "";
  const account = `s${String(n).padStart(6, "0")}`;
  const userPrincipalName = `${account}@students.${CAMPUS.domain}`;
  USERS.in(world).put({
    id: studentId(n),
    displayName: `${given} ${family} ${n}`,
    userPrincipalName,
    mail: userPrincipalName,
    accountEnabled: true,
    createdAt: FOUNDED,
    teams: true,
    mailbox: true,
    photo: false,
    timeZone: "GMT Standard Time",
    password: null,
    more: { givenName: given, surname: family, jobTitle: "Student", mailNickname: account, userType: "Member" },
  });
}

function plantCoursesOf(world: World, n: number): void {
  for (let each = 0; each < COURSES_EACH; each += 1) {
    const groupId = courseId((n * COURSES_EACH + each * 3331) % COURSES);
    GROUP_LINKS.in(world).put({ groupId, role: "member", objectId: studentId(n) });
  }
}

function courseId(n: number): string {
  return numbered("6", n);
}

function plantCourse(world: World, n: number): void {
  GROUPS.in(world).put({
    id: courseId(n),
    displayName: `Course ${n}`,
    createdAt: FOUNDED,
    more: { mailNickname: `course-${n}`, mailEnabled: false, securityEnabled: true },
  });
}
