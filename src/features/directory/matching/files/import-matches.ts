import type { Context } from "../../../../context.ts";
import type { Transaction } from "../../../../kernel/database/database.ts";
import { connectionForNewWork, inWords, reachMicrosoft } from "../../../connection/index.ts";
import { lockedPeople, peopleByKey } from "../../people/store.ts";
import type { MatchFileReport } from "../contract.ts";
import { accountsIn } from "./find-accounts.ts";
import { judgeRows, keyOf, type Verdict } from "./judge-rows.ts";
import { dropMatch, keepMatch } from "../keep-match.ts";
import { type MatchRows, readRows } from "./read-rows.ts";
import type { Candidate } from "../rules.ts";
import { matchedWith } from "../store.ts";

/** More problems than anybody reads are only counted. */
const MOST_PROBLEMS = 200;

/**
 * Sets matches by hand from a CSV file, or says what it would do. Each account is looked at first. Rows that say what is
 * so already change nothing, so a file may be brought twice.
 */
export async function importMatches(
  ctx: Context,
  { csv, dryRun }: { readonly csv: string; readonly dryRun: boolean },
): Promise<MatchFileReport> {
  const file = await readRows(csv);
  const { graph, connection } = await reachMicrosoft(
    ctx,
    await ctx.transaction((tx) => connectionForNewWork(tx, ctx.sandbox)),
  );
  const accounts = await inWords(() => accountsIn(graph, file));
  const verdicts = await ctx.transaction(async (tx) => {
    const verdicts = await judge(tx, file, { accounts, dryRun });
    if (!dryRun) await write(ctx, tx, { verdicts, tenant: connection.entra_tenant_id });
    return verdicts;
  });
  return reportOf(file, { verdicts, dryRun });
}

async function judge(
  tx: Transaction,
  { key, rows }: MatchRows,
  { accounts, dryRun }: { readonly accounts: ReadonlyMap<string, Candidate>; readonly dryRun: boolean },
): Promise<Verdict[]> {
  const keys = rows.flatMap(({ key, fault }) => (fault ? [] : [key]));
  const found = await (dryRun ? peopleByKey : lockedPeople)(tx, key, keys);
  const people = Map.groupBy(found, (person) => keyOf(person, key));
  const ids = [...new Set([...accounts.values()].map(({ objectId }) => objectId))];
  const holders = {
    operator: await matchedWith(tx, "operator", ids),
    user: await matchedWith(tx, "user", ids),
  };
  return judgeRows({ key, rows }, { accounts, people, holders });
}

async function write(
  ctx: Context,
  tx: Transaction,
  { verdicts, tenant }: { readonly verdicts: readonly Verdict[]; readonly tenant: string },
): Promise<void> {
  for (const verdict of verdicts) {
    if (verdict.outcome === "set") {
      const { person, account } = verdict;
      await keepMatch(ctx, tx, { person, write: { account, tenant, at: ctx.now, by: { actor: ctx.actor } } });
    }
    if (verdict.outcome === "cleared") await dropMatch(ctx, tx, verdict.person);
  }
}

function reportOf(
  { rows }: MatchRows,
  { verdicts, dryRun }: { readonly verdicts: readonly Verdict[]; readonly dryRun: boolean },
): MatchFileReport {
  const count = (outcome: Verdict["outcome"]) => verdicts.filter((verdict) => verdict.outcome === outcome).length;
  const problems = rows.flatMap(({ row, line }, place) => {
    const verdict = verdicts[place];
    return verdict?.outcome === "refused" ? [{ row, line, ...verdict.fault }] : [];
  });
  return {
    dryRun,
    rows: rows.length,
    counts: {
      set: count("set"),
      cleared: count("cleared"),
      unchanged: count("unchanged"),
      refused: count("refused"),
    },
    problems: problems.slice(0, MOST_PROBLEMS),
  };
}
