import { type JSONColumnType, type Selectable, sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { Finding } from "../../connection/contract.ts";
import { type AppliedByUser, type ChannelsByGroup, type SeenByUser, WITHOUT_TEAM } from "./rules.ts";

interface TeamTable {
  id: string;
  organisation_id: string;
  connection_id: string;
  group_id: string | null;
  state: "wanted" | "making" | "live" | "archived" | "disconnected" | "gone";
  name_given: string | null;
  name_seen: string | null;
  asked_at: Date | null;
  operation: string | null;
  applied: JSONColumnType<AppliedByUser>;
  seen: JSONColumnType<SeenByUser> | null;
  seen_at: Date | null;
  finding: JSONColumnType<Finding> | null;
  /** The end of a term, or somebody. */
  archived_by: "term" | "hand" | null;
  /** Whether its students are kept out until somebody activates it; null before it was looked at. */
  is_locked: boolean | null;
  /** When it was last asked how the team itself stands. */
  looked_at: Date | null;
  channels: JSONColumnType<ChannelsByGroup>;
  /** When somebody last took it out of the archive, or brought it back. */
  taken_out_at: Date | null;
  created_at: Date;
}

type Tables = { class_teams: TeamTable };

export type TeamRow = Selectable<TeamTable>;

interface Changeable extends Partial<
  Pick<
    TeamRow,
    | "group_id"
    | "state"
    | "archived_by"
    | "name_given"
    | "name_seen"
    | "asked_at"
    | "operation"
    | "seen_at"
    | "is_locked"
    | "looked_at"
    | "taken_out_at"
  >
> {
  readonly applied?: AppliedByUser;
  readonly seen?: SeenByUser | null;
  readonly finding?: Finding | null;
  readonly channels?: ChannelsByGroup;
}

export async function teamRow(tx: Transaction, id: string): Promise<TeamRow> {
  return tables(tx).selectFrom("class_teams").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
}

/** The same, locked until the transaction ends. */
export async function lockedTeam(tx: Transaction, id: string): Promise<TeamRow> {
  return tables(tx).selectFrom("class_teams").selectAll().where("id", "=", id).forUpdate().executeTakeFirstOrThrow();
}

/** Teams of a connection by Microsoft's ids, locked until the transaction ends. */
export async function teamsOfGroups(
  tx: Transaction,
  { connection, groups }: { readonly connection: string; readonly groups: readonly string[] },
): Promise<ReadonlyMap<string, TeamRow>> {
  const { rows } = await sql<TeamRow>`
    select * from class_teams where connection_id = ${connection} and group_id = any(${[...groups]}::text[])
    order by id for update`.execute(tx.sql);
  return new Map(rows.map((row) => [row.group_id ?? "", row]));
}

/** Every team of a connection that Microsoft has, a page at a time. */
export async function liveTeams(
  tx: Transaction,
  {
    connection,
    after,
    limit,
  }: { readonly connection: string; readonly after: string | undefined; readonly limit: number },
): Promise<Pick<TeamRow, "id" | "group_id">[]> {
  let query = tables(tx)
    .selectFrom("class_teams")
    .select(["id", "group_id"])
    .where("connection_id", "=", connection)
    .where("state", "=", "live")
    .orderBy("id")
    .limit(limit);
  if (after !== undefined) query = query.where("id", ">", after);
  return query.execute();
}

/** Teams that Microsoft made, or that its groups are without, and nobody looked at since a moment; those first that were not for longest. */
export async function teamsToLookAt(
  tx: Transaction,
  { connection, before, limit }: { readonly connection: string; readonly before: Date; readonly limit: number },
): Promise<Pick<TeamRow, "id" | "group_id">[]> {
  return tables(tx)
    .selectFrom("class_teams")
    .select(["id", "group_id"])
    .where("connection_id", "=", connection)
    .where((is) =>
      is.or([
        is("state", "in", ["live", "archived"]),
        sql<boolean>`state = 'gone' and finding->>'reason' = ${WITHOUT_TEAM}`,
      ]),
    )
    .where("group_id", "is not", null)
    .where((is) => is.or([is("asked_at", "is", null), is("asked_at", "<", before)]))
    .where((is) => is.or([is("looked_at", "is", null), is("looked_at", "<", before)]))
    .orderBy("looked_at", (order) => order.asc().nullsFirst())
    .orderBy("id")
    .limit(limit)
    .execute();
}

export async function changeTeam(tx: Transaction, id: string, change: Changeable): Promise<void> {
  const { applied, seen, finding, channels, ...rest } = change;
  const written = {
    ...rest,
    ...(applied !== undefined && { applied: JSON.stringify(applied) }),
    ...(seen !== undefined && { seen: seen && JSON.stringify(seen) }),
    ...(channels !== undefined && { channels: JSON.stringify(channels) }),
    ...(finding !== undefined && { finding: finding && JSON.stringify(finding) }),
  };
  await tables(tx).updateTable("class_teams").set(written).where("id", "=", id).execute();
}

/** Keeps what was seen of teams, all of them by one statement: the directory tells of hundreds on a page. */
export async function keepSeen(tx: Transaction, teams: readonly SeenTeam[]): Promise<void> {
  const given = teams.map(({ id, state, name_seen, seen, applied, seen_at }) => ({
    id,
    state,
    name_seen,
    seen,
    applied,
    seen_at,
  }));
  await sql`
    update class_teams t set state = given.state, name_seen = given.name_seen, seen = given.seen,
      applied = given.applied, seen_at = given.seen_at
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
      as given (id uuid, state text, name_seen text, seen jsonb, applied jsonb, seen_at timestamptz)
    where t.id = given.id`.execute(tx.sql);
}

type SeenTeam = Pick<TeamRow, "id" | "state" | "name_seen" | "seen" | "applied" | "seen_at">;

/** Gives every class that is to have a team and has none a row of its own for one; resolves with how many those were. */
export async function giveTeams(
  tx: Transaction,
  { connection, all, at }: { readonly connection: string; readonly all: boolean; readonly at: Date },
): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    with given as (
      update classes set team_id = gen_random_uuid()
      where team_id is null and is_listed and coalesce(is_synced, ${all})
      returning team_id, organisation_id
    ), made as (
      insert into class_teams (id, organisation_id, connection_id, state, created_at)
      select team_id, organisation_id, ${connection}::uuid, 'wanted', ${at}::timestamptz from given returning id
    ) select id from made`.execute(tx.sql);
  return rows.length;
}

function tables(tx: Transaction) {
  return tx.sql.withTables<Tables>();
}
