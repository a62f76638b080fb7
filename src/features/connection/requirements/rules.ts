import type { Ability, Requirement } from "../../../ability.ts";
import type { Prospect, RequirementState } from "./contract.ts";

/** A list of permissions by name; `undefined` where nobody has seen it yet. */
export interface Permissions {
  readonly application: readonly string[] | undefined;
  readonly delegated: readonly string[] | undefined;
}

const LISTS = { "application-permission": "application", "delegated-permission": "delegated" } as const;
type PermissionKind = keyof typeof LISTS;

export function isPermission(kind: Requirement["kind"]): kind is PermissionKind {
  return kind in LISTS;
}

/** The permission among these that fulfils a requirement: itself, or one that includes it. */
export function fulfilledBy({ kind, name, within = [] }: Requirement, held: Permissions): string | undefined {
  if (!isPermission(kind)) return undefined;
  const list = held[LISTS[kind]] ?? [];
  return [name, ...within].find((each) => list.includes(each));
}

/** What comes of an ability with these permissions, and what cures it. */
export function prospectOf({ key, title, requirements }: Ability, held: Permissions): Prospect {
  const lacking = requirements.filter((each) => isPermission(each.kind) && fulfilledBy(each, held) === undefined);
  const fatal = lacking.filter(({ without }) => without === undefined);
  const lost = lacking.map(({ without, because, name }) => without ?? `${name} is missing: ${because}`);
  const outcome = fatal.length > 0 ? "fails" : lacking.length > 0 ? "degrades" : "works";
  return { ability: key, title, outcome, lost, cure: lacking.map(({ kind, name }) => ({ kind, name })) };
}

/** The fewest permissions with which all of these abilities work whole. */
export function leastOf(abilities: readonly Ability[]): { application: string[]; delegated: string[] } {
  const wanted = abilities.flatMap(({ requirements }) => requirements).filter(({ kind }) => isPermission(kind));
  const names = (kind: PermissionKind): string[] => {
    const own = wanted.filter((each) => each.kind === kind);
    const all = new Set(own.map(({ name }) => name));
    const needless = own.filter(({ within = [] }) => within.some((wider) => all.has(wider)));
    for (const { name } of needless) all.delete(name);
    return [...all].toSorted();
  };
  return { application: names("application-permission"), delegated: names("delegated-permission") };
}

/** What a list of permissions holds beyond the least, each with the reason why it may go. */
export function savings(
  guide: { application: readonly string[]; delegated: readonly string[] },
  abilities: readonly Ability[],
): { kind: PermissionKind; name: string; because: string }[] {
  const least = leastOf(abilities);
  const all = abilities.flatMap(({ requirements }) => requirements);
  return (["application-permission", "delegated-permission"] as const).flatMap((kind) =>
    guide[LISTS[kind]]
      .filter((name) => !least[LISTS[kind]].includes(name))
      .map((name) => ({ kind, name, because: reasonToGo(all, { kind, name }, least[LISTS[kind]]) })),
  );
}

function reasonToGo(
  all: readonly Requirement[],
  { kind, name }: { readonly kind: PermissionKind; readonly name: string },
  least: readonly string[],
): string {
  const own = all.filter((each) => each.kind === kind && each.name === name);
  const wider = own.flatMap(({ within = [] }) => within).find((each) => least.includes(each));
  if (wider !== undefined) return `${wider} is asked for in any case, and includes it.`;
  const narrower = all.filter((each) => each.kind === kind && each.within?.includes(name)).map((each) => each.name);
  const [first] = narrower;
  return first === undefined
    ? "Nothing that is switched on uses it."
    : `${[...new Set(narrower)].join(" and ")} suffices.`;
}

/** A requirement that no ability has, and that Microsoft adds to every new app registration. */
const ADDED_BY_DEFAULT = "User.Read";

/** Each requirement of what is on, and how it stands; then what the app holds without need. */
export function standings(abilities: readonly Ability[], asked: Permissions, held: Permissions): RequirementState[] {
  const all = abilities.flatMap((ability) => ability.requirements.map((requirement) => ({ ability, requirement })));
  const groups = Map.groupBy(all, ({ requirement: { kind, name } }) => `${kind} ${name}`);
  const needed = [...groups.values()].flatMap(([first, ...more]) => (first ? [standing(first, more, held)] : []));
  return [
    ...needed,
    ...needless(
      all.map(({ requirement }) => requirement),
      asked,
      held,
    ),
  ];
}

interface Need {
  readonly ability: Ability;
  readonly requirement: Requirement;
}

function standing(first: Need, more: readonly Need[], held: Permissions): RequirementState {
  const { requirement } = first;
  const because = [first, ...more].map(({ ability: { key, title }, requirement: each }) => ({
    ability: key,
    title,
    because: each.because,
    ...(each.without !== undefined && { without: each.without }),
  }));
  return { kind: requirement.kind, name: requirement.name, ...stateOf(requirement, held), because };
}

function stateOf(requirement: Requirement, held: Permissions): Pick<RequirementState, "state" | "by"> {
  const { kind, name } = requirement;
  if (!isPermission(kind) || held[LISTS[kind]] === undefined) return { state: "unknown" };
  const by = fulfilledBy(requirement, held);
  if (by === undefined) return { state: "missing" };
  return by === name ? { state: "granted" } : { state: "covered", by };
}

function needless(needed: readonly Requirement[], asked: Permissions, held: Permissions): RequirementState[] {
  const states = (["application-permission", "delegated-permission"] as const).flatMap((kind) => {
    const list = LISTS[kind];
    const useful = new Set(
      needed.filter((each) => each.kind === kind).flatMap(({ name, within = [] }) => [name, ...within]),
    );
    const seen = new Set([...(held[list] ?? []), ...(asked[list] ?? [])]);
    return [...seen].filter((name) => !useful.has(name)).map((name) => notNeeded(kind, name));
  });
  const named = states.some(({ kind, name }) => kind === "delegated-permission" && name === ADDED_BY_DEFAULT);
  const wanted = needed.some(({ kind, name }) => kind === "delegated-permission" && name === ADDED_BY_DEFAULT);
  return named || wanted ? states : [...states, notNeeded("delegated-permission", ADDED_BY_DEFAULT)];
}

function notNeeded(kind: PermissionKind, name: string): RequirementState {
  const because =
    name === ADDED_BY_DEFAULT
      ? "Microsoft adds it to every new app registration; Parley does not use it, so it may be removed."
      : "Nothing that is switched on uses it, so it may be removed.";
  return { kind, name, state: "not-needed", because: [{ ability: "", title: "", because }] };
}
