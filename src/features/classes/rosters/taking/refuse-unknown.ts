import type { Transaction } from "../../../../kernel/database/database.ts";
import { Failure } from "../../../../kernel/errors.ts";
import type { RosterEvent } from "../contract.ts";
import { type KnownClass, knownClasses, knownPeople, type PersonWrite } from "./store.ts";
import { isAlike } from "./take-roster.ts";

/** The classes that events are about; refuses events about any that the roster does not have. */
export async function classesOf(tx: Transaction, changes: readonly RosterEvent[]): Promise<Map<string, KnownClass>> {
  const classes = await knownClasses(tx, [...new Set(changes.map((change) => change.class))]);
  const wrong = changes.findIndex((change) => classes.get(change.class)?.is_listed !== true);
  if (wrong < 0) return classes;
  throw new Failure("invalid-input", `The roster has no class “${changes[wrong]?.class}”.`, {
    field: `changes.${wrong}.class`,
    reason: "class-unknown",
    cure: "Bring a roster with this class first: POST /api/rosters.",
  });
}

/** What is said of people whom the roster has, or gets by these events; refuses events about anybody else. */
export async function peopleIn(
  tx: Transaction,
  changes: readonly RosterEvent[],
  told: readonly PersonWrite[],
): Promise<PersonWrite[]> {
  const ids = [...changes.map(({ person }) => person), ...told.map(({ id }) => id)];
  const known = await knownPeople(tx, [...new Set(ids)]);
  const named = new Set(told.map(({ id }) => id));
  const wrong = changes.findIndex(({ person, change }) => change === "add" && !named.has(person) && !known.has(person));
  if (wrong >= 0) throw unknownPerson(wrong, changes[wrong]?.person);
  const coming = new Set(changes.filter(({ change }) => change === "add").map(({ person }) => person));
  return told.filter(({ id, fields }) => (known.has(id) || coming.has(id)) && !isAlike(known.get(id) ?? {}, fields));
}

function unknownPerson(place: number, person: string | undefined): Failure {
  return new Failure("invalid-input", `The roster has nobody with the id “${person}”.`, {
    field: `changes.${place}.person`,
    reason: "person-unknown",
    cure: "Say who they are among `people`: {id, fields}.",
  });
}
