import type { Context } from "../../../context.ts";
import { dayAt } from "../lifecycle/rules.ts";
import { foundPeople } from "../people/store.ts";
import { organisationZone } from "../schedules/store.ts";
import { settingsOf } from "../settings/store.ts";
import { giveTeams } from "../teams/store.ts";
import { planParts } from "./plan-parts.ts";
import { insertParts, type PlanRow, type Totals } from "./store.ts";
import { teamNames } from "./team-names.ts";
import { teamsToPlan } from "./teams-to-plan.ts";
import { addTotals, NOTHING } from "./totals.ts";

/** Teams that are planned between two commits. */
const AT_ONCE = 200;

interface Drawn {
  readonly totals: Totals;
  /** Teams that wait for a person. */
  readonly stopped: number;
}

/** Compares rosters with what is known of all teams, and keeps what is to be done for each; `account` stays in every team. */
export async function drawParts(ctx: Context, plan: PlanRow, account: string | undefined): Promise<Drawn> {
  const { connection_id: connection } = plan;
  const { settings, people, names, zone } = await ctx.transaction(async (tx) => {
    const kept = await settingsOf(tx);
    await giveTeams(tx, { connection, all: kept.all, at: ctx.clock.now() });
    return {
      settings: kept,
      people: await foundPeople(tx, connection),
      names: await teamNames(tx, { connection, settings: kept }),
      zone: (await organisationZone(tx)) ?? "UTC",
    };
  });
  let drawn: Drawn = { totals: NOTHING, stopped: 0 };
  for (let after: string | undefined; ;) {
    const from = after;
    const teams = await ctx.transaction((tx) => teamsToPlan(tx, { plan, settings, after: from, limit: AT_ONCE }));
    const now = ctx.clock.now();
    const parts = planParts(teams, { settings, people, names, account, now, today: dayAt(now, zone), zone });
    await ctx.transaction((tx) => insertParts(tx, plan.id, parts));
    const stopped = parts.filter(({ state }) => state === "stopped").length;
    drawn = { totals: addTotals(drawn.totals, parts, teams.length), stopped: drawn.stopped + stopped };
    after = teams.at(-1)?.team.id;
    if (teams.length < AT_ONCE) return drawn;
  }
}
