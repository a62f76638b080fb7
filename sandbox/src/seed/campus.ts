import { GROUP_LINKS, type GroupRecord, GROUPS } from "../entities/group.ts";
import { TENANTS } from "../entities/tenant.ts";
import { type UserRecord, USERS } from "../entities/user.ts";
import { guidFrom } from "../kernel/random.ts";
import type { World } from "../world.ts";
import { type Planted, plantAdministrator, plantApps, plantPolicies } from "./campus-access.ts";
import { plantCalendars } from "./campus-calendars.ts";
import { plantChats } from "./campus-chats.ts";
import { plantMeetings } from "./campus-meetings.ts";
import { plantTeams } from "./campus-teams.ts";
import { CAMPUS, FOUNDED } from "./larkfield.ts";
import { PEOPLE, type SeedPerson } from "./people.ts";

/** A university with about forty people, two groups of careers staff, and a Teams policy that does not cover everybody. */
export function plantCampus(world: World): void {
  TENANTS.in(world).put({
    id: CAMPUS.tenantId,
    displayName: "Larkfield University",
    countryLetterCode: "GB",
    city: "Larkfield",
    createdAt: FOUNDED,
    domains: [CAMPUS.domain, `students.${CAMPUS.domain}`, CAMPUS.initialDomain],
  });
  const people = PEOPLE.map((person, i) => [person, USERS.in(world).put(userOf(person, i))] as const);
  plantGroups(world, people);
  plantApps(world);
  plantAdministrator(world, people);
  plantPolicies(world, people);
  plantCalendars(world);
  plantTeams(world);
  plantChats(world);
  plantMeetings(world);
}

function domainOf({ job, marks }: SeedPerson): string {
  if (marks.includes("g")) return CAMPUS.initialDomain;
  return job === "Student" ? `students.${CAMPUS.domain}` : CAMPUS.domain;
}

function userOf(person: SeedPerson, index: number): UserRecord {
  const { marks, mail } = person;
  const address = mail === null || mail.includes("@") ? mail : `${mail}@${domainOf(person)}`;
  return {
    id: guidFrom(`campus user ${person.account}`),
    displayName: `${person.given} ${person.family}`,
    userPrincipalName: `${person.account}@${domainOf(person)}`,
    mail: marks.includes("m") || marks.includes("g") ? address : null,
    accountEnabled: !marks.includes("x"),
    createdAt: FOUNDED + index * 3_600_000,
    teams: marks.includes("t"),
    mailbox: marks.includes("m"),
    photo: marks.includes("p"),
    timeZone: "GMT Standard Time",
    password: index === 0 ? CAMPUS.password : null,
    more: marks.includes("g") ? guestParts(person) : memberParts(person, index),
  };
}

function memberParts(person: SeedPerson, index: number): UserRecord["more"] {
  const digits = String(7_700_900_100 + index);
  const isStudent = person.job === "Student";
  return {
    givenName: person.given,
    surname: person.family,
    jobTitle: person.job,
    department: person.department,
    employeeId: person.staffNumber,
    employeeType: isStudent ? "Student" : "Staff",
    companyName: "Larkfield University",
    officeLocation: isStudent ? null : `${person.department.slice(0, 1)}${100 + index}`,
    mobilePhone: `+44 ${digits.slice(0, 4)} ${digits.slice(4)}`,
    businessPhones: isStudent ? [] : [`+44 1632 960${String(100 + index)}`],
    usageLocation: person.country,
    country: person.country,
    preferredLanguage: person.language,
    mailNickname: person.account,
    userType: "Member",
    onPremisesSamAccountName: person.account.replaceAll(".", "").slice(0, 20),
    onPremisesSyncEnabled: true,
    onPremisesExtensionAttributes: {
      extensionAttribute1: person.staffNumber,
      extensionAttribute2: isStudent ? "UG" : "STAFF",
    },
    proxyAddresses:
      person.mail === null
        ? []
        : [`SMTP:${person.mail}@${domainOf(person)}`, `smtp:${person.account}@${CAMPUS.initialDomain}`],
  };
}

function guestParts(person: SeedPerson): UserRecord["more"] {
  return {
    givenName: person.given,
    surname: person.family,
    jobTitle: person.job,
    companyName: person.department,
    usageLocation: person.country,
    preferredLanguage: person.language,
    mailNickname: person.account.replaceAll("#", ""),
    userType: "Guest",
    creationType: "Invitation",
    externalUserState: "Accepted",
  };
}

function plantGroups(world: World, people: Planted): void {
  const idsWhere = (test: (person: SeedPerson) => boolean): string[] =>
    people.filter(([person]) => test(person)).map(([, user]) => user.id);
  const owner = people[0]?.[1].id ?? "";
  const groups: readonly [string, string, string[]][] = [
    ["Students", "Everybody enrolled this year", idsWhere(({ job }) => job === "Student")],
    [
      "Advisers",
      "Careers and student advisers who hold appointments",
      idsWhere(({ job }) => /Advis|Consultant/.test(job)),
    ],
    ["Teaching staff", "Academic staff", idsWhere(({ job }) => /Lecturer|Professor|Reader|Fellow/.test(job))],
  ];
  for (const [displayName, description, memberIds] of groups) {
    const group: GroupRecord = {
      id: guidFrom(`campus group ${displayName}`),
      displayName,
      createdAt: FOUNDED,
      more: {
        description,
        mailNickname: displayName.toLowerCase().replaceAll(" ", "-"),
        securityEnabled: true,
        mailEnabled: false,
      },
    };
    GROUPS.in(world).put(group);
    const links = GROUP_LINKS.in(world);
    links.put({ groupId: group.id, role: "owner", objectId: owner });
    for (const objectId of memberIds) links.put({ groupId: group.id, role: "member", objectId });
  }
}
