import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { Found } from "../plans/rules.ts";
import type { Candidate, MatchReason, MatchState } from "./contract.ts";
import type { Fields, Match, PersonToMatch } from "./rules.ts";

interface PersonRow {
  readonly external_id: string;
  readonly fields: Fields;
  readonly is_listed: boolean;
  readonly match_state: MatchState;
  readonly object_id: string | null;
  readonly matched_by: string | null;
  readonly match_reason: MatchReason | null;
  readonly candidates: readonly Candidate[];
  readonly matched_at: Date | null;
}

/** Somebody of the roster with the account that they are matched with, as the directory last told of it. */
export interface PersonSeen extends PersonRow {
  readonly account: Readonly<Record<string, unknown>> | null;
  readonly is_guest: boolean | null;
  readonly is_enabled: boolean | null;
}

/** Everybody whom the newest roster names. */
export async function listedPeople(tx: Transaction): Promise<PersonToMatch[]> {
  const { rows } = await sql<PersonRow>`
    select external_id, fields, match_state, object_id, matched_by, match_reason, candidates from class_people
    where organisation_id = ${organisationOf(tx)} and is_listed`.execute(tx.sql);
  return rows.map((row) => ({ id: row.external_id, fields: row.fields, match: matchIn(row) }));
}

export function matchIn(row: Omit<PersonRow, "external_id" | "fields" | "is_listed" | "matched_at">): Match {
  const { match_state: state, object_id, matched_by, match_reason, candidates } = row;
  return {
    state,
    user: object_id ?? undefined,
    by: matched_by ?? undefined,
    reason: match_reason ?? undefined,
    candidates,
  };
}

/** Writes the matches of many people by one statement. */
export async function saveMatches(tx: Transaction, matches: ReadonlyMap<string, Match>, at: Date): Promise<void> {
  const rows = [...matches].map(([id, { state, user = null, by = null, reason = null, candidates }]) => {
    return { id, state, user, by, reason, candidates };
  });
  // What was written a moment ago the planner takes for a handful, and would go through it once for each of them.
  await sql`set local enable_nestloop = off`.execute(tx.sql);
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await sql`
      update class_people set match_state = given.state, object_id = given."user", matched_by = given."by",
        match_reason = given.reason, candidates = given.candidates, matched_at = ${at}
      from jsonb_to_recordset(${JSON.stringify(rows.slice(from, from + AT_ONCE))}::jsonb)
        as given (id text, state text, "user" text, "by" text, reason text, candidates jsonb)
      where organisation_id = ${organisationOf(tx)} and external_id = given.id`.execute(tx.sql);
}

const AT_ONCE = 5000;

/** Who of the people who are listed was given an account by hand, some left aside. */
export async function holderOf(
  tx: Transaction,
  { user, but }: { readonly user: string; readonly but: readonly string[] },
): Promise<string | undefined> {
  const { rows } = await sql<{ external_id: string }>`
    select external_id from class_people
    where organisation_id = ${organisationOf(tx)} and object_id = ${user} and is_listed and matched_by = 'hand'
      and not external_id = any(${but}::text[]) limit 1`.execute(tx.sql);
  return rows[0]?.external_id;
}

/** All who are matched by the rules are looked for anew. */
export async function forgetMatches(tx: Transaction): Promise<void> {
  await sql`
    update class_people set match_state = 'open', object_id = null, matched_by = null, match_reason = null, candidates = '[]'
    where organisation_id = ${organisationOf(tx)} and match_state <> 'excluded'
      and matched_by is distinct from 'hand'`.execute(tx.sql);
}

/** Whom of the directory everybody of the roster is, by the roster's ids. */
export async function foundPeople(tx: Transaction, connection: string): Promise<ReadonlyMap<string, Found>> {
  const { rows } = await sql<{
    external_id: string;
    match_state: MatchState;
    object_id: string | null;
    was: string | null;
    is_guest: boolean | null;
    is_enabled: boolean | null;
  }>`
    select external_id, match_state, class_people.object_id, is_guest, is_enabled,
      case when match_state = 'excluded' then candidates->0->>'user' end as was
    from class_people left join class_accounts
      on class_accounts.connection_id = ${connection} and class_accounts.object_id = class_people.object_id
    where class_people.organisation_id = ${organisationOf(tx)}`.execute(tx.sql);
  return new Map(
    rows.map(
      ({ external_id, match_state: state, object_id: user, was, is_guest: isGuest, is_enabled }): [string, Found] => {
        // An account that nobody may see the state of counts as enabled; one that is not there any more is nobody's.
        if (user !== null && isGuest !== null)
          return [external_id, { state: "matched", user, isGuest, isEnabled: is_enabled ?? true }];
        if (state === "excluded") return [external_id, { state, last: was ?? undefined }];
        return [external_id, { state: state === "open" || state === "matched" ? "unmatched" : state }];
      },
    ),
  );
}

/** Which people are meant. */
export interface PeopleFilter {
  readonly state?: MatchState | undefined;
  /** Words that all stand somewhere in what roster and directory say of them. */
  readonly q?: string | undefined;
}

interface Asked extends PeopleFilter {
  readonly connection: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A page of the people who are listed, by the roster's ids, with the count of all that are meant. */
export async function peoplePage(
  tx: Transaction,
  { connection, after, limit, ...filter }: Asked,
): Promise<{ readonly rows: PersonSeen[]; readonly total: number }> {
  const asked = sql.join(conditionsOf(filter), sql` and `);
  const from = sql`${peopleAt(tx, connection)} and is_listed and ${asked}`;
  const { rows } = await sql<PersonSeen>`
    select ${SEEN} from ${from} and external_id > ${after ?? ""} order by external_id limit ${limit}`.execute(tx.sql);
  const { rows: counted } = await sql<{ total: string }>`select count(*) as total from ${from}`.execute(tx.sql);
  return { rows, total: Number(counted[0]?.total ?? 0) };
}

/** Some people, by the roster's ids, listed or not. */
export async function peopleById(
  tx: Transaction,
  { connection, ids }: { readonly connection: string | undefined; readonly ids: readonly string[] },
): Promise<Map<string, PersonSeen>> {
  const { rows } = await sql<PersonSeen>`
    select ${SEEN} from ${peopleAt(tx, connection)} and external_id = any(${ids}::text[])`.execute(tx.sql);
  return new Map(rows.map((row) => [row.external_id, row]));
}

const SEEN = sql`external_id, person.fields, is_listed, match_state, person.object_id, matched_by, match_reason,
  candidates, matched_at, account.fields as account, is_guest, is_enabled`;

function peopleAt(tx: Transaction, connection: string | undefined) {
  return sql`class_people as person left join class_accounts as account
      on account.connection_id = ${connection ?? null}::uuid and account.object_id = person.object_id
    where person.organisation_id = ${organisationOf(tx)}`;
}

function conditionsOf({ state, q = "" }: PeopleFilter): RawBuilder<boolean>[] {
  const words = q.split(/\s+/).filter((word) => word !== "");
  return [
    sql<boolean>`true`,
    ...(state === undefined ? [] : [sql<boolean>`match_state = ${state}`]),
    ...words.map(
      (word) =>
        sql<boolean>`strpos(folded(concat_ws(' ', external_id, person.fields::text, account.fields::text)), folded(${word})) > 0`,
    ),
  ];
}

/** How many of those who are listed are in which state. */
export async function countByState(tx: Transaction): Promise<Map<MatchState, number>> {
  const { rows } = await sql<{ state: MatchState; count: string }>`
    select match_state as state, count(*) as count from class_people
    where organisation_id = ${organisationOf(tx)} and is_listed group by match_state`.execute(tx.sql);
  return new Map(rows.map(({ state, count }) => [state, Number(count)]));
}

function organisationOf(tx: Transaction): string {
  if (tx.organisation === undefined) throw new Error("People of rosters belong to one organisation.");
  return tx.organisation;
}
