import { AT_FIRST } from "../../src/features/classes/settings/rules.ts";
import type { TeamRole } from "../../src/features/classes/contract.ts";
import { planTeam, type Found, type TeamState } from "../../src/features/classes/plans/rules.ts";
import type { Measured } from "../measured.ts";

const TEAMS = 10_000;
const PEOPLE = 100;
/** All people of all classes: each is in five of them. */
const EVERYBODY = (TEAMS * PEOPLE) / 5;

/**
 * Planning for 10,000 teams of 100 people each, 1,000,000 enrolments, by the pure rules alone: the first night, when every
 * team is made; a night on which one person of a hundred came and another went; and one on which nothing changed.
 */
export async function measureClasses(): Promise<Measured[]> {
  const found = new Map(Array.from({ length: EVERYBODY }, (_, n): [string, Found] => [`p${n}`, matched(n)]));
  const nights: Readonly<Record<string, (team: number) => TeamState>> = {
    "first night": (team) => stateOf(found, { team, came: 0, exists: false }),
    "one of a hundred came, one went": (team) => stateOf(found, { team, came: 1, exists: true }),
    "nothing changed": (team) => stateOf(found, { team, came: 0, exists: true }),
  };
  return Object.entries(nights).map(([what, state]) => planned(what, state));
}

function planned(what: string, state: (team: number) => TeamState): Measured {
  let [milliseconds, requests] = [0, 0];
  for (let team = 0; team < TEAMS; team += 1) {
    const before = state(team);
    const began = performance.now();
    requests += planTeam(before).requests;
    milliseconds += performance.now() - began;
  }
  return {
    what: `planning 1,000,000 enrolments, ${what}`,
    figure: milliseconds,
    unit: "ms",
    note: `${requests} requests`,
  };
}

function matched(n: number): Found {
  return {
    state: "matched",
    user: `8f1d0a6e-5b1a-4a53-9c39-${String(n).padStart(12, "0")}`,
    isGuest: false,
    isEnabled: true,
  };
}

interface Night {
  readonly team: number;
  /** So many came, and as many went. */
  readonly came: number;
  readonly exists: boolean;
}

function stateOf(found: ReadonlyMap<string, Found>, { team, came, exists }: Night): TeamState {
  const people = (from: number) =>
    Array.from({ length: PEOPLE }, (_, n) => ({
      person: `p${(team * 20 + n + from) % EVERYBODY}`,
      role: n + from < 3 ? "teacher" : "student",
    }));
  const before = people(0).map(({ person, role }): [string, TeamRole] => [
    accountOf(found, person),
    role === "teacher" ? "owner" : "member",
  ]);
  const members = exists ? new Map(before) : undefined;
  const { policy, guards, roles, renames } = AT_FIRST;
  return {
    roster: people(came),
    found,
    roles,
    applied: members ?? new Map(),
    seen: members,
    name: `Class ${team}`,
    nameGiven: exists ? `Class ${team}` : undefined,
    nameSeen: exists ? `Class ${team}` : undefined,
    renames,
    policy,
    guards,
    fallbackOwner: undefined,
    keeps: new Set(),
    isReleased: false,
  };
}

function accountOf(found: ReadonlyMap<string, Found>, person: string): string {
  const match = found.get(person);
  return match?.state === "matched" ? match.user : person;
}
