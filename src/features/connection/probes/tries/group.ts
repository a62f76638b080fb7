import { type GraphClient, type GroupMembers, membersOf } from "../../../../graph/index.ts";
import { READS_GROUPS } from "../../abilities.ts";
import type { Membership } from "../../operators/store.ts";
import { fulfilledBy } from "../../requirements/rules.ts";
import { good, type Outcome } from "../rules.ts";
import { type Known, tried } from "./refusals.ts";

/** So many of a group's members are tried at each look. */
export const MOST_MEMBERS = 100;

interface Found {
  readonly outcome: Outcome;
  /** Undefined where Microsoft did not tell. */
  readonly membership?: Membership | undefined;
}

/** Reads the members of the operators' group, where the app holds a permission for it. */
export async function tryGroup(
  graph: GraphClient,
  group: { readonly id: string; readonly name: string },
  roles: readonly string[],
): Promise<Found> {
  if (fulfilledBy(READS_GROUPS, { application: roles, delegated: undefined }) === undefined)
    return { outcome: GROUP_CLOSED };
  let membership: Membership | undefined;
  const outcome = await tried(GROUP, async () => {
    const members = await membersOf(graph, group.id);
    membership = membershipOf(members);
    return judged(group.name, members, membership);
  });
  return { outcome, membership };
}

function membershipOf({ people, isWhole }: GroupMembers): Membership {
  const logins = people.toSorted((one, other) => one.localeCompare(other)).slice(0, MOST_MEMBERS);
  return { logins, people: people.length, more: !isWhole };
}

function judged(name: string, { groups }: GroupMembers, { logins, people, more }: Membership): Outcome {
  if (people === 0) return { ...EMPTY, sentence: `Nobody stands in the group ${name} itself.` };
  const all = `The group ${name} has ${more ? "more than " : ""}${counted(people)}`;
  if (groups > 0) {
    const within = groups === 1 ? "the group" : `the ${groups} groups`;
    return { ...NESTED, sentence: `${all}. Those of ${within} within it do not count.` };
  }
  if (logins.length === people && !more) return good(`${all}: each is tried.`);
  return good(
    `${all}: ${logins.length} are tried, ${more ? "more than " : ""}${people - logins.length} are not shown.`,
  );
}

function counted(people: number): string {
  return people === 1 ? "one member" : `${people} members`;
}

const EMPTY: Outcome = {
  level: "warning",
  reason: "group-empty",
  sentence: "Nobody stands in the operators’ group itself.",
  cure: "Put the operators into the group. Members of groups within it do not count: Teams and Exchange heed direct members only.",
  who: "User Administrator",
};

const NESTED: Outcome = {
  level: "warning",
  reason: "group-in-group",
  sentence: "Groups stand in the operators’ group; their members do not count.",
  cure: "Put the people themselves into the group: Teams and Exchange heed direct members only.",
  who: "User Administrator",
};

const GROUP_CLOSED: Outcome = {
  level: "warning",
  reason: "group-not-readable",
  sentence: "The app may not read who stands in the operators’ group, so its members are not listed.",
  cure: "Switch on “Operators of a group, one by one” under What Parley does, and grant the application permission GroupMember.Read.All with admin consent. Until then, verify operators by name.",
  who: "Privileged Role Administrator",
};

export const GROUP: readonly Known[] = [
  { ...GROUP_CLOSED, status: 403 },
  {
    status: 404,
    level: "bad",
    reason: "group-unknown",
    sentence: "Microsoft knows no group by this Object ID in this tenant.",
    cure: "Choose the operators again, with the Object ID from the group’s overview in the Entra admin center.",
    who: "administrator of Parley",
  },
];

export const GROUP_FINDINGS: readonly Outcome[] = [EMPTY, NESTED, ...GROUP];
