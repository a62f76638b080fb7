import { GRANTS, type GrantTarget, POLICIES } from "../entities/access-policy.ts";
import { APPS } from "../entities/app.ts";
import { type GroupRecord, GROUPS } from "../entities/group.ts";
import { TENANTS } from "../entities/tenant.ts";
import { type UserRecord, USERS } from "../entities/user.ts";
import { everyPermission } from "../graph/protocol/endpoints.ts";
import { instantOf } from "../kernel/clock.ts";
import type { JsonObject } from "../kernel/json.ts";
import { guidFrom } from "../kernel/random.ts";
import type { World } from "../world.ts";
import { plantCalendars } from "./campus-calendars.ts";
import { CAMPUS_DOMAIN } from "./domain.ts";
import { PEOPLE, type SeedPerson } from "./people.ts";

export const CAMPUS = {
  tenantId: "8f2c1d4e-6b3a-4f57-9c0d-2e1a7b5c9d01",
  domain: CAMPUS_DOMAIN,
  initialDomain: "larkfielduni.onmicrosoft.com",
  clientId: "5d0e8a72-3c41-4b96-8f1d-c7a2e94b6f10",
  clientSecret: "sbx8Q~campus-administrator-of-the-sandbox",
  libraryAppId: "b3f6a1c9-72d8-4e05-9a4b-1f8c6d2e7a53",
  password: "Campus-Sandbox-2026",
} as const;

const FOUNDED = instantOf("2023-08-14T08:00:00Z") ?? 0;
const FOREVER = instantOf("2099-12-31T00:00:00Z") ?? 0;

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
  plantPolicies(world, people);
  plantCalendars(world);
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

function memberParts(person: SeedPerson, index: number): JsonObject {
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

function guestParts(person: SeedPerson): JsonObject {
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

type Planted = readonly (readonly [SeedPerson, UserRecord])[];

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
      memberIds,
      ownerIds: [owner],
      more: {
        description,
        mailNickname: displayName.toLowerCase().replaceAll(" ", "-"),
        securityEnabled: true,
        mailEnabled: false,
      },
    };
    GROUPS.in(world).put(group);
  }
}

function plantApps(world: World): void {
  // Teamwork.Migrate.All is left out: with it, posts by an app would count as an import of old messages.
  const roles = everyPermission("application").filter((name) => name !== "Teamwork.Migrate.All");
  APPS.in(world).put({
    clientId: CAMPUS.clientId,
    objectId: guidFrom("campus admin app object"),
    servicePrincipalId: guidFrom("campus admin app principal"),
    displayName: "Sandbox administrator",
    enabled: true,
    blocked: false,
    createdAt: FOUNDED,
    secrets: [
      {
        id: guidFrom("campus admin secret"),
        value: CAMPUS.clientSecret,
        displayName: "sandbox",
        startsAt: FOUNDED,
        endsAt: FOREVER,
      },
    ],
    certificates: [],
    roles,
    scopes: everyPermission("delegated"),
  });
}

/** Everybody is covered by the global grant, but whoever has another policy of their own has only that one. */
function plantPolicies(world: World, people: Planted): void {
  const policy = (identity: string, appId: string): void =>
    void POLICIES.in(world).put({ identity, versions: [{ appIds: [appId], effectiveAt: FOUNDED }] });
  policy("Campus-Apps", CAMPUS.clientId);
  policy("Library-Rooms", CAMPUS.libraryAppId);
  const grant = (id: string, name: string, target: GrantTarget): void =>
    void GRANTS.in(world).put({
      id: guidFrom(`campus grant ${id}`),
      policy: name,
      target,
      grantedAt: FOUNDED,
      effectiveAt: FOUNDED,
    });
  grant("global", "Campus-Apps", { kind: "global" });
  for (const [person, user] of people) {
    if (person.marks.includes("o")) grant(user.id, "Library-Rooms", { kind: "user", id: user.id });
  }
}
