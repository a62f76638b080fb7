import { sql } from "kysely";
import type { Transaction } from "../../../../kernel/database/database.ts";
import type { HistoryEntry } from "../contract.ts";

interface Asked {
  readonly id: string;
  /** Only changes of this person, by the roster's id. */
  readonly person: string | undefined;
  readonly after: string | undefined;
  readonly limit: number;
}

/** So many people of one entry are named. */
const NAMED = 200;

interface HistoryRow {
  readonly id: string;
  readonly roster: string;
  readonly at: Date;
  readonly count: number;
  readonly people: HistoryEntry["people"];
}

/** What rosters changed in a class, the latest first. */
export async function historyPage(tx: Transaction, { id, person, after, limit }: Asked): Promise<HistoryEntry[]> {
  const about = person === undefined ? null : JSON.stringify([{ person }]);
  const { rows } = await sql<HistoryRow>`
    select h.id, h.roster_id as roster, h.at,
      case when ${person ?? null}::text is null then jsonb_array_length(h.changes) else 1 end as count, (
        select coalesce(json_agg(json_strip_nulls(json_build_object(
          'person', named.who, 'name', p.fields->>'name', 'was', named.was, 'is', named."is")) order by named.who), '[]')
        from (
          select each->>'person' as who, each->>'was' as was, each->>'is' as "is" from jsonb_array_elements(h.changes) each
          where ${person ?? null}::text is null or each->>'person' = ${person ?? null}
          order by each->>'person' limit ${NAMED}
        ) named left join class_people p on p.organisation_id = h.organisation_id and p.external_id = named.who
      ) as people
    from class_changes h
    where h.class_id = ${id} and (${about}::jsonb is null or h.changes @> ${about}::jsonb)
      and (${after ?? null}::uuid is null or (h.at, h.id) < (select at, id from class_changes where id = ${after ?? null}::uuid))
    order by h.at desc, h.id desc limit ${limit}`.execute(tx.sql);
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}
