import type { Context } from "../../../../context.ts";
import type { RosterMember } from "../../contract.ts";
import { keeperOf } from "../../teams/reach.ts";
import { presentIn } from "../../teams/rules.ts";
import type { PersonInClass } from "../contract.ts";
import { somebodies } from "../roles.ts";
import { classesOfTeam, classRow, type ClassRow } from "../store.ts";
import { knownPeople, type KnownPerson } from "./store.ts";

interface Asked {
  readonly id: string;
  readonly q?: string | undefined;
  readonly match?: PersonInClass["match"] | undefined;
  /** So many are left out before the page begins. */
  readonly from: number;
  readonly limit: number;
}

/** The roster of a class beside its team: of the roster first, by name; then those whom only the team has. */
export async function showPeople(
  ctx: Context,
  { id, q, match, from, limit }: Asked,
): Promise<{ readonly items: PersonInClass[]; readonly total: number }> {
  const all = await peopleOfClass(ctx, id);
  const asked = q?.toLowerCase() ?? "";
  const meant = all
    .filter((each) => match === undefined || each.match === match)
    .filter(({ name, person, login }) => [name, person, login].join(" ").toLowerCase().includes(asked));
  return { items: meant.slice(from, from + limit), total: meant.length };
}

async function peopleOfClass(ctx: Context, id: string): Promise<PersonInClass[]> {
  return ctx.transaction(async (tx) => {
    const row = await classRow(tx, { id, roles: await somebodies(tx) });
    const others = row.team_id === null ? [] : await classesOfTeam(tx, { team: row.team_id, but: id });
    const sharing = new Set(others.flatMap(({ members }) => members.map(({ person }) => person)));
    const roles = rolesOf(row.members);
    const team = teamOf(row, ctx.now);
    const known = await knownPeople(tx, {
      persons: [...roles.keys(), ...sharing],
      users: [...team.keys()],
      connection: row.connection_id,
    });
    return told({ known, roles, team, sharing, keeper: await keeperOf(tx) });
  });
}

function rolesOf(members: readonly RosterMember[]): ReadonlyMap<string, string[]> {
  return new Map(
    [...Map.groupBy(members, ({ person }) => person)].map(([person, each]) => [person, each.map(({ role }) => role)]),
  );
}

type InTeam = Pick<PersonInClass, "inTeam" | "placed">;

/** Who is in the team now, or was put there by us, by object id. */
function teamOf({ applied, seen, state }: ClassRow, now: Date): ReadonlyMap<string, InTeam> {
  const present =
    state === "live" || state === "archived" ? presentIn({ applied: applied ?? {}, seen }, now) : new Map();
  const placed = Object.entries(applied ?? {}).flatMap(([user, { role, at }]) =>
    role === null ? [] : [[user, { role, at }] as const],
  );
  const byUs = new Map(placed);
  return new Map(
    [...new Set([...present.keys(), ...byUs.keys()])].map((user) => [
      user,
      { ...(present.has(user) && { inTeam: present.get(user) }), ...(byUs.has(user) && { placed: byUs.get(user) }) },
    ]),
  );
}

interface Parts {
  readonly known: readonly KnownPerson[];
  readonly roles: ReadonlyMap<string, string[]>;
  readonly team: ReadonlyMap<string, InTeam>;
  /** People of other classes with the same team: they are told there. */
  readonly sharing: ReadonlySet<string>;
  readonly keeper: string | undefined;
}

function told({ known, roles, team, sharing, keeper }: Parts): PersonInClass[] {
  const here = known.filter(({ person }) => person === null || roles.has(person) || !sharing.has(person));
  const elsewhere = new Set(
    known.flatMap(({ person, user }) => (person !== null && sharing.has(person) ? (user ?? []) : [])),
  );
  const named = new Set(known.map(({ user }) => user));
  // The directory may not have been read since somebody came into the team.
  const unknown = [...team.keys()].filter((user) => !named.has(user));
  return [
    ...here.filter(({ person, user }) => person !== null || !elsewhere.has(user ?? "")),
    ...unknown.map((user): KnownPerson => ({ person: null, match: null, user, name: null, login: null })),
  ]
    .map((each) => shown(each, { roles, team, keeper }))
    .toSorted(byName);
}

function shown(known: KnownPerson, { roles, team, keeper }: Pick<Parts, "roles" | "team" | "keeper">): PersonInClass {
  const { match, ...texts } = known;
  const said = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== null));
  return {
    ...said,
    ...(match !== null && { match }),
    roles: roles.get(known.person ?? "") ?? [],
    ...team.get(known.user ?? ""),
    ...(keeper !== undefined && known.user === keeper && { isKeeper: true }),
  };
}

function byName(a: PersonInClass, b: PersonInClass): number {
  const key = ({ person, name, login }: PersonInClass) =>
    [person === undefined ? "1" : "0", name ?? login ?? person ?? ""].join(" ");
  return key(a).localeCompare(key(b));
}
