import { crashPoint } from "../../../kernel/crash-points.ts";
import { stillHeld } from "../../../kernel/lease/lease.ts";
import type { Finding } from "../../connection/contract.ts";
import { changePart, lockedPart } from "../plans/store.ts";
import type { Applied } from "../teams/rules.ts";
import { changeTeam, lockedTeam } from "../teams/store.ts";
import type { Done, Run } from "./run.ts";

interface Kept {
  readonly team: string;
  readonly place: number;
  readonly done: Done;
}

/** Records what a step came to, of the team and of the plan, at once. */
export async function recordStep({ ctx, plan, lease }: Run, { team, place, done }: Kept): Promise<void> {
  crashPoint("class-step-done");
  await ctx.transaction(async (tx) => {
    await stillHeld(tx, lease);
    const row = await lockedTeam(tx, team);
    const at = ctx.clock.now().toISOString();
    const { outcomes, people } = await lockedPart(tx, { plan, team });
    const persons = new Map(people.flatMap(({ user, person }) => (user === undefined ? [] : [[user, person]])));
    const news = [...done.placed].map(([user, role]): [string, Applied] => {
      const person = persons.get(user) ?? row.applied[user]?.person;
      return [user, { role, at, ...(person !== undefined && { person }) }];
    });
    await changeTeam(tx, team, { ...done.team, applied: { ...row.applied, ...Object.fromEntries(news) } });
    await changePart(tx, { plan, team }, { done: place + 1, outcomes: [...outcomes, ...done.outcomes] });
  });
}

/** Records why a team could not be brought into step; the others go on. */
export async function recordFailure({ ctx, plan, lease }: Run, team: string, finding: Finding): Promise<void> {
  await ctx.transaction(async (tx) => {
    await stillHeld(tx, lease);
    await changePart(tx, { plan, team }, { state: "failed", finding, ended_at: ctx.clock.now() });
    await changeTeam(tx, team, { finding });
    await ctx.record(tx, { what: "class-team.failed", about: team, data: { plan, reason: finding.reason } });
  });
}
