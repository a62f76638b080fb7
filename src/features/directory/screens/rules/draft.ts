import type { Draft, MatchRule } from "./queries.ts";

/** The draft with one rule changed. */
export function withRule({ rules, guests }: Draft, place: number, change: Partial<MatchRule>): Draft {
  return { guests, rules: rules.map((rule, at) => (at === place ? { ...rule, ...change } : rule)) };
}

/** The draft in which a rule has changed places with a neighbour. */
export function moved({ rules, guests }: Draft, place: number, by: -1 | 1): Draft {
  const [here, there] = [rules[place], rules[place + by]];
  if (here === undefined || there === undefined) return { rules, guests };
  return { guests, rules: rules.with(place, there).with(place + by, here) };
}

export function without({ rules, guests }: Draft, place: number): Draft {
  return { guests, rules: rules.toSpliced(place, 1) };
}

/** What is sent: names without spaces around them. */
export function trimmed({ rules, guests }: Draft): Draft {
  return { guests, rules: rules.map(({ localField, ...rest }) => ({ ...rest, localField: localField.trim() })) };
}

export function isSameDraft(one: Draft, other: Draft): boolean {
  return asText(one) === asText(other);
}

function asText({ rules, guests }: Draft): string {
  return JSON.stringify([guests, rules.map(({ localField, directoryField }) => [localField.trim(), directoryField])]);
}

/** What is wrong with a rule before it is sent: it names no local field, or stands there twice. */
export function wrongWith({ rules }: Draft, place: number): "missing" | "twice" | undefined {
  const rule = rules[place];
  if (rule === undefined) return undefined;
  const local = rule.localField.trim();
  if (local === "") return "missing";
  const first = rules.findIndex(
    (other) => other.localField.trim() === local && other.directoryField === rule.directoryField,
  );
  return first < place ? "twice" : undefined;
}
