import { sql } from "kysely";
import type { Context } from "../../../../context.ts";
import { joinedTeams } from "../../../../graph/index.ts";
import type { Way } from "../../teams/reach.ts";
import type { Warning } from "../contract.ts";
import { limitsNear } from "./rules.ts";

interface Drawn {
  readonly connection: string;
  readonly way: Way;
  /** Teams that the plan has made. */
  readonly creates: number;
}

/** Which of Microsoft's limits the account comes near to in whose name a plan would be done; none where the app does it. */
export async function warnOfLimits(ctx: Context, { connection, way, creates }: Drawn): Promise<Warning[]> {
  if (way.account === undefined) return [];
  const joined = await joinedTeams(way.graph, way.account, { priority: "background" });
  const made = await ctx.transaction(async (tx) => {
    const { rows } = await sql<{ made: number }>`
      select count(*)::int as made from class_teams where connection_id = ${connection} and asked_at is not null`.execute(
      tx.sql,
    );
    return rows[0]?.made ?? 0;
  });
  return limitsNear({ joined: joined.length, made, creates });
}
