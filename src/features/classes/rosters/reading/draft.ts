import type { RosterMember } from "../../contract.ts";
import type { Judged } from "../../sessions/rules.ts";
import { inOrder } from "../rules.ts";
import type { Fault, Faults } from "./faults.ts";

/** What a roster says of a class, besides who is in it. */
export interface ClassSaid {
  readonly title: string;
  readonly code?: string | undefined;
  readonly details: Readonly<Record<string, string>>;
  /** By key, where it says anything of them. */
  readonly sessions?: ReadonlyMap<string, Judged> | undefined;
}

/** What a roster says of somebody, by the names of its fields. */
export type Fields = Readonly<Record<string, string>>;

type Groups = readonly string[] | undefined;

interface DraftClass extends ClassSaid {
  /** Person and role as one number, so that a million enrolments need little room. */
  readonly members: Map<number, Groups>;
}

interface DraftPerson {
  readonly index: number;
  readonly fields: Fields;
}

/** Roles that a roster may have. */
const ROLES = 64;

/** Whom and what an enrolment is about, and how to name the place if it is odd. */
export interface Enrolment {
  readonly class: string;
  readonly person: string;
  readonly role: string;
  readonly groups?: Groups;
  readonly at: { readonly file?: string; readonly line?: number };
}

/** A roster while it is read: classes, people and enrolments by the roster's own ids. */
export class Draft {
  readonly faults: Faults;
  readonly classes = new Map<string, DraftClass>();
  readonly #people = new Map<string, DraftPerson>();
  readonly #ids: string[] = [];
  readonly #roles: string[] = [];
  readonly #enrolled = new Set<number>();
  enrolments = 0;
  /** Enrolments that are over or switched off. */
  leftOut = 0;

  constructor(faults: Faults) {
    this.faults = faults;
  }

  setClass(id: string, said: ClassSaid): void {
    this.classes.set(id, { ...said, members: this.classes.get(id)?.members ?? new Map<number, Groups>() });
  }

  setPerson(id: string, fields: Fields): void {
    const index = this.#people.get(id)?.index ?? this.#ids.length;
    if (index === this.#ids.length) this.#ids.push(id);
    this.#people.set(id, { index, fields });
  }

  fieldsOf(id: string): Fields | undefined {
    return this.#people.get(id)?.fields;
  }

  /** Enrols somebody known in a class that is known; what is odd about it is noted. */
  enrol({ class: of, person, role, groups, at }: Enrolment): void {
    const members = this.classes.get(of)?.members;
    const index = this.#people.get(person)?.index;
    if (members === undefined || index === undefined) throw new Error("Classes and people come before enrolments.");
    const place = this.#placeOf(role);
    if (place === undefined) {
      this.faults.add({ ...at, field: "role", reason: "too-many-roles", value: role });
      return;
    }
    const key = index * ROLES + place;
    const odd = this.#oddity(members, key, groups);
    if (odd) this.faults.add({ ...at, ...odd, value: person, remark: true });
    this.#enrolled.add(index);
    if (!members.has(key)) this.enrolments += 1;
    this.#add(members, key, groups);
  }

  /** What is odd about somebody who comes into a class, seen who is in it already. */
  #oddity(members: DraftClass["members"], key: number, groups: Groups): Pick<Fault, "field" | "reason"> | undefined {
    if (members.has(key)) return groups === undefined ? { field: "person", reason: "enrolled-twice" } : undefined;
    const first = key - (key % ROLES);
    const hasOther = this.#roles.some((_role, other) => members.has(first + other));
    return hasOther ? { field: "role", reason: "two-roles" } : undefined;
  }

  /** Somebody in several groups of a class comes once for each. */
  #add(members: Map<number, Groups>, key: number, groups: Groups): void {
    const before = members.get(key);
    const all = groups && before ? [...new Set([...before, ...groups])].toSorted() : (groups ?? before);
    members.set(key, all);
  }

  #placeOf(role: string): number | undefined {
    const known = this.#roles.indexOf(role);
    if (known >= 0) return known;
    return this.#roles.length < ROLES - 4 ? this.#roles.push(role) - 1 : undefined;
  }

  /** Who is in a class, by person and role. */
  membersOf(id: string): RosterMember[] {
    const found: RosterMember[] = [];
    for (const [key, groups] of this.classes.get(id)?.members ?? []) {
      const [person, role] = [this.#ids[Math.floor(key / ROLES)], this.#roles[key % ROLES]];
      if (person === undefined || role === undefined) throw new Error("A member is a known person with a known role.");
      found.push({ person, role, ...(groups && { groups: [...groups] }) });
    }
    return found.toSorted(inOrder);
  }

  /** How many are in a class. */
  sizeOf(id: string): number {
    return this.classes.get(id)?.members.size ?? 0;
  }

  /** Everybody who is in a class; whoever a roster names besides is not kept. */
  *people(): Generator<readonly [string, Fields]> {
    for (const [id, { index, fields }] of this.#people) if (this.#enrolled.has(index)) yield [id, fields];
  }

  /** What is said of the sessions of classes, by class. */
  get sessions(): ReadonlyMap<string, ReadonlyMap<string, Judged>> {
    return new Map([...this.classes].flatMap(([id, { sessions }]) => (sessions ? [[id, sessions] as const] : [])));
  }

  get peopleCount(): number {
    return this.#enrolled.size;
  }
}

/** What is said of somebody or something, without what is not. */
export function withoutEmpty(fields: Fields): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ""));
}

/** Whoever has a first and a last name has a name. */
export function withName(fields: Fields): Fields {
  const { name, givenName = "", familyName = "", preferredGivenName, preferredFamilyName } = fields;
  const full = `${preferredGivenName ?? givenName} ${preferredFamilyName ?? familyName}`.trim();
  return name !== undefined || full === "" ? fields : { ...fields, name: full };
}
