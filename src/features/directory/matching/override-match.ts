import type { Context } from "../../../context.ts";
import { getUser, GraphError } from "../../../graph/index.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { Microsoft } from "../../connection/index.ts";
import type { Person } from "../contract.ts";
import { lockedPerson, personOf } from "../store.ts";
import { candidateOf, selectFor } from "./graph.ts";
import { keepMatch } from "./keep-match.ts";
import type { Candidate } from "./rules.ts";

/** Sets by hand who a person is. The account is looked at first: a match is proof that there is one. */
export async function overrideMatch(
  ctx: Context,
  microsoft: Microsoft,
  { id, objectId }: { readonly id: string; readonly objectId: string },
): Promise<Person> {
  await ctx.transaction((tx) => personOf(tx, id));
  const account = await accountOf(microsoft, objectId);
  return ctx.transaction(async (tx) => {
    const person = await lockedPerson(tx, id);
    const { match } = person;
    if (match?.by === "manual" && match.objectId === account.objectId && match.lost === undefined) return person;
    const by = { actor: ctx.actor };
    await keepMatch(ctx, tx, {
      person,
      write: { account, tenant: microsoft.connection.entra_tenant_id, at: ctx.now, by },
    });
    return personOf(tx, id);
  });
}

async function accountOf({ graph }: Microsoft, objectId: string): Promise<Candidate> {
  const user = await getUser(graph, objectId, { select: selectFor("whole") }).catch(async (error: unknown) => {
    if (!(error instanceof GraphError && error.status === 403)) throw error;
    return getUser(graph, objectId, { select: selectFor("basic") });
  });
  const account = user && candidateOf(user);
  if (account === undefined) {
    throw new Failure("upstream-refused", "Nobody in this Entra tenant has this object id.", {
      field: "objectId",
      reason: "account-unknown",
      cure: "Copy the object id from the person's page in the Entra admin center.",
    });
  }
  if (account.enabled === false) {
    throw new Failure("conflict", `The account ${account.userPrincipalName} is disabled.`, {
      field: "objectId",
      reason: "account-disabled",
      cure: "Enable it in the Entra admin center, or choose another account.",
    });
  }
  return account;
}
