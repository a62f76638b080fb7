import type { Fate, Found, PlannedPerson, PlanTeam, Step, TeamState } from "./contract.ts";
import { channelSteps } from "./channels/rules.ts";
import { orderSteps } from "./ordering/rules.ts";
import { decideFates } from "./seats/rules.ts";
import { stopsOf } from "./stops/rules.ts";
import { readRoster } from "./wanted/rules.ts";

export type { Found, PlanTeam, TeamState };

/**
 * What a sync would do for a team: the three-way difference of whom we put in, whom the roster has and who is there. What
 * stops it does not shorten it: a stopped plan says what would be done once a person releases it.
 */
export const planTeam: PlanTeam = (state) => {
  const roster = readRoster(state);
  const outcome = decideFates(state, roster);
  const people = orderSteps(state, outcome.fates, outcome.founder);
  // Where there is no team, there is none to have channels.
  const hasTeam = state.seen !== undefined || people.length > 0;
  const steps = hasTeam ? [...people, ...channelSteps(state, roster.wanted)] : people;
  const stops = stopsOf({ state, roster, outcome, acts: steps.length > 0 });
  return { steps, stops, people: [...told(outcome.fates, roster.skipped)], requests: requestsOf(steps) };
};

/** Those of whom there is something to tell: of an account once, even where the roster names it in vain. */
function told(fates: readonly Fate[], skipped: readonly PlannedPerson[]): PlannedPerson[] {
  const nobodies = new Map(
    skipped.flatMap(({ user, person, reason }) => (user && reason === "role-is-nobody" ? [[user, person]] : [])),
  );
  const people = fates.flatMap((fate) => plannedOf({ ...fate, person: fate.person ?? nobodies.get(fate.user) }));
  const known = new Set(people.flatMap(({ person }) => person ?? []));
  return [...people, ...skipped.filter(({ person }) => !known.has(person ?? ""))].toSorted(byPerson);
}

function plannedOf({ user, person, was, is, reason }: Fate): PlannedPerson[] {
  if (reason === undefined) return [];
  return [
    {
      ...(person !== undefined && { person }),
      user,
      change: changeOf(was, is),
      reason,
      ...(was !== undefined && { was }),
      ...(is !== undefined && { is }),
    },
  ];
}

function changeOf(was: Fate["was"], is: Fate["is"]): PlannedPerson["change"] {
  if (was === is) return "stay";
  if (was === undefined) return "add";
  if (is === undefined) return "remove";
  return is === "owner" ? "promote" : "demote";
}

function byPerson(a: PlannedPerson, b: PlannedPerson): number {
  return compare(a.person ?? "\uFFFF", b.person ?? "\uFFFF") || compare(a.user ?? "", b.user ?? "");
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** To change a role, the membership is found first; who is in a private channel, too. */
const REQUESTS: Readonly<Record<Exclude<Step["kind"], "channel-people">, number>> = {
  create: 1,
  unarchive: 1,
  rename: 1,
  add: 1,
  role: 2,
  remove: 1,
  archive: 1,
  channel: 1,
};

function requestsOf(steps: readonly Step[]): number {
  return steps.reduce((sum, step) => sum + requestsFor(step), 0);
}

function requestsFor(step: Step): number {
  return step.kind === "channel-people" ? 1 + step.adds.length + step.removes.length : REQUESTS[step.kind];
}
