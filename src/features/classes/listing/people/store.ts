import { sql } from "kysely";
import type { Transaction } from "../../../../kernel/database/database.ts";
import type { PersonInClass } from "../contract.ts";

/** Somebody of a roster, or an account of the directory, as far as either is known. */
export interface KnownPerson {
  readonly person: string | null;
  readonly match: PersonInClass["match"] | null;
  readonly user: string | null;
  readonly name: string | null;
  readonly login: string | null;
}

interface Asked {
  readonly persons: readonly string[];
  /** Accounts of the team, by object id. */
  readonly users: readonly string[];
  readonly connection: string | null;
}

/** Who these people of the roster and these accounts are; accounts of none of the people come without a person. */
export async function knownPeople(tx: Transaction, { persons, users, connection }: Asked): Promise<KnownPerson[]> {
  const { rows } = await sql<KnownPerson>`
    with people as (
      select external_id as person, match_state as match, object_id, fields from class_people
      where external_id = any(${[...persons]}::text[])
    ), accounts as (
      select object_id, fields from class_accounts where connection_id = ${connection}
        and (object_id = any(${[...users]}::text[]) or object_id in (select object_id from people))
    )
    select person, match, coalesce(people.object_id, accounts.object_id) as "user",
      coalesce(accounts.fields->>'displayName', people.fields->>'name') as name,
      accounts.fields->>'userPrincipalName' as login
    from people full join accounts on accounts.object_id = people.object_id`.execute(tx.sql);
  return rows;
}
