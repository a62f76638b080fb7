import type { Context } from "../../../../context.ts";
import { Failure } from "../../../../kernel/errors.ts";
import { connectionForNewWork, type Microsoft, reachMicrosoft } from "../../../connection/index.ts";
import { lockedPerson } from "../../store.ts";
import { keepMatch } from "../keep-match.ts";
import { lookAtMatched } from "../refresh-matches.ts";
import { holdAccount, matchedWith } from "../store.ts";
import type { Counts } from "./contract.ts";
import { type Claim, lookFor } from "./look-for.ts";
import { countUnmatched, endRun, type KeptProblem, runRow, saveRunProgress, unmatchedPeople } from "./store.ts";

/** People who are looked for together. */
const AT_ONCE = 200;
/** More than anybody reads are only counted. */
const MOST_PROBLEMS = 200;

/** Looks at the accounts of everybody who is matched, then matches everybody else by the rules. May run again after a crash. */
export async function runMatching(job: Context, data: Record<string, unknown>): Promise<void> {
  const id = String(data["id"]);
  const { state, created_by: actor } = await job.transaction((tx) => runRow(tx, id));
  if (state !== "running") return;
  // Who is matched by it is recorded in the name of whoever began it.
  const ctx = job.gate.as(job.organisation, actor);
  const end = await carryOut(ctx, id).catch((error: unknown) => ({ trouble: troubleIn(error) }));
  await ctx.transaction(async (tx) => {
    await endRun(tx, id, { ...end, now: ctx.clock.now() });
    const counts = "counts" in end ? end.counts : {};
    await ctx.record(tx, { what: "match-run.finished", about: id, data: counts });
  });
}

/** What waiting does not cure ends the run; anything else is for the queue to try again. */
function troubleIn(error: unknown) {
  const isFinal = error instanceof Failure && (error.code === "upstream-refused" || error.code === "conflict");
  if (!isFinal) throw error;
  return { sentence: error.message, ...(error.cure !== undefined && { cure: error.cure }) };
}

interface Judged {
  readonly counts: Counts;
  readonly problems: readonly KeptProblem[];
}

async function carryOut(ctx: Context, id: string): Promise<Judged> {
  const connection = await ctx.transaction((tx) => connectionForNewWork(tx, ctx.sandbox));
  const microsoft = await reachMicrosoft(ctx, connection);
  const { people: looked, lost } = await lookAtMatched(ctx, microsoft);
  const { claims, problems } = await lookForAll(ctx, microsoft, id);
  const collisions: KeptProblem[] = [];
  let matched = 0;
  // Everybody is looked for before anybody is matched, so that who comes first gets no account that another fits, too.
  for (const rivals of Map.groupBy(claims, keyOf).values()) {
    const [claim] = rivals;
    if (rivals.length > 1) collisions.push(...rivals.map((each) => problemOf(each, "shared-account")));
    else if (claim && (await settle(ctx, microsoft, claim))) matched += 1;
    else if (claim) collisions.push(problemOf(claim, "already-matched"));
  }
  const counts = { looked, lost, matched, unmatched: problems.length, collisions: collisions.length };
  return { counts, problems: [...collisions, ...problems].slice(0, MOST_PROBLEMS) };
}

function keyOf({ person, account }: Claim): string {
  return `${person.audience} ${account.objectId.toLowerCase()}`;
}

function problemOf({ person, by }: Claim, reason: KeptProblem["reason"]): KeptProblem {
  return { person: person.id, reason, rule: by };
}

async function lookForAll(ctx: Context, microsoft: Microsoft, id: string) {
  const claims: Claim[] = [];
  const problems: KeptProblem[] = [];
  const total = await ctx.transaction(countUnmatched);
  let after: string | undefined;
  for (let done = 0; ;) {
    const people = await ctx.transaction((tx) => unmatchedPeople(tx, { after, limit: AT_ONCE }));
    for (const some of Map.groupBy(people, ({ audience }) => audience).values()) {
      const found = await lookFor(ctx, microsoft, some);
      claims.push(...found.claims);
      problems.push(...found.problems);
    }
    done += people.length;
    const now = ctx.clock.now();
    await ctx.transaction((tx) => saveRunProgress(tx, id, { total: Math.max(total, done), done, now }));
    after = people.at(-1)?.id;
    if (people.length < AT_ONCE) return { claims, problems };
  }
}

/** Writes a match down, unless the account is somebody's already. Who was matched meanwhile stays so. */
async function settle(ctx: Context, { connection }: Microsoft, { person, account, by }: Claim): Promise<boolean> {
  return ctx.transaction(async (tx) => {
    await holdAccount(tx, account.objectId);
    const holders = await matchedWith(tx, person.audience, [account.objectId]);
    if (holders.some((holder) => holder.person.id !== person.id)) return false;
    if ((await lockedPerson(tx, person.id)).match !== undefined) return true;
    const write = { account, tenant: connection.entra_tenant_id, at: ctx.clock.now(), by: { rule: by } };
    await keepMatch(ctx, tx, { person, write });
    return true;
  });
}
