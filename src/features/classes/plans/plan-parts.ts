import { dayAt, isOver } from "../lifecycle/rules.ts";
import type { RosterMember } from "../contract.ts";
import type { ClassSettings } from "../settings/contract.ts";
import { settingsForClass } from "../settings/rules.ts";
import { type AppliedByUser, placedByUs, presentIn } from "../teams/rules.ts";
import type { TeamPlan } from "./contract.ts";
import { type Found, planTeam } from "./rules.ts";
import type { NewPart } from "./store.ts";
import type { TeamToPlan } from "./teams-to-plan.ts";

interface Given {
  readonly settings: ClassSettings;
  readonly people: ReadonlyMap<string, Found>;
  /** What each team is to be called. */
  readonly names: ReadonlyMap<string, string>;
  /** Whoever does it, where that is an account; it stays in every team. */
  readonly account: string | undefined;
  readonly now: Date;
  /** The day where the organisation is, and by which zone. */
  readonly today: string;
  readonly zone: string;
}

/** What is done for teams; those of which nothing is to be told are not among them. */
export function planParts(teams: readonly TeamToPlan[], given: Given): NewPart[] {
  return teams.flatMap((each) => {
    const { steps, stops, people, requests } = planned(each, given);
    const state = stops.length > 0 ? "stopped" : steps.length > 0 ? "waiting" : "idle";
    if (state === "idle" && people.length === 0) return [];
    return [{ team_id: each.team.id, state, steps, stops, people, requests }];
  });
}

const NOTHING: TeamPlan = { steps: [], stops: [], people: [], requests: 0 };

/**
 * What is in the archive by the end of its term comes out when one of its classes goes on; what somebody archived stays. Nobody
 * is taken out of the team of classes that rosters name no more: only the end of their term is still to come.
 */
function planned({ team, classes }: TeamToPlan, given: Given): TeamPlan {
  const isArchived = team.state === "archived";
  const listed = classes.filter(({ is_listed: isListed }) => isListed);
  if (isEnded({ team, classes: listed.length > 0 ? listed : classes }, given)) return atTheEnd(team, given);
  if (listed.length === 0 || (isArchived && team.archived_by !== "term")) return NOTHING;
  const plan = planTeam(stateOf({ team, classes: listed }, given));
  if (!isArchived) return plan;
  return { ...plan, steps: [{ kind: "unarchive" }, ...plan.steps], requests: plan.requests + 1 };
}

/** Whether all classes of a team are over, and nobody has taken it out of the archive since. */
function isEnded({ team: { taken_out_at: taken }, classes }: TeamToPlan, { settings, today, zone }: Given): boolean {
  const { archive } = settings;
  const since = taken === null ? undefined : dayAt(taken, zone);
  return (
    classes.every((one) => isOver(one, archive, today)) &&
    (since === undefined || classes.some((one) => !isOver(one, archive, since)))
  );
}

function atTheEnd({ state, group_id: group }: TeamToPlan["team"], { settings }: Given): TeamPlan {
  if (state === "archived" || group === null) return NOTHING;
  const { readOnlyFiles } = settings.archive;
  return { ...NOTHING, steps: [{ kind: "archive", readOnlyFiles }], requests: 1 };
}

interface Knowing {
  readonly people: ReadonlyMap<string, Found>;
  readonly applied: AppliedByUser;
}

/** Who of a roster was found; of those who are lost or excluded, whom we put into the team for them. */
function foundIn(roster: readonly RosterMember[], { people, applied }: Knowing): Map<string, Found> {
  const placed = new Map(
    Object.entries(applied).flatMap(([user, { person }]) => (person === undefined ? [] : [[person, user]])),
  );
  return new Map(
    roster.flatMap(({ person }): [string, Found][] => {
      const found = people.get(person);
      if (found === undefined) return [];
      if (found.state === "matched") return [[person, found]];
      return [[person, { ...found, last: placed.get(person) ?? found.last }]];
    }),
  );
}

function channelsOf({ channels }: TeamToPlan["team"], changeable: boolean) {
  return new Map(
    Object.entries(channels).map(([group, { isPrivate, people }]) => [
      group,
      { isPrivate: isPrivate && changeable, people: new Set(Object.keys(people)) },
    ]),
  );
}

/** Whoever is in the team is known, or can be. */
const MADE = new Set<TeamToPlan["team"]["state"]>(["live", "archived"]);

function namesGiven({ name_given, name_seen }: TeamToPlan["team"]) {
  return { nameGiven: name_given ?? undefined, nameSeen: name_seen ?? undefined };
}

function stateOf({ team, classes }: TeamToPlan, { settings, people, names, account, now }: Given) {
  const [first] = classes;
  if (first === undefined) throw new Error("A team is planned for the sake of a class.");
  const roster = classes.flatMap(({ members }) => members);
  const own = settingsForClass(settings, first.own_settings);
  return {
    roster,
    found: foundIn(roster, { people, applied: team.applied }),
    roles: own.roles,
    applied: placedByUs(team),
    seen: team.group_id !== null && MADE.has(team.state) ? presentIn(team, now) : undefined,
    name: names.get(team.id) ?? first.title,
    ...namesGiven(team),
    renames: own.renames,
    policy: own.policy,
    guards: own.guards,
    fallbackOwner: own.fallbackOwner,
    keeps: new Set(account === undefined ? [] : [account]),
    // An account is asked for no permission by which people of channels are changed.
    channels: { kind: own.channels, known: channelsOf(team, account === undefined) },
    isReleased: false,
  };
}
