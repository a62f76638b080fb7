import { sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { TeamRow } from "../teams/store.ts";
import type { ClassTeam } from "./contract.ts";

/** Which team a class has; throws where there is no such class. */
export async function teamIdOf(tx: Transaction, classId: string): Promise<string | undefined> {
  const { rows } = await sql<{ team: string | null }>`
    select team_id as team from classes where id = ${classId} for update`.execute(tx.sql);
  const [row] = rows;
  if (row === undefined)
    throw new Failure("not-found", `There is no class ${classId}.`, { cure: "See GET /api/classes." });
  return row.team ?? undefined;
}

/** Gives a class a team; one that was only wanted, and that no other class has, is not wanted any more. */
export async function setTeam(tx: Transaction, classId: string, team: string): Promise<void> {
  await sql`
    update class_teams t set state = 'disconnected'
    where t.id = (select team_id from classes where id = ${classId}) and t.state = 'wanted' and t.asked_at is null
      and not exists (select from classes c where c.team_id = t.id and c.id <> ${classId})`.execute(tx.sql);
  await sql`update classes set team_id = ${team}, is_synced = true where id = ${classId}`.execute(tx.sql);
}

/** Leaves the classes of a team without one: no sync goes near them until somebody connects them again. */
export async function leaveTeam(tx: Transaction, team: string): Promise<void> {
  await sql`update classes set team_id = null, is_synced = false where team_id = ${team}`.execute(tx.sql);
}

export async function insertTeam(
  tx: Transaction,
  row: Pick<TeamRow, "id" | "connection_id" | "group_id" | "name_seen" | "created_at">,
): Promise<void> {
  await sql`
    insert into class_teams (id, organisation_id, connection_id, group_id, state, name_given, name_seen, created_at)
    values (${row.id}, ${tx.organisation ?? null}, ${row.connection_id}, ${row.group_id}, 'live', ${row.name_seen},
      ${row.name_seen}, ${row.created_at})`.execute(tx.sql);
}

/** A team as it is told. */
export async function shownTeam(tx: Transaction, id: string): Promise<ClassTeam> {
  const { rows } = await sql<{
    id: string;
    group_id: string | null;
    state: ClassTeam["state"];
    name: string | null;
    classes: ClassTeam["classes"];
  }>`
    select t.id, t.group_id, t.state, coalesce(t.name_seen, t.name_given) as name, coalesce((
      select json_agg(json_build_object('id', c.id, 'title', c.title) order by c.external_id)
      from classes c where c.team_id = t.id), '[]') as classes
    from class_teams t where t.id = ${id}`.execute(tx.sql);
  const [row] = rows;
  if (row === undefined) throw new Failure("not-found", `There is no team ${id}.`, { cure: "See GET /api/classes." });
  const { group_id, name, ...rest } = row;
  return { ...rest, ...(group_id !== null && { groupId: group_id }), ...(name !== null && { name }) };
}
