import type { Context } from "../../context.ts";
import { findUsers } from "../../graph/index.ts";
import type { Microsoft } from "../connection/index.ts";
import type { DirectoryUser } from "./contract.ts";
import { directoryUser, SELECT } from "./graph.ts";
import { localValue, soleMatch } from "./rules.ts";
import { matchRule, personOf, saveMatch } from "./store.ts";

/** Matches a person with the directory by their audience's rule, and keeps the proof: the immutable object id. */
export async function matchPerson(ctx: Context, microsoft: Microsoft, id: string): Promise<DirectoryUser> {
  const { person, rule } = await ctx.transaction(async (tx) => {
    const person = await personOf(tx, id);
    return { person, rule: await matchRule(tx, person.audience) };
  });
  // A match that was proven holds: a login name may pass to somebody else, an object id never does.
  if (person.match) return { ...person.match };
  const users = await findUsers(microsoft.graph, {
    field: rule.directoryField,
    value: localValue(person, rule),
    select: SELECT,
  });
  const candidates = users.map(directoryUser).filter((user) => user !== undefined);
  const user = soleMatch(person, rule, candidates);
  await ctx.transaction(async (tx) => {
    await saveMatch(tx, id, { ...user, at: ctx.now });
    await ctx.record(tx, { what: "person.matched", about: id, data: { by: rule.directoryField } });
  });
  return user;
}
