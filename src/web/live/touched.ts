import type { QueryKey } from "@tanstack/react-query";

/** A fact as the live stream tells it: what happened, and to which. */
export interface Heard {
  readonly what: string;
  readonly about: string;
}

const PLURALS: Readonly<Record<string, string>> = { person: "people", class: "classes", presence: "presence" };

/**
 * Whether a fact puts the answer to a query out of date. Queries are keyed by the plural of the noun that facts begin
 * with: "meeting.opened" touches ["meetings", …], and what "meeting.opened" and "person.changed" both touch is keyed
 * ["meetings people", …]. Of single ones, ["meetings", "one", id], it touches its own; and of what
 * happened, ["facts", …], everything but what is about others.
 */
export function isTouched([first, kind, id]: QueryKey, { what, about }: Heard): boolean {
  const [noun = ""] = what.split(".");
  if (first === "facts") return kind !== "about" || id === about;
  const nouns = String(first).split(" ");
  return nouns.includes(PLURALS[noun] ?? `${noun}s`) && (kind !== "one" || id === about);
}

/** Whether there is any fact of these names that would put the answer to a query out of date. */
export function isTouchedByAny(key: QueryKey, names: readonly string[]): boolean {
  const about = String(key[2]);
  return names.some((what) => isTouched(key, { what, about }));
}
