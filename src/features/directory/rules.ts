import { Failure } from "../../kernel/errors.ts";
import type { Identifier } from "../../kernel/privacy/personal-data.ts";
import type { DirectoryUser, MatchRule, Person, PersonChange, PersonWish } from "./contract.ts";

/** What was given under a name that somebody chose. Every object has a `constructor` and more that nobody gave it. */
export function givenAs(values: Readonly<Record<string, string | undefined>>, name: string): string | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

/** The local value that a rule looks for in the directory: a named field, or one of the two that everybody has. */
export function localValue(person: Person, { localField }: MatchRule): string {
  const usual = { email: person.email, name: person.name };
  const value = (givenAs(person.fields, localField) ?? givenAs(usual, localField))?.trim();
  if (value) return value;
  throw new Failure("conflict", `${person.name} has no value in the field ${localField}, which the match rule uses.`, {
    reason: "local-field-empty",
    cure: `Fill in ${localField} for this person, or choose another field in the match rule.`,
  });
}

/** The one directory user that matches. Nobody and several are refused: a guess could let the wrong person in. */
export function soleMatch(
  person: Person,
  { localField, directoryField }: MatchRule,
  users: readonly DirectoryUser[],
): DirectoryUser {
  const [first, second] = users;
  if (first !== undefined && second === undefined) return first;
  const what = first === undefined ? "Nobody" : "More than one person";
  throw new Failure(
    "conflict",
    `${what} in the directory has ${directoryField} equal to the ${localField} of ${person.name}.`,
    {
      reason: first === undefined ? "no-match" : "several-matches",
      cure: "Correct the person's field, or match by a field that is unique, such as userPrincipalName.",
    },
  );
}

/** What nobody else has: by it an erased person is known again. Of the local fields, the one that people are matched by. */
export function tellingOf(
  { email, fields }: Readonly<Pick<PersonWish, "fields">> & { readonly email?: string | undefined },
  { localField }: Pick<MatchRule, "localField">,
): Identifier[] {
  const own = givenAs(fields, localField);
  return [
    ...(email === undefined ? [] : [{ kind: "email", value: email }]),
    ...(own === undefined ? [] : [{ kind: `field:${localField}`, value: own }]),
  ];
}

/** What may stand of a person in what was recorded. Only what tells them from others knows them again once they are erased. */
export function particularsOf(
  { name, email, fields, match }: Person,
  { localField }: Pick<MatchRule, "localField">,
): Identifier[] {
  const own = Object.entries(fields).map(([field, value]): Identifier => {
    const known = { kind: `field:${field}`, value };
    return field === localField ? known : { ...known, shared: true };
  });
  const all: [string, string | undefined][] = [
    ["name", name],
    ["email", email],
    ["objectId", match?.objectId],
    ["principalName", match?.userPrincipalName],
    ["name", match?.displayName],
  ];
  return [...all.flatMap(([kind, value]) => (value === undefined ? [] : [{ kind, value }])), ...own];
}

/** What a change names; what is not named stays as it is. */
export type Change = { readonly [K in keyof PersonChange]: PersonChange[K] | undefined };
/** What of a person somebody may change. */
export type Changeable = Pick<Person, "name" | "audience" | "fields"> & { readonly email: string | undefined };

/** A person after a change, and what of them differs. An empty e-mail or field is removed. */
export function changed(
  before: Pick<Person, "name" | "email" | "audience" | "fields">,
  wish: Change,
): { readonly after: Changeable; readonly touched: string[] } {
  const email = wish.email ?? before.email;
  const after = {
    name: wish.name ?? before.name,
    email: email === "" ? undefined : email,
    audience: wish.audience ?? before.audience,
    fields: mergedFields(before.fields, wish.fields),
  };
  const same = { name: before.name, email: before.email, audience: before.audience };
  const touched = Object.entries(same)
    .filter(([key, value]) => Object.entries(after).some(([name, now]) => name === key && now !== value))
    .map(([key]) => key);
  return { after, touched: sameFields(before.fields, after.fields) ? touched : [...touched, "fields"] };
}

/** Local fields after a change; an empty text removes one. */
export function mergedFields(
  before: Readonly<Record<string, string>>,
  wish: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return Object.fromEntries(Object.entries({ ...before, ...wish }).filter(([, value]) => value !== ""));
}

/** Whether two sets of local fields say the same, in whatever order. */
export function sameFields(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === givenAs(other, name));
}

/** What tells a person from others after a change and did not before. */
export function newlyTelling(
  before: Pick<Person, "email" | "fields">,
  after: Changeable,
  rule: Pick<MatchRule, "localField">,
): Identifier[] {
  const had = new Set(tellingOf(before, rule).map(({ kind, value }) => `${kind}\n${value}`));
  return tellingOf(after, rule).filter(({ kind, value }) => !had.has(`${kind}\n${value}`));
}
