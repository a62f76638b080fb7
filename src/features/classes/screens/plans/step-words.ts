import type { PlannedTeam } from "./queries.ts";
import { WORDS } from "./words.ts";

type Step = PlannedTeam["steps"][number];

const { steps: words } = WORDS;

/** What is done for a team, a sentence for each kind of step. */
export function stepWords(steps: readonly Step[]): string {
  const told = [...Map.groupBy(steps, kindOf)].map(([kind, each]) => SAID[kind](each));
  return told.length === 0 ? words.none : told.join(" · ");
}

type Kind = Exclude<Step["kind"], "role"> | "owner" | "member";

function kindOf(step: Step): Kind {
  return step.kind === "role" ? step.role : step.kind;
}

const SAID: Readonly<Record<Kind, (steps: readonly Step[]) => string>> = {
  create: (steps) => words.create({ name: nameIn(steps) }),
  unarchive: () => words.unarchive,
  rename: (steps) => words.rename({ name: nameIn(steps) }),
  add: (steps) => words.add({ count: sumOf(steps, (step) => (step.kind === "add" ? step.people.length : 0)) }),
  owner: (steps) => words.owner({ count: steps.length }),
  member: (steps) => words.member({ count: steps.length }),
  remove: (steps) => words.remove({ count: sumOf(steps, (step) => (step.kind === "remove" ? step.users.length : 0)) }),
  archive: () => words.archive,
  channel: (steps) => words.channel({ count: steps.length, name: nameIn(steps) }),
  "channel-people": (steps) => words.channelPeople({ count: sumOf(steps, changesIn) }),
};

function nameIn([step]: readonly Step[]): string {
  return step !== undefined && "name" in step ? step.name : "";
}

function changesIn(step: Step): number {
  return step.kind === "channel-people" ? step.adds.length + step.removes.length : 0;
}

function sumOf(steps: readonly Step[], count: (step: Step) => number): number {
  return steps.reduce((sum, step) => sum + count(step), 0);
}
