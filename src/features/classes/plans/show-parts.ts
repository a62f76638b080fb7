import { sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { PlannedPerson } from "./contract.ts";
import type { PersonInPlan, PlannedTeam } from "./shown.ts";
import type { PartRow } from "./store.ts";
import { reasonWords, stopWords } from "./words.ts";

interface Named {
  readonly id: string;
  readonly name: string;
  readonly group_id: string | null;
  readonly classes: readonly { readonly id: string; readonly title: string }[];
}

/** Parts of a plan as they are told, with their teams and classes. */
export async function shownParts(tx: Transaction, parts: readonly PartRow[]): Promise<PlannedTeam[]> {
  const teams = await namesOf(
    tx,
    parts.map(({ team_id }) => team_id),
  );
  const refused = await namesOfAccounts(
    tx,
    parts.flatMap(({ outcomes }) => outcomes.map(({ user }) => user)),
  );
  return parts.flatMap((part) => {
    const team = teams.get(part.team_id);
    return team === undefined ? [] : [shown(part, team, refused)];
  });
}

function shown(part: PartRow, { id, name, group_id, classes }: Named, accounts: Accounts): PlannedTeam {
  const { state, steps, done, requests, stops, outcomes, finding } = part;
  const created = steps.find((step) => step.kind === "create");
  return {
    team: { id, name: created?.name ?? name, ...(group_id !== null && { groupId: group_id }) },
    classes: [...classes],
    state,
    steps,
    done,
    requests,
    stops: stops.map((stop) => ({ ...stop, ...stopWords(stop) })),
    outcomes: outcomes.map((outcome) => ({ ...outcome, ...accounts.get(outcome.user) })),
    ...(finding !== null && { finding }),
    ...(part.released_by !== null && { releasedBy: part.released_by }),
    ...(part.released_because !== null && { releasedBecause: part.released_because }),
    ...(part.released_at !== null && { releasedAt: part.released_at.toISOString() }),
  };
}

/** What teams are called, or their first class where they are not made yet. */
async function namesOf(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, Named>> {
  const { rows } = await sql<Named>`
    select t.id, t.group_id, coalesce(t.name_seen, t.name_given, c.classes->0->>'title', '') as name,
      coalesce(c.classes, '[]') as classes
    from class_teams t left join lateral (
      select json_agg(json_build_object('id', id, 'title', title) order by external_id) as classes
      from classes where team_id = t.id
    ) c on true where t.id = any(${[...ids]}::uuid[])`.execute(tx.sql);
  return new Map(rows.map((row) => [row.id, row]));
}

type Accounts = ReadonlyMap<string, { readonly name?: string; readonly login?: string }>;

/** What accounts are called, by object id, as far as the directory told. */
async function namesOfAccounts(tx: Transaction, users: readonly string[]): Promise<Accounts> {
  if (users.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string | null; login: string | null }>`
    select object_id as id, fields->>'displayName' as name, fields->>'userPrincipalName' as login
    from class_accounts where object_id = any(${[...users]}::text[])`.execute(tx.sql);
  return new Map(
    rows.map(({ id, name, login }) => [id, { ...(name !== null && { name }), ...(login !== null && { login }) }]),
  );
}

/** Where a list of people goes on: a team, and a place in it. */
export interface PersonPlace {
  readonly team: string;
  readonly place: number;
}

export interface PeopleAsked {
  readonly plan: string;
  /** Words in their name, login or the roster's id. */
  readonly q: string | undefined;
  readonly after: PersonPlace | undefined;
  readonly limit: number;
}

type PersonRow = PlannedPerson & {
  readonly team_id: string;
  readonly place: number;
  readonly team: string;
  readonly name: string | null;
  readonly login: string | null;
  readonly refused: string | null;
};

/** What becomes of whom, by team; those who simply are right are not among them. */
export async function peopleInPlan(
  tx: Transaction,
  { plan, q, after, limit }: PeopleAsked,
): Promise<{ readonly items: PersonInPlan[]; readonly next: PersonPlace | undefined }> {
  const { team, place } = after ?? { team: null, place: 0 };
  const words = q ?? null;
  const { rows } = await sql<PersonRow>`
    select told.value->>'person' as person, told.value->>'user' as "user", told.value->>'change' as change,
      told.value->>'reason' as reason, told.value->>'was' as was, told.value->>'is' as "is",
      part.team_id, told.place::int as place,
      coalesce(part.steps->0->>'name', t.name_seen, t.name_given,
        (select title from classes where team_id = t.id order by external_id limit 1), '') as team,
      (select coalesce(nullif(refused->>'said', ''), refused->>'code') from jsonb_array_elements(part.outcomes) as refused
        where refused->>'user' = told.value->>'user' limit 1) as refused,
      coalesce(a.fields->>'displayName', p.fields->>'name') as name, a.fields->>'userPrincipalName' as login
    from class_plan_parts part
      join class_teams t on t.id = part.team_id
      cross join lateral jsonb_array_elements(part.people) with ordinality as told (value, place)
      left join class_people p on p.organisation_id = part.organisation_id and p.external_id = told.value->>'person'
      left join class_accounts a on a.connection_id = t.connection_id and a.object_id = told.value->>'user'
    where part.plan_id = ${plan}
      and (${team}::uuid is null or (part.team_id, told.place) > (${team}::uuid, ${place}::bigint))
      and (${words}::text is null or position(lower(${words}::text) in lower(concat_ws(' ', a.fields->>'displayName', a.fields->>'userPrincipalName',
        p.fields->>'name', told.value->>'person'))) > 0)
    order by part.team_id, told.place limit ${limit}`.execute(tx.sql);
  const last = rows.length === limit ? rows.at(-1) : undefined;
  return { items: rows.map(personOf), next: last && { team: last.team_id, place: last.place } };
}

function personOf({ team_id, team, person, name, user, login, ...told }: PersonRow): PersonInPlan {
  const { change, reason, was, is, refused } = told;
  return {
    team: { id: team_id, name: team },
    ...(person != null && { person }),
    ...(name !== null && { name }),
    ...(user != null && { user }),
    ...(login !== null && { login }),
    change,
    reason,
    ...reasonWords(reason),
    ...(refused !== null && { refused }),
    ...(was != null && { was }),
    ...(is != null && { is }),
  };
}
