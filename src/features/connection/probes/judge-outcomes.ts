import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { operatorsOf } from "../operators/store.ts";
import { PROBES } from "./catalog.ts";
import { mailTrouble } from "./mail-trouble.ts";
import { nextLook, type Tried } from "./rules.ts";
import {
  dropOutcomes,
  judgeOneAtATime,
  keepOutcomes,
  type KeptOutcome,
  outcomesOf,
  setNextDiagnosis,
} from "./store.ts";

interface Look {
  readonly tried: readonly Tried[];
  /** When the operators had been chosen that it set out with. */
  readonly setAt: string | undefined;
}

/** Keeps what was found; what came out differently from before is a fact, and trouble orders another look soon. */
export async function judgeOutcomes(ctx: Context, id: string, look: Look): Promise<void> {
  await ctx.transaction(async (tx) => {
    await judgeOneAtATime(tx, id);
    const tried = await stillAsked(tx, id, look);
    const before = await outcomesOf(tx, id);
    const kept = tried.map((each) => keptFrom(each, before, ctx.now));
    await keepOutcomes(tx, { organisation: ctx.organisation, connectionId: id }, kept);
    await dropOutcomes(tx, id, goneFrom(before, tried));
    await recordChanges(ctx, tx, { id, before, kept });
    await mailTrouble(ctx, tx, { id, before, kept });
    const now = await outcomesOf(tx, id);
    const at = nextLook(
      now.map(({ outcome: { level }, since }) => ({ level, since })),
      ctx.clock.now(),
    );
    await setNextDiagnosis(tx, id, at);
    await ctx.order(tx, { job: "connection.diagnose", data: { id }, key: id, at });
  });
}

/** Where others were chosen meanwhile, what was found on people is out of date: a look at those chosen is under way. */
async function stillAsked(tx: Transaction, id: string, { tried, setAt }: Look): Promise<readonly Tried[]> {
  if ((await operatorsOf(tx, id)).setAt === setAt) return tried;
  return tried.filter(({ probe }) => !ON_PEOPLE.has(probe));
}

const ON_PEOPLE = new Set(PROBES.filter(({ on }) => on !== "connection" && on !== "permission").map(({ key }) => key));

/** What came to the same as before has lasted since then. */
function keptFrom({ probe, subject, outcome }: Tried, before: readonly KeptOutcome[], now: Date): KeptOutcome {
  const old = find(before, probe, subject);
  const same = old?.outcome.level === outcome.level && old.outcome.reason === outcome.reason;
  return { probe, subject, outcome, since: same && old ? old.since : now, checkedAt: now };
}

/** Whose subjects every look chooses anew, so that one that is not among them is out of date. */
const CHOSEN_ANEW = new Set(
  PROBES.filter(({ on }) => on === "permission" || on === "no-operator").map(({ key }) => key),
);

/** What was tried before and is not asked for any more: something was switched off. Operators who were not tried now stay. */
function goneFrom(before: readonly KeptOutcome[], tried: readonly Tried[]): KeptOutcome[] {
  const subjects = new Set(tried.map(({ subject }) => subject));
  return before
    .filter(({ probe, subject }) => CHOSEN_ANEW.has(probe) || subjects.has(subject))
    .filter(({ probe, subject }) => !tried.some((each) => each.probe === probe && each.subject === subject));
}

async function recordChanges(
  ctx: Context,
  tx: Transaction,
  { id, before, kept }: { id: string; before: readonly KeptOutcome[]; kept: readonly KeptOutcome[] },
): Promise<void> {
  const facts = kept.flatMap(({ probe, subject, outcome: { level, reason, sentence, cure, who } }) => {
    const old = find(before, probe, subject)?.outcome;
    // That something is good the first time it is tried is what everybody expects.
    const expected = old ?? { level: "good", reason: "works" };
    if (expected.level === level && expected.reason === reason) return [];
    const data = { probe, subject, level, reason, before: old?.level, sentence, cure, who };
    return [{ what: "connection.finding-changed", about: id, data }];
  });
  await ctx.recordAll(tx, facts);
  // Whoever looks on waits for the first outcome, also where all came out as everybody expects.
  const tests = kept.filter(({ probe, subject }) => !CHOSEN_ANEW.has(probe) && !find(before, probe, subject)).length;
  if (tests > 0) await ctx.record(tx, { what: "connection.diagnosed", about: id, data: { tests } });
}

function find(among: readonly KeptOutcome[], probe: string, subject: string): KeptOutcome | undefined {
  return among.find((each) => each.probe === probe && each.subject === subject);
}
