import type { RosterMember } from "../contract.ts";
import type { MemberChange } from "./contract.ts";

/**
 * Who came, who left and whose role changed from one roster of a class to the next. Whoever loses one role and gets
 * another changed role; whoever has several keeps those that both rosters have.
 */
export function changesBetween(before: readonly RosterMember[], after: readonly RosterMember[]): MemberChange[] {
  const [was, is] = [rolesOf(before), rolesOf(after)];
  const people = [...new Set([...was.keys(), ...is.keys()])].toSorted();
  return people.flatMap((person) => changesOf(person, was.get(person) ?? NONE, is.get(person) ?? NONE));
}

const NONE: ReadonlySet<string> = new Set();

function changesOf(person: string, was: ReadonlySet<string>, is: ReadonlySet<string>): MemberChange[] {
  const gone = [...was].filter((role) => !is.has(role)).toSorted();
  const come = [...is].filter((role) => !was.has(role)).toSorted();
  const count = Math.max(gone.length, come.length);
  return Array.from({ length: count }, (_, place) => {
    const [one, other] = [gone[place], come[place]];
    return { person, ...(one !== undefined && { was: one }), ...(other !== undefined && { is: other }) };
  });
}

function rolesOf(members: readonly RosterMember[]): Map<string, Set<string>> {
  const roles = new Map<string, Set<string>>();
  for (const { person, role } of members) {
    const known = roles.get(person);
    if (known) known.add(role);
    else roles.set(person, new Set([role]));
  }
  return roles;
}

/** How many of some changes are comings, leavings and changes of role. */
export function tallied(changes: readonly MemberChange[]): { added: number; removed: number; changed: number } {
  const added = changes.filter(({ was }) => was === undefined).length;
  const removed = changes.filter(({ is }) => is === undefined).length;
  return { added, removed, changed: changes.length - added - removed };
}

/** The members of a class after an event; the same ones where it changes nothing. */
export function afterEvent(
  members: readonly RosterMember[],
  { person, role, change }: { readonly person: string; readonly role: string; readonly change: "add" | "remove" },
): readonly RosterMember[] {
  const isThere = members.some((member) => member.person === person && member.role === role);
  if (isThere === (change === "add")) return members;
  if (change === "remove") return members.filter((member) => member.person !== person || member.role !== role);
  return [...members, { person, role }];
}

/** By person and role, letter by letter, so that the same members always read the same. */
export function inOrder(one: RosterMember, other: RosterMember): number {
  return compared(one.person, other.person) || compared(one.role, other.role);
}

function compared(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
