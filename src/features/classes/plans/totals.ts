import type { Step } from "./contract.ts";
import type { NewPart, Totals } from "./store.ts";

export const NOTHING: Totals = {
  teams: 0,
  creates: 0,
  adds: 0,
  removes: 0,
  roles: 0,
  renames: 0,
  archives: 0,
  channels: 0,
  requests: 0,
};

/** What steps do, by what a plan counts. */
const COUNTS: {
  readonly [K in Step["kind"]]: (step: Extract<Step, { kind: K }>) => Partial<Totals>;
} = {
  create: () => ({ creates: 1, adds: 1 }),
  unarchive: () => ({}),
  archive: () => ({ archives: 1 }),
  rename: () => ({ renames: 1 }),
  add: ({ people }) => ({ adds: people.length }),
  role: () => ({ roles: 1 }),
  remove: ({ users }) => ({ removes: users.length }),
  channel: () => ({ channels: 1 }),
  "channel-people": ({ adds, removes }) => ({ adds: adds.length, removes: removes.length }),
};

/** What a plan comes to with some more teams, of which not all have something to be done. */
export function addTotals(before: Totals, parts: readonly NewPart[], teams: number): Totals {
  const counted = parts.flatMap(({ steps }) => steps.map(countOf));
  const sum = (name: keyof Totals) => counted.reduce((all, each) => all + (each[name] ?? 0), before[name]);
  return {
    teams: before.teams + teams,
    creates: sum("creates"),
    adds: sum("adds"),
    removes: sum("removes"),
    roles: sum("roles"),
    renames: sum("renames"),
    archives: sum("archives"),
    channels: sum("channels"),
    requests: parts.reduce((all, { requests }) => all + requests, before.requests),
  };
}

function countOf<K extends Step["kind"]>(step: Extract<Step, { kind: K }>): Partial<Totals> {
  return COUNTS[step.kind](step);
}
