import { EntraError, GraphError } from "../../../graph/index.ts";
import { Failure } from "../../../kernel/errors.ts";
import { stillHeld } from "../../../kernel/lease/lease.ts";
import { SECOND } from "../../../kernel/time.ts";
import type { Finding } from "../../connection/contract.ts";
import { changePart, lockedPart } from "../plans/store.ts";
import { changeTeam, lockedTeam, teamRow } from "../teams/store.ts";
import { doStep } from "./do-step.ts";
import { inPlain } from "./in-plain.ts";
import { recordFailure, recordStep } from "./record-step.ts";
import type { Run } from "./run.ts";
import type { PartToDo } from "./store.ts";

/** Tries of a team while Microsoft is not to be had, and seconds between them. */
const PAUSES = [10 * SECOND, 30 * SECOND];

/**
 * Does the steps of a team one after the other and records each. What fails for good is told on the part, and the next sync
 * tries again. Throws what concerns all teams: no way in any more, or another server at work.
 */
export async function settlePart(run: Run, { team, isBegun }: PartToDo): Promise<void> {
  const { ctx } = run;
  // Whoever was here before may have died between asking and recording.
  let isAgain = isBegun;
  for (const pause of [...PAUSES, undefined]) {
    const finding = await goThrough(run, team, isAgain).catch((error: unknown) => passing(run, error));
    if (finding === undefined) return;
    if (finding.level !== "waiting" || pause === undefined) return await recordFailure(run, team, finding);
    isAgain = true;
    await ctx.clock.sleep(pause, run.signal);
  }
}

/** What is to be told of one team alone; all else is thrown. */
function passing(run: Run, error: unknown): Finding {
  if (concernsAll(error, run)) throw error;
  const finding = inPlain(error, run.ctx.clock.now());
  if (finding === undefined) throw error;
  return finding;
}

function concernsAll(error: unknown, { signal }: Run): boolean {
  if (signal.aborted || error instanceof EntraError) return true;
  // An account that somebody has to connect again.
  if (error instanceof Failure && error.code === "conflict") return true;
  return error instanceof GraphError && (error.kind === "unauthorised" || error.lacksPermission);
}

async function goThrough(run: Run, team: string, isAgain: boolean): Promise<undefined> {
  const { ctx, plan } = run;
  const part = await ctx.transaction(async (tx) => {
    await stillHeld(tx, run.lease);
    const now = await lockedPart(tx, { plan, team });
    if (now.state === "waiting" || now.state === "running")
      await changePart(tx, { plan, team }, { state: "running", begun_at: now.begun_at ?? ctx.clock.now() });
    return now;
  });
  if (part.state !== "waiting" && part.state !== "running") return undefined;
  for (const [place, step] of part.steps.entries()) {
    if (place < part.done) continue;
    run.signal.throwIfAborted();
    const row = await ctx.transaction((tx) => teamRow(tx, team));
    const done = await doStep(run, { team: row, step, isAgain: isAgain && place === part.done });
    await recordStep(run, { team, place, done });
  }
  await ctx.transaction(async (tx) => {
    await stillHeld(tx, run.lease);
    const { outcomes, steps } = await lockedPart(tx, { plan, team });
    await changePart(tx, { plan, team }, { state: "done", ended_at: ctx.clock.now(), finding: null });
    const { finding } = await lockedTeam(tx, team);
    // As which kind it was made stays to be known; what failed before did not this time.
    if (finding !== null && finding.reason !== "made-as-usual") await changeTeam(tx, team, { finding: null });
    const data = { plan, steps: steps.length, refused: outcomes.length };
    await ctx.record(tx, { what: "class-team.synced", about: team, data });
  });
  return undefined;
}
