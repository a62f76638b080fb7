import type { User } from "@microsoft/microsoft-graph-types";
import type { Context } from "../../../../context.ts";
import {
  allUsers,
  type Changed,
  DeltaExpired,
  type GraphClient,
  sightOf,
  userChanges,
  usersAmong,
} from "../../../../graph/index.ts";
import type { MatchRule } from "../../settings/contract.ts";
import type { Account } from "../rules.ts";
import { accountOf, changedAccount, selectFor } from "./graph.ts";
import {
  accountsAt,
  deleteAccounts,
  deleteUnseen,
  directoryRead,
  dropLink,
  propertiesRead,
  upsertAccounts,
} from "./store.ts";

/** Accounts that are written together. */
const AT_ONCE = 2000;
const TERMS = { priority: "background", patienceMs: 120_000 } as const;

interface Reading {
  readonly ctx: Context;
  readonly graph: GraphClient;
  readonly connection: string;
  readonly select: readonly string[];
}

/**
 * Brings what is kept of a tenant's users up to date: by what Microsoft says has changed where the app may ask that, else by
 * reading everybody again. Answers where to go on next time, to be kept once people are judged by it.
 */
export async function readDirectory(
  ctx: Context,
  { graph, connection, rules }: { graph: GraphClient; connection: string; rules: readonly MatchRule[] },
): Promise<{ readonly link: string | undefined; readonly at: Date }> {
  const sight = await sightOf(graph, TERMS);
  const select = selectFor(sight, rules);
  const reading: Reading = { ctx, graph, connection, select };
  const at = ctx.clock.now();
  const { last, known } = await ctx.transaction(async (tx) => ({
    last: await directoryRead(tx, connection),
    known: new Set(await propertiesRead(tx, connection)),
  }));
  const isComplete = sight === "whole" && last.link !== null && select.every((name) => known.has(name));
  const news = isComplete ? await changesSince(reading, last.link) : undefined;
  if (news === undefined) {
    // Told from before everybody is read, so that nothing falls between the two.
    const link = sight === "whole" ? (await userChanges(graph, { select }, TERMS)).deltaLink : undefined;
    await ctx.transaction((tx) => dropLink(tx, connection));
    await readEverybody(reading);
    return { link, at };
  }
  await follow(reading, news.changes);
  return { link: news.deltaLink, at };
}

/** What changed since the last look; undefined where Microsoft no longer knows since when. */
async function changesSince({ graph, select }: Reading, link: string | null) {
  if (link === null) return undefined;
  return userChanges(graph, { select, link }, TERMS).catch((error: unknown) => {
    if (error instanceof DeltaExpired) return undefined;
    throw error;
  });
}

async function readEverybody({ ctx, graph, connection, select }: Reading): Promise<void> {
  const since = ctx.clock.now();
  let some: Account[] = [];
  const write = async () => {
    const accounts = some;
    some = [];
    await ctx.transaction((tx) => upsertAccounts(tx, connection, { accounts, at: ctx.clock.now() }));
  };
  for await (const user of allUsers(graph, { select }, TERMS)) {
    const account = accountOf(user, select);
    if (account) some.push(account);
    if (some.length === AT_ONCE) await write();
  }
  await write();
  await ctx.transaction((tx) => deleteUnseen(tx, connection, since));
}

async function follow(reading: Reading, changes: readonly Changed<User>[]): Promise<void> {
  // Of several changes of one account the last holds for what it names, and one is gone if the last says so.
  const news = Map.groupBy(changes, ({ id }) => id ?? "");
  news.delete("");
  const users = [...news.keys()];
  for (let from = 0; from < users.length; from += AT_ONCE)
    await followSome(reading, news, users.slice(from, from + AT_ONCE));
}

async function followSome(
  { ctx, graph, connection, select }: Reading,
  news: ReadonlyMap<string, readonly Changed<User>[]>,
  users: readonly string[],
): Promise<void> {
  const gone = users.filter((user) => news.get(user)?.at(-1)?.["@removed"] !== undefined);
  const there = users.filter((user) => !gone.includes(user));
  const known = await ctx.transaction((tx) => accountsAt(tx, connection, there));
  const merged = there.map((user) => ({ id: user, ...mergedOf(news.get(user) ?? []) }));
  // Somebody who comes back may be told of by what changed alone.
  const strangers = merged.filter(({ id, userPrincipalName }) => !known.has(id) && !userPrincipalName);
  const asked = await usersAmong(graph, { by: "id", values: strangers.map(({ id }) => id), select }, TERMS);
  const whole = new Map(asked.map((user) => [user.id ?? "", user]));
  const accounts = merged.flatMap((user) => {
    const before = known.get(user.id);
    if (before) return changedAccount(before, user);
    const all = user.userPrincipalName ? user : whole.get(user.id);
    return all ? (accountOf(all, select) ?? []) : [];
  });
  await ctx.transaction(async (tx) => {
    await deleteAccounts(tx, connection, gone);
    await upsertAccounts(tx, connection, { accounts, at: ctx.clock.now() });
  });
}

function mergedOf(changes: readonly Changed<User>[]): User {
  const user: User = {};
  for (const change of changes) Object.assign(user, change);
  return user;
}
