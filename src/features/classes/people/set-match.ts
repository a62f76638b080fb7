import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import { holdRosters } from "../rosters/store.ts";
import { findAccount, readOnce } from "./find-account.ts";
import type { Candidate, ClassPerson, MatchWish } from "./contract.ts";
import { connectionOfClasses } from "./directory-of-classes.ts";
import { judgeEverybody } from "./refresh-people.ts";
import { BY_HAND, candidateOf, type Match } from "./rules.ts";
import { showPerson } from "./show-people.ts";
import { holderOf, matchIn, peopleById, type PersonSeen, saveMatches } from "./store.ts";

/** Says by hand who somebody of the roster is: an account of the directory, or nobody. It stands until somebody says otherwise. */
export async function setMatch(ctx: Context, person: string, wish: MatchWish): Promise<ClassPerson> {
  const connection = await ctx.transaction((tx) => connectionOfClasses(ctx, tx));
  await readOnce(ctx, connection);
  const user = "user" in wish ? await findAccount(ctx, connection, wish.user) : undefined;
  return ctx.transaction(async (tx) => {
    await holdRosters(tx);
    await showPerson(ctx, tx, person);
    if (user !== undefined) await refuseTaken(tx, person, user);
    const match = user === undefined ? EXCLUDED : matchedWith(user);
    await keepByHand(ctx, tx, { connection, matches: new Map([[person, match]]) });
    return showPerson(ctx, tx, person);
  });
}

/** Leaves it to the rules again who somebody is. */
export async function dropMatch(ctx: Context, person: string): Promise<ClassPerson> {
  const connection = await ctx.transaction((tx) => connectionOfClasses(ctx, tx));
  return ctx.transaction(async (tx) => {
    await holdRosters(tx);
    await showPerson(ctx, tx, person);
    await keepByHand(ctx, tx, { connection, matches: new Map([[person, OPEN]]) });
    return showPerson(ctx, tx, person);
  });
}

export const EXCLUDED: Match = { state: "excluded", by: BY_HAND, candidates: [] };
export const OPEN: Match = { state: "open", candidates: [] };

export function matchedWith(user: string): Match {
  return { state: "matched", user, by: BY_HAND, candidates: [] };
}

interface ByHand {
  readonly connection: string;
  readonly matches: ReadonlyMap<string, Match>;
}

/** Keeps what was said by hand, and judges anew whom that concerns besides. */
export async function keepByHand(ctx: Context, tx: Transaction, { connection, matches }: ByHand): Promise<void> {
  const before = await peopleById(tx, { connection, ids: [...matches.keys()] });
  const kept = [...matches].map(([id, match]) => [id, withFormer(match, before.get(id))] as const);
  await saveMatches(tx, new Map(kept), ctx.clock.now());
  await judgeEverybody(ctx, tx, connection);
  await ctx.recordAll(
    tx,
    [...matches].map(([about, { state, user }]) => {
      const data = { state: state === "open" ? "by-rules" : state, ...(user !== undefined && { user }) };
      return { what: "class-person.matched", about, data };
    }),
  );
}

/** Of whom is left out it stays known who they were: by that they are taken out of the teams that they are in. */
function withFormer(match: Match, before: PersonSeen | undefined): Match {
  if (match.state !== "excluded" || before === undefined) return match;
  const { user, candidates } = matchIn(before);
  const former = user === undefined ? candidates.filter(({ was }) => was) : [formerly(user, before)];
  return { ...match, candidates: former };
}

function formerly(user: string, { account }: PersonSeen): Candidate {
  return { ...candidateOf(user, account ?? {}), was: true };
}

/** Between two choices by hand nobody but a person can decide; of those by rules, the choice by hand wins. */
async function refuseTaken(tx: Transaction, person: string, user: string): Promise<void> {
  const holder = await holderOf(tx, { user, but: [person] });
  if (holder === undefined) return;
  throw new Failure("conflict", `This account was given by hand to “${holder}” of the roster already.`, {
    field: "user",
    reason: "account-taken",
    cure: "Take it from them first: DELETE /api/class-people/{id}/match.",
  });
}
