import { sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { Finding } from "../../connection/contract.ts";
import type { RosterMember } from "../contract.ts";
import type { OwnSettings } from "../settings/contract.ts";
import type { AppliedByUser, SeenByUser } from "../teams/rules.ts";
import type { ClassItem, MATCHES, TEAM_STATES } from "./contract.ts";

type TeamState = (typeof TEAM_STATES)[number];

/** A class with its team and with what the last plan did for it. */
export interface ClassRow {
  readonly id: string;
  readonly external_id: string;
  readonly title: string;
  readonly code: string | null;
  readonly details: Readonly<Record<string, unknown>>;
  readonly is_listed: boolean;
  readonly is_synced: boolean | null;
  readonly own_settings: OwnSettings;
  readonly members: readonly RosterMember[];
  readonly changed_at: Date;
  readonly people: number;
  readonly matched: number;
  readonly team_id: string | null;
  readonly connection_id: string | null;
  readonly state: TeamState | null;
  readonly group_id: string | null;
  readonly name: string | null;
  readonly applied: AppliedByUser | null;
  readonly seen: SeenByUser | null;
  readonly seen_at: Date | null;
  readonly is_locked: boolean | null;
  readonly finding: Finding | null;
  readonly plan: {
    readonly id: string;
    readonly state: NonNullable<ClassItem["lastPlan"]>["state"];
    readonly at: string;
  } | null;
}

/** Which classes are meant. */
export interface ClassFilter {
  readonly q?: string | undefined;
  readonly state?: TeamState | undefined;
  readonly match?: (typeof MATCHES)[number] | undefined;
  readonly listed?: boolean | undefined;
}

interface Asked extends ClassFilter {
  readonly after: string | undefined;
  readonly limit: number;
  /** The roles of the roster that are somebody in teams. */
  readonly roles: readonly string[];
}

/** People of a class who belong in its team, by the class `c`; each once. */
const peopleOf = (roles: readonly string[]) => sql`
  select count(*)::int as people, (count(*) filter (where p.match_state = 'matched'))::int as matched
  from (select distinct m->>'person' as person from jsonb_array_elements(c.members) m
    where m->>'role' = any(${[...roles]}::text[])) named
  left join class_people p on p.organisation_id = c.organisation_id and p.external_id = named.person`;

const lastPlan = sql`
  select json_build_object('id', plan.id, 'state', part.state, 'at', to_char(plan.created_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as plan
  from class_plan_parts part join class_plans plan on plan.id = part.plan_id
  where part.team_id = c.team_id order by plan.created_at desc limit 1`;

const columns = sql`c.id, c.external_id, c.title, c.code, c.details, c.is_listed, c.is_synced, c.own_settings, c.members,
  c.changed_at, counted.people, counted.matched, t.id as team_id, t.connection_id, t.state, t.group_id,
  coalesce(t.name_seen, t.name_given) as name, t.applied, t.seen, t.seen_at, t.is_locked, t.finding, last.plan`;

/** A page of classes by title. */
export async function classesPage(tx: Transaction, asked: Asked): Promise<ClassRow[]> {
  const { after, limit, roles, ...filter } = asked;
  const { rows } = await sql<ClassRow>`
    select ${columns} from classes c
      left join class_teams t on t.id = c.team_id
      cross join lateral (${peopleOf(roles)}) counted
      left join lateral (${lastPlan}) last on true
    where ${meant(filter)}
      and (${after ?? null}::uuid is null or (c.title, c.id) > (select title, id from classes where id = ${after ?? null}::uuid))
    order by c.title, c.id limit ${limit}`.execute(tx.sql);
  return rows;
}

function meant({ q, state, match, listed }: ClassFilter) {
  const conditions = [
    q && sql`position(lower(${q}) in lower(concat_ws(' ', c.title, c.external_id, c.code))) > 0`,
    state && sql`coalesce(t.state, 'none') = ${state}`,
    match && sql`(counted.people = counted.matched) = ${match === "complete"}`,
    listed !== undefined && sql`c.is_listed = ${listed}`,
  ];
  return sql.join([sql`true`, ...conditions.filter((each) => typeof each === "object")], sql` and `);
}

export async function classRow(
  tx: Transaction,
  { id, roles }: { readonly id: string; readonly roles: readonly string[] },
): Promise<ClassRow> {
  const { rows } = await sql<ClassRow>`
    select ${columns} from classes c
      left join class_teams t on t.id = c.team_id
      cross join lateral (${peopleOf(roles)}) counted
      left join lateral (${lastPlan}) last on true
    where c.id = ${id}`.execute(tx.sql);
  return rows[0] ?? unknownClass(id);
}

function unknownClass(id: string): never {
  throw new Failure("not-found", `There is no class ${id}.`, { cure: "See GET /api/classes." });
}

/** The other classes of a team. */
export async function classesOfTeam(
  tx: Transaction,
  { team, but }: { readonly team: string; readonly but: string },
): Promise<{ readonly id: string; readonly title: string; readonly members: readonly RosterMember[] }[]> {
  const { rows } = await sql<{ id: string; title: string; members: RosterMember[] }>`
    select id, title, members from classes where team_id = ${team} and id <> ${but} order by external_id`.execute(
    tx.sql,
  );
  return rows;
}

/** What is kept of a class by hand, locked until the transaction ends. */
export async function lockedClass(
  tx: Transaction,
  id: string,
): Promise<Pick<ClassRow, "external_id" | "title" | "is_synced" | "own_settings">> {
  const { rows } = await sql<ClassRow>`
    select external_id, title, is_synced, own_settings from classes where id = ${id} for update`.execute(tx.sql);
  return rows[0] ?? unknownClass(id);
}

export async function saveClass(
  tx: Transaction,
  id: string,
  { is_synced, own_settings }: Pick<ClassRow, "is_synced" | "own_settings">,
): Promise<void> {
  await sql`
    update classes set is_synced = ${is_synced}, own_settings = ${JSON.stringify(own_settings)}::jsonb where id = ${id}`.execute(
    tx.sql,
  );
}
