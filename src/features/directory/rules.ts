import { Failure } from "../../kernel/errors.ts";
import type { Identifier } from "../../kernel/privacy/personal-data.ts";
import type { DirectoryUser, MatchRule, Person } from "./contract.ts";

/** The local value that a rule looks for in the directory: a named field, or one of the two that everybody has. */
export function localValue(person: Person, { localField }: MatchRule): string {
  const own: Record<string, string | undefined> = { email: person.email, name: person.name };
  const value = (person.fields[localField] ?? own[localField])?.trim();
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
  { email, fields }: Pick<Person, "email" | "fields">,
  { localField }: Pick<MatchRule, "localField">,
): Identifier[] {
  const own = fields[localField];
  return [
    ...(email === undefined ? [] : [{ kind: "email", value: email }]),
    ...(own === undefined ? [] : [{ kind: `field:${localField}`, value: own }]),
  ];
}

/** What tells a person from others: by it they are known again once they are erased. */
export function particularsOf({ name, email, fields, match }: Person): Identifier[] {
  const own = Object.entries(fields).map(([field, value]) => ({ kind: `field:${field}`, value }));
  const all: [string, string | undefined][] = [
    ["name", name],
    ["email", email],
    ["objectId", match?.objectId],
    ["principalName", match?.userPrincipalName],
    ["name", match?.displayName],
  ];
  return [...all.flatMap(([kind, value]) => (value === undefined ? [] : [{ kind, value }])), ...own];
}
