import { sql } from "kysely";
import type { Context } from "../../../context.ts";
import { archiveDay } from "../lifecycle/rules.ts";
import { settingsOf } from "../settings/store.ts";
import type { ClassTerm } from "./contract.ts";

interface Row {
  readonly term: string | null;
  readonly begins: string | null;
  readonly ends: string | null;
  readonly classes: number;
  readonly live: number;
  readonly archived: number;
}

/** More terms than anybody compares. */
const MOST = 200;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The terms of the classes that rosters name, or named while their teams are in use, by their first day, with what becomes of these. */
export async function showTerms(ctx: Context): Promise<ClassTerm[]> {
  return ctx.transaction(async (tx) => {
    const { archive } = await settingsOf(tx);
    const { rows } = await sql<Row>`
      select c.details->>'term' as term, c.details->>'begins' as begins, c.details->>'ends' as ends,
        count(*)::int as classes,
        (count(distinct t.id) filter (where t.state = 'live'))::int as live,
        (count(distinct t.id) filter (where t.state = 'archived'))::int as archived
      from classes c left join class_teams t on t.id = c.team_id
      where c.is_listed or (t.state = 'live' and c.details ? 'ends')
      group by 1, 2, 3 order by begins nulls last, ends nulls last, term nulls last limit ${MOST}`.execute(tx.sql);
    return rows.map((row) => shown(row, archiveDay({ details: { ends: row.ends } }, archive)));
  });
}

function shown({ term, begins, ends, ...counts }: Row, archivesOn: string | undefined): ClassTerm {
  return {
    ...(term !== null && { term }),
    ...(begins !== null && DAY.test(begins) && { begins }),
    ...(ends !== null && DAY.test(ends) && { ends }),
    ...(archivesOn !== undefined && { archivesOn }),
    ...counts,
  };
}
