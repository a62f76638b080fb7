import type { Context } from "../../../context.ts";
import {
  type Changed,
  DeltaExpired,
  type GraphClient,
  type Sight,
  sightOf,
  userChanges,
  usersAmong,
} from "../../../graph/index.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { User } from "@microsoft/microsoft-graph-types";
import { connectionForNewWork, inWords, type Microsoft, reachMicrosoft } from "../../connection/index.ts";
import { FOLLOWED, seenOf, selectFor } from "./graph.ts";
import { orderNightly } from "./order-nightly.ts";
import { afterLook, isSame, type Known, type Seen } from "./rules.ts";
import { anyMatched, lastLook, type Look, type MatchedPerson, matchedPeople, saveKnown, saveLook } from "./store.ts";

/** People who are looked at and written together. */
const AT_ONCE = 300;

/** What a look has brought so far. */
interface Tally {
  people: number;
  changed: number;
  lost: number;
}

/**
 * Looks what became of the accounts that people are matched with: by what Microsoft says has changed where the app may
 * ask that, else by reading them again. What we show follows; whom a person is matched with never changes.
 */
export async function refreshMatches(ctx: Context): Promise<void> {
  const connection = await connected(ctx);
  if (connection !== undefined) await lookAtMatched(ctx, await reachMicrosoft(ctx, connection));
  await ctx.transaction(async (tx) => {
    if (await anyMatched(tx)) await orderNightly(ctx, tx);
  });
}

/** Without a connection there is nothing to look at; the night after there may be one. */
async function connected(ctx: Context): Promise<string | undefined> {
  return ctx
    .transaction((tx) => connectionForNewWork(tx, ctx.sandbox))
    .catch((error: unknown) => {
      if (error instanceof Failure && UNREACHED.has(error.reason ?? "")) return undefined;
      throw error;
    });
}

const UNREACHED = new Set(["not-connected", "chosen-connection-fails"]);

/** One look at what became of the matched accounts of a tenant, and what it brought. */
export async function lookAtMatched(ctx: Context, microsoft: Microsoft): Promise<Readonly<Tally>> {
  const { connection, graph } = microsoft;
  const tally: Tally = { people: 0, changed: 0, lost: 0 };
  const before = await ctx.transaction((tx) => lastLook(tx, connection.id));
  const done = await inWords(async () => {
    const sight = await sightOf(graph, { priority: "background" });
    const changes =
      sight === "whole" && before?.link !== undefined ? await changesSince(graph, before.link) : undefined;
    if (changes === undefined) return readAgain(ctx, microsoft, { sight, tally });
    await follow(ctx, microsoft, { changes: changes.changes, tally });
    return { how: "changes", link: changes.deltaLink } as const;
  });
  await ctx.transaction((tx) => saveLook(tx, connection.id, { ...done, ...tally, at: ctx.clock.now() }));
  return tally;
}

/** What changed since the last look; undefined where Microsoft no longer knows since when. */
async function changesSince(graph: GraphClient, link: string) {
  return userChanges(graph, { select: FOLLOWED, link }, { priority: "background" }).catch((error: unknown) => {
    if (error instanceof DeltaExpired) return undefined;
    throw error;
  });
}

/** Whom changes are about is looked up in pieces of a statement's size. */
async function follow(
  ctx: Context,
  { connection }: Microsoft,
  { changes, tally }: { readonly changes: readonly Changed<User>[]; readonly tally: Tally },
): Promise<void> {
  // Of several changes of one account the last holds.
  const news = new Map(changes.flatMap((user) => (user.id ? [[user.id.toLowerCase(), user] as const] : [])));
  const ids = [...news.keys()];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const objectIds = ids.slice(from, from + AT_ONCE);
    const wanted = { tenant: connection.entra_tenant_id, objectIds, limit: MOST_OF_SOME };
    const people = await ctx.transaction((tx) => matchedPeople(tx, wanted));
    await keepSeen(ctx, people, {
      tally,
      seen: ({ objectId }) => {
        const user = news.get(objectId.toLowerCase());
        if (user === undefined) return undefined;
        return user["@removed"] ? { gone: true } : seenOf(user);
      },
    });
  }
}

/** A few accounts have hardly more people than this. */
const MOST_OF_SOME = 100_000;

/** Reads everybody who is matched again. Where the app may ask for changes, they are told from before that moment on. */
async function readAgain(
  ctx: Context,
  { connection, graph }: Microsoft,
  { sight, tally }: { readonly sight: Sight; readonly tally: Tally },
): Promise<Pick<Look, "how" | "link">> {
  const terms = { priority: "background" } as const;
  const link = sight === "whole" ? (await userChanges(graph, { select: FOLLOWED }, terms)).deltaLink : undefined;
  const tenant = connection.entra_tenant_id;
  let after: string | undefined;
  do {
    const place = { tenant, limit: AT_ONCE, ...(after !== undefined && { after }) };
    const people = await ctx.transaction((tx) => matchedPeople(tx, place));
    const values = [...new Set(people.map(({ objectId }) => objectId.toLowerCase()))];
    const users = await usersAmong(graph, { by: "id", values, select: selectFor(sight) }, terms);
    const there = new Map(users.flatMap((user) => (user.id ? [[user.id.toLowerCase(), user] as const] : [])));
    await keepSeen(ctx, people, {
      tally,
      seen: ({ objectId }) => {
        const user = there.get(objectId.toLowerCase());
        return user ? seenOf(user) : { gone: true };
      },
    });
    after = people.length === AT_ONCE ? people.at(-1)?.id : undefined;
  } while (after !== undefined);
  return { how: "re-read", link };
}

interface Seeing {
  readonly tally: Tally;
  readonly seen: (person: MatchedPerson) => Seen | undefined;
}

/** Keeps what was seen of some people, and records what became of them. */
async function keepSeen(ctx: Context, people: readonly MatchedPerson[], { tally, seen }: Seeing): Promise<void> {
  const news = people.flatMap((person) => {
    const sight = seen(person);
    if (sight === undefined) return [];
    tally.people += 1;
    const known = afterLook(person.known, sight);
    return isSame(person.known, known) ? [] : [{ before: person, known }];
  });
  if (news.length === 0) return;
  await ctx.transaction(async (tx) => {
    for (const { before, known } of news) {
      const kept = await saveKnown(tx, { ...before, known, at: ctx.clock.now() });
      if (!kept) continue;
      const facts = factsAbout(before, known);
      tally.changed += 1;
      if (known.lost !== undefined && before.known.lost === undefined) tally.lost += 1;
      await ctx.recordAll(tx, facts);
    }
  });
}

/** What is recorded of a look, without what it is about in person. */
function factsAbout({ id, known: before }: MatchedPerson, after: Known) {
  const facts: { what: string; about: string; data: Record<string, unknown> }[] = [];
  const changed = changedIn(before, after);
  if (changed.length > 0) facts.push({ what: "person.account-changed", about: id, data: { changed } });
  if (after.lost === before.lost) return facts;
  facts.push(
    after.lost === undefined
      ? { what: "person.match-restored", about: id, data: {} }
      : { what: "person.match-lost", about: id, data: { reason: after.lost } },
  );
  return facts;
}

function changedIn(before: Known, after: Known): string[] {
  const parts = { login: "userPrincipalName", mail: "mail", name: "displayName" } as const;
  return Object.entries(parts).flatMap(([word, part]) => (before[part] === after[part] ? [] : [word]));
}
