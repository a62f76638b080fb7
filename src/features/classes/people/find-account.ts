import type { Context } from "../../../context.ts";
import { getUser } from "../../../graph/index.ts";
import { Failure } from "../../../kernel/errors.ts";
import { inWords } from "../../connection/index.ts";
import { settingsOf } from "../settings/store.ts";
import { reachForClasses } from "../teams/reach.ts";
import { accountOf, selectFor } from "./accounts/graph.ts";
import { accountsNamed, directoryRead, propertiesRead, upsertAccounts } from "./accounts/store.ts";
import { refreshPeople } from "./refresh-people.ts";

/** Nobody can be chosen from a directory that was never read. */
export async function readOnce(ctx: Context, connection: string): Promise<void> {
  const { at } = await ctx.transaction((tx) => directoryRead(tx, connection));
  if (at === null) await inWords(() => refreshPeople(ctx, connection));
}

/** The object id of an account that is named by login or object id: from what is kept, or else from Microsoft. */
export async function findAccount(ctx: Context, connection: string, name: string): Promise<string> {
  const { known, select } = await ctx.transaction(async (tx) => {
    const { matching } = await settingsOf(tx);
    const sight = new Set(await propertiesRead(tx, connection)).has("accountEnabled") ? "whole" : "basic";
    return { known: await accountsNamed(tx, connection, [name]), select: selectFor(sight, matching) };
  });
  const id = known.get(name.toLowerCase());
  if (id !== undefined) return id;
  const { graph } = await reachForClasses(ctx, connection);
  const user = await inWords(() => getUser(graph, name, { select }));
  const account = user && accountOf(user, select);
  if (account === undefined) throw nobody(name);
  await ctx.transaction((tx) => upsertAccounts(tx, connection, { accounts: [account], at: ctx.clock.now() }));
  return account.user;
}

function nobody(name: string): Failure {
  return new Failure("invalid-input", `The directory has nobody called “${name}”.`, {
    field: "user",
    reason: "account-unknown",
    cure: "Give the login (user principal name) or the object id as the Entra admin center shows it.",
  });
}
