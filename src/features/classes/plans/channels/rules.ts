import type { Placed, Step, TeamState, Wanted } from "../contract.ts";

/** As long as Microsoft takes a channel's name, and what it does not take in it. */
const LONGEST = 50;
const REFUSED = /[~#%&*{}+/\\:<>?|'"]/g;
/** People with whom Microsoft makes a private channel at once. */
const MOST_AT_FIRST = 200;

/**
 * Channels for the groups of a team's classes, and who comes into the private ones or leaves them: everybody of the group,
 * and whoever owns the team. A group that goes leaves its channel behind: what is written there is somebody's.
 */
export function channelSteps(state: TeamState, wanted: readonly Wanted[]): Step[] {
  const { channels } = state;
  if (channels === undefined || channels.kind === "none") return [];
  const groups = groupsIn(state);
  const names = channelNames([...groups.keys()]);
  return [...groups].flatMap(([group, people]) => {
    const placed = peopleOf(wanted, people);
    const known = channels.known.get(group);
    if (known === undefined) {
      const isPrivate = channels.kind === "private";
      if (isPrivate && !placed.some(({ role }) => role === "owner")) return [];
      const first = isPrivate ? placed.slice(0, MOST_AT_FIRST) : [];
      return [{ kind: "channel", group, name: names.get(group) ?? group, isPrivate, people: first }];
    }
    return known.isPrivate ? changesIn(state, { group, known: known.people, placed }) : [];
  });
}

function groupsIn({ roster }: TeamState): Map<string, ReadonlySet<string>> {
  const named = roster.flatMap(({ person, groups = [] }) => groups.map((group) => ({ group, person })));
  const people = [...Map.groupBy(named, ({ group }) => group)].map(
    ([group, each]) => [group, new Set(each.map(({ person }) => person))] as const,
  );
  return new Map(people.toSorted(([a], [b]) => compare(a, b)));
}

/** Owners first, so that the channel has one from the beginning. */
function peopleOf(wanted: readonly Wanted[], people: ReadonlySet<string>): Placed[] {
  const there = wanted.filter(({ person, role }) => role === "owner" || (person !== undefined && people.has(person)));
  return there
    .map(({ user, role }) => ({ user, role }))
    .toSorted((a, b) => (a.role === b.role ? compare(a.user, b.user) : a.role === "owner" ? -1 : 1));
}

interface Private {
  readonly group: string;
  readonly known: ReadonlySet<string>;
  readonly placed: readonly Placed[];
}

function changesIn({ policy }: TeamState, { group, known, placed }: Private): Step[] {
  const here = new Set(placed.map(({ user }) => user));
  const adds = placed.filter(({ user }) => !known.has(user));
  const removes = policy === "additive" ? [] : [...known].filter((user) => !here.has(user)).toSorted(compare);
  return adds.length + removes.length === 0 ? [] : [{ kind: "channel-people", group, adds, removes }];
}

/** What the channels of groups are called: without what Microsoft refuses, and no two alike. */
export function channelNames(groups: readonly string[]): Map<string, string> {
  const taken = new Set(["general"]);
  const names = new Map<string, string>();
  for (const group of groups.toSorted(compare)) {
    const plain =
      group
        .replaceAll(REFUSED, " ")
        .replaceAll(/\s+/g, " ")
        .replaceAll(/^[ ._]+|[ .]+$/g, "") || "Group";
    let name = cut(plain, LONGEST);
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
      const ending = ` (${number})`;
      name = cut(plain, LONGEST - ending.length) + ending;
    }
    taken.add(name.toLowerCase());
    names.set(group, name);
  }
  return names;
}

function cut(text: string, most: number): string {
  return text
    .slice(0, most)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trimEnd();
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
