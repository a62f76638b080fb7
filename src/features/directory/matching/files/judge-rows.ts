import type { Person } from "../../contract.ts";
import type { PersonKey } from "../../people/store.ts";
import { givenAs } from "../../rules.ts";
import type { Namesake } from "../contract.ts";
import { type Fault, type MatchRow, type MatchRows, UNKNOWN_PERSON } from "./read-rows.ts";
import type { Candidate } from "../rules.ts";

/** What becomes of a row. */
export type Verdict =
  | { readonly outcome: "set"; readonly person: Person; readonly account: Candidate }
  | { readonly outcome: "cleared"; readonly person: Person }
  | { readonly outcome: "unchanged" }
  | { readonly outcome: "refused"; readonly fault: Fault };

type Holder = { readonly person: Namesake; readonly objectId: string };

/** What is known of those whom a file names. */
export interface Ground {
  /** By object id and by login name, in small letters. */
  readonly accounts: ReadonlyMap<string, Candidate>;
  readonly people: ReadonlyMap<string, readonly Person[]>;
  /** Who is matched with these accounts already. */
  readonly holders: Readonly<Record<Person["audience"], readonly Holder[]>>;
}

/** By what a person is known in a file, as it is compared. */
export function keyOf(person: Person, key: PersonKey): string {
  if (key === "id") return person.id;
  return key === "email"
    ? (person.email?.toLowerCase() ?? "")
    : (givenAs(person.fields, key.slice("field:".length)) ?? "");
}

/** Judges rows in their order; of two rows about one person, or two of one kind with one account, the second is refused. */
export function judgeRows({ key, rows }: MatchRows, ground: Ground): Verdict[] {
  const claims = new Map<string, number>();
  const moved = new Set(rows.flatMap((row) => movedBy(row, personIn(row, key, ground))));
  return rows.map((row) => judgeRow(row, { key, ground, claims, moved }));
}

interface Judging {
  readonly key: PersonKey;
  readonly ground: Ground;
  /** Which row has claimed a person or an account. */
  readonly claims: Map<string, number>;
  /** Whom the file gives another account or none: theirs may be somebody else's after it. */
  readonly moved: ReadonlySet<string>;
}

function personIn(row: MatchRow, key: PersonKey, { people }: Ground): Person | undefined {
  const [person, other] = people.get(comparable(row.key, key)) ?? [];
  return other === undefined ? person : undefined;
}

function movedBy({ wanted }: MatchRow, person: Person | undefined): string[] {
  if (person?.match === undefined || wanted.by === "nothing") return [];
  return wanted.by !== "none" && isAbout(person.match, wanted.value) ? [] : [person.id];
}

function comparable(text: string, key: PersonKey): string {
  return key === "id" || key === "email" ? text.toLowerCase() : text;
}

function judgeRow(row: MatchRow, judging: Judging): Verdict {
  const { key, ground } = judging;
  if (row.fault) return refused(row.fault);
  const all = ground.people.get(comparable(row.key, key)) ?? [];
  const [person, other] = all;
  if (person === undefined) return refused(UNKNOWN_PERSON(key));
  if (other !== undefined) return refused(SEVERAL(key));
  const before = claim(judging, person.id, row.row);
  if (before !== undefined) return refused(REPEATED(key, before));
  return wantedOf(row, person, judging);
}

function wantedOf({ wanted, row }: MatchRow, person: Person, judging: Judging): Verdict {
  if (wanted.by === "nothing") return { outcome: "unchanged" };
  if (wanted.by === "none") return person.match ? { outcome: "cleared", person } : { outcome: "unchanged" };
  // An account that is gone is kept as it was: an export holds it too.
  if (person.match && isAbout(person.match, wanted.value)) return { outcome: "unchanged" };
  const account = judging.ground.accounts.get(wanted.value.toLowerCase());
  if (account === undefined) return refused(UNKNOWN_ACCOUNT(wanted.by));
  return settled(account, { person, row, by: wanted.by }, judging);
}

interface Settling {
  readonly person: Person;
  readonly row: number;
  readonly by: string;
}

function settled(account: Candidate, { person, row, by }: Settling, judging: Judging): Verdict {
  if (account.enabled === false) return refused(DISABLED(by));
  const claimed = claim(judging, `${person.audience} ${account.objectId}`, row) !== undefined;
  return claimed || isHeld(account, person, judging) ? refused(TAKEN(by)) : { outcome: "set", person, account };
}

function isAbout({ objectId, userPrincipalName }: NonNullable<Person["match"]>, value: string): boolean {
  return [objectId, userPrincipalName].some((one) => one.toLowerCase() === value.toLowerCase());
}

function isHeld({ objectId }: Candidate, { id, audience }: Person, { ground, moved }: Judging): boolean {
  return ground.holders[audience].some(
    (holder) => holder.objectId === objectId && holder.person.id !== id && !moved.has(holder.person.id),
  );
}

function claim({ claims }: Judging, what: string, row: number): number | undefined {
  const before = claims.get(what);
  if (before === undefined) claims.set(what, row);
  return before;
}

function refused(fault: Fault): Verdict {
  return { outcome: "refused", fault };
}

const SEVERAL = (field: string): Fault => ({
  field,
  reason: "several-people",
  sentence: "Several people have this, so it is not clear which is meant.",
  cure: "Use the id of an export.",
});
const REPEATED = (field: string, before: number): Fault => ({
  field,
  reason: "repeated-in-file",
  sentence: `Row ${before} of this file is about this person already.`,
  cure: "Keep one of the two rows.",
});
const UNKNOWN_ACCOUNT = (field: string): Fault => ({
  field,
  reason: "account-unknown",
  sentence: "Nobody in this Entra tenant has this.",
  cure: "Copy it from the Entra admin center.",
});
const DISABLED = (field: string): Fault => ({
  field,
  reason: "account-disabled",
  sentence: "This account is disabled.",
  cure: "Enable it in the Entra admin center, or choose another account.",
});
const TAKEN = (field: string): Fault => ({
  field,
  reason: "already-matched",
  sentence: "Somebody else of the same kind is matched with this account, or is to be by another row.",
  cure: "Keep one of the two; if both are right, set the second on the person's page.",
});
