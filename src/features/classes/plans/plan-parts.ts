import type { ClassSettings } from "../settings/contract.ts";
import { settingsForClass } from "../settings/rules.ts";
import { placedByUs, presentIn } from "../teams/rules.ts";
import { teamName } from "./names.ts";
import { type Found, planTeam } from "./rules.ts";
import type { NewPart } from "./store.ts";
import type { TeamToPlan } from "./teams-to-plan.ts";

interface Given {
  readonly settings: ClassSettings;
  readonly people: ReadonlyMap<string, Found>;
  readonly now: Date;
}

/** What is done for teams; those of whom nothing is to be told are not among them. */
export function planParts(teams: readonly TeamToPlan[], given: Given): NewPart[] {
  return teams.flatMap((team) => {
    const part = planPart(team, given);
    return part.state === "idle" && part.people.length === 0 ? [] : [part];
  });
}

function planPart({ team, classes }: TeamToPlan, { settings, people, now }: Given): NewPart {
  const [first] = classes;
  if (first === undefined) throw new Error("A team is planned for the sake of a class.");
  const own = settingsForClass(settings, first.own_settings);
  const exists = team.group_id !== null && team.state === "live";
  const { steps, stops, people: told, requests } = planTeam({
    roster: classes.flatMap(({ members }) => members),
    found: people,
    roles: own.roles,
    applied: placedByUs(team),
    seen: exists ? presentIn(team, now) : undefined,
    name: teamName(own.name, first),
    nameGiven: team.name_given ?? undefined,
    nameSeen: team.name_seen ?? undefined,
    renames: own.renames,
    policy: own.policy,
    guards: own.guards,
    fallbackOwner: own.fallbackOwner,
    keeps: new Set(),
    isReleased: false,
  });
  const state = stops.length > 0 ? "stopped" : steps.length > 0 ? "waiting" : "idle";
  return { team_id: team.id, state, steps, stops, people: told, requests };
}
