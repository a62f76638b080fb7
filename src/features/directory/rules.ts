import type { Identifier } from "../../kernel/privacy/personal-data.ts";
import type { Person, PersonChange, PersonWish } from "./contract.ts";
import type { MatchRule } from "./matching/contract.ts";

/** The rules by which an audience is matched, as far as local fields go. */
export type LocalRules = readonly Pick<MatchRule, "localField">[];

/** What was given under a name that somebody chose. Every object has a `constructor` and more that nobody gave it. */
export function givenAs(values: Readonly<Record<string, string | undefined>>, name: string): string | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

/** What nobody else has: by it an erased person is known again. Of the local fields, those that people are matched by. */
export function tellingOf(
  { email, fields }: Readonly<Pick<PersonWish, "fields">> & { readonly email?: string | undefined },
  rules: LocalRules,
): Identifier[] {
  const own = namesIn(rules).flatMap((name) => {
    const value = givenAs(fields, name);
    return value === undefined ? [] : [{ kind: `field:${name}`, value }];
  });
  return [...(email === undefined ? [] : [{ kind: "email", value: email }]), ...own];
}

function namesIn(rules: LocalRules): string[] {
  return [...new Set(rules.map(({ localField }) => localField))];
}

/** What may stand of a person in what was recorded. Only what tells them from others knows them again once they are erased. */
export function particularsOf({ name, email, fields, match }: Person, rules: LocalRules): Identifier[] {
  const telling = namesIn(rules);
  const own = Object.entries(fields).map(([field, value]): Identifier => {
    const known = { kind: `field:${field}`, value };
    return telling.includes(field) ? known : { ...known, shared: true };
  });
  const all: [string, string | undefined][] = [
    ["name", name],
    ["email", email],
    ["objectId", match?.objectId],
    ["principalName", match?.userPrincipalName],
    ["email", match?.mail],
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
  rules: LocalRules,
): Identifier[] {
  const had = new Set(tellingOf(before, rules).map(({ kind, value }) => `${kind}\n${value}`));
  return tellingOf(after, rules).filter(({ kind, value }) => !had.has(`${kind}\n${value}`));
}
