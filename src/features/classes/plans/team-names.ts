import { sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import { distinctNames, fieldsOf, nameFrom } from "../naming/rules.ts";
import type { ClassSettings } from "../settings/contract.ts";

interface NamedRow {
  readonly team: string;
  readonly external_id: string;
  readonly title: string;
  readonly code: string | null;
  readonly details: Readonly<Record<string, unknown>>;
  /** A template of the class's own. */
  readonly own: string | null;
}

/** What the teams of a connection are to be called, by team: after the first of their classes, and told apart. */
export async function teamNames(
  tx: Transaction,
  { connection, settings }: { readonly connection: string; readonly settings: Pick<ClassSettings, "name" | "all"> },
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<NamedRow>`
    select distinct on (t.id) t.id as team, c.external_id, c.title, c.code, c.details, c.own_settings->>'name' as own
    from class_teams t join classes c on c.team_id = t.id
    where t.connection_id = ${connection} and coalesce(c.is_synced, ${settings.all})
    order by t.id, c.external_id`.execute(tx.sql);
  const names = distinctNames(
    rows.map((row) => ({
      id: row.external_id,
      code: row.code ?? undefined,
      name: nameFrom(row.own ?? settings.name, fieldsOf(row)),
    })),
  );
  return new Map(rows.map(({ team, external_id, title }) => [team, names.get(external_id) ?? title]));
}
