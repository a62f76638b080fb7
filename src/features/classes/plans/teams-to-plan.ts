import { sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { RosterMember } from "../contract.ts";
import type { ClassSettings, OwnSettings } from "../settings/contract.ts";
import type { TeamRow } from "../teams/store.ts";
import type { PlanRow } from "./store.ts";

/** A class as a plan needs it. */
export interface PlannedClass {
  readonly id: string;
  readonly external_id: string;
  readonly title: string;
  readonly code: string | null;
  readonly details: Readonly<Record<string, unknown>>;
  readonly is_listed: boolean;
  readonly own_settings: OwnSettings;
  readonly members: readonly RosterMember[];
}

/** A team and the classes that are in it, by their ids in rosters. */
export interface TeamToPlan {
  readonly team: TeamRow;
  readonly classes: readonly PlannedClass[];
}

interface Part {
  readonly plan: PlanRow;
  readonly settings: Pick<ClassSettings, "all">;
  readonly after: string | undefined;
  readonly limit: number;
}

/** Of a class that is named no more only its end is still awaited: then its team is archived. */
const AWAITED = sql`(c.is_listed or (t.state = 'live' and c.details ? 'ends'))`;

/** The teams that a plan is about, by their ids, after one of them. */
export async function teamsToPlan(tx: Transaction, { plan, settings, after, limit }: Part): Promise<TeamToPlan[]> {
  const { rows } = await sql<TeamRow & { classes: PlannedClass[] }>`
    select t.*, (
      select json_agg(json_build_object('id', c.id, 'external_id', c.external_id, 'title', c.title, 'code', c.code,
        'details', c.details, 'is_listed', c.is_listed, 'own_settings', c.own_settings, 'members', c.members)
        order by c.external_id)
      from classes c where c.team_id = t.id and ${AWAITED} and coalesce(c.is_synced, ${settings.all})
    ) as classes
    from class_teams t
    where t.connection_id = ${plan.connection_id} and t.state in ('wanted', 'making', 'live', 'archived')
      and (${after ?? null}::uuid is null or t.id > ${after ?? null})
      and exists (select from classes c where c.team_id = t.id and ${AWAITED} and coalesce(c.is_synced, ${settings.all})
        and (${plan.scope}::uuid[] is null or c.id = any(${plan.scope}::uuid[])))
    order by t.id limit ${limit}`.execute(tx.sql);
  return rows.map(({ classes, ...team }) => ({ team, classes }));
}
