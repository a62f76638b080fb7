import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { reachForClasses } from "../teams/reach.ts";
import { holdRosters } from "../rosters/store.ts";
import { settingsOf } from "../settings/store.ts";
import { readDirectory } from "./accounts/read-directory.ts";
import { accountsAt, propertiesRead, saveDirectoryRead } from "./accounts/store.ts";
import type { MatchState } from "./contract.ts";
import { isSameMatch, type Match, matchPeople } from "./rules.ts";
import { listedPeople, saveMatches } from "./store.ts";

/** Reads what changed in a tenant's directory and finds the people of the roster in it. Errors are Microsoft's own. */
export async function refreshPeople(ctx: Context, connection: string): Promise<void> {
  const { graph } = await reachForClasses(ctx, connection);
  const { matching: rules } = await ctx.transaction(settingsOf);
  const read = await readDirectory(ctx, { graph, connection, rules });
  await ctx.transaction(async (tx) => {
    await saveDirectoryRead(tx, connection, read);
    const changed = await judgeEverybody(ctx, tx, connection);
    if (changed.size === 0) return;
    const data = { connection, changed: changed.size, ...statesOf(changed.values()) };
    await ctx.record(tx, { what: "class-people.looked-up", about: connection, data });
  });
}

function statesOf(matches: Iterable<Match>): Partial<Record<MatchState, number>> {
  const counts: Partial<Record<MatchState, number>> = {};
  for (const { state } of matches) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

/** Judges by what is kept of the directory who everybody of the roster is, and answers for whom that is new. */
export async function judgeEverybody(
  ctx: Context,
  tx: Transaction,
  connection: string,
): Promise<ReadonlyMap<string, Match>> {
  await holdRosters(tx);
  const people = await listedPeople(tx);
  const accounts = await accountsAt(tx, connection);
  const { matching: rules } = await settingsOf(tx);
  const known = new Set(await propertiesRead(tx, connection));
  // What was never asked for cannot be told apart from what the app may not see.
  const unseen = new Set(rules.map(({ directory }) => directory).filter((name) => !known.has(name)));
  const matches = matchPeople(people, { accounts, rules, unseen });
  const changed = new Map<string, Match>();
  for (const { id, match } of people) {
    const now = matches.get(id);
    if (now && !isSameMatch(match, now)) changed.set(id, now);
  }
  await saveMatches(tx, changed, ctx.clock.now());
  return changed;
}
