import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { Provider, ProviderWish } from "./contract.ts";
import { newJourney, wayToIssuer } from "./ask-issuer.ts";
import { mayComeIn } from "../rules.ts";
import { ownersOf, userOf } from "../store.ts";
import { RETURN } from "./sign-in.ts";
import { addProviderRow, providerOf, type ProviderRow, removeProviderRow } from "./store.ts";

/** Adds an issuer, having seen that it answers as one. */
export async function addProvider(ctx: Context, wish: ProviderWish): Promise<Provider> {
  const { clientSecret, ...rest } = wish;
  const secret = await ctx.transaction((tx) => ctx.secrets.keep(tx, "identity-provider", clientSecret));
  const row: ProviderRow = {
    id: ctx.random.uuid(),
    organisation_id: ctx.organisation,
    name: rest.name,
    issuer: rest.issuer,
    client_id: rest.clientId,
    secret_id: secret,
    audience: rest.audience,
    claims: rest.claims,
    created_at: ctx.now,
  };
  try {
    const redirectUri = `${ctx.address}${RETURN[row.audience]}`;
    await wayToIssuer(ctx, row, { redirectUri, journey: { state: "", ...newJourney() } });
  } catch (error) {
    await ctx.transaction((tx) => ctx.secrets.drop(tx, secret));
    throw error;
  }
  return ctx.transaction(async (tx) => {
    await addProviderRow(tx, row);
    const { issuer, audience } = row;
    await ctx.record(tx, {
      what: "identity-provider.added",
      about: row.id,
      data: { name: row.name, issuer, audience },
    });
    return shownProvider(ctx, row);
  });
}

/** Removes an issuer. Who has another way to sign in keeps it; identities stay linked, should it come back. */
export async function removeProvider(ctx: Context, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const owners = await ownersOf(tx);
    const { name, secret_id } = await providerOf(tx, id);
    const before = await someMayComeIn(tx, owners);
    await removeProviderRow(tx, id);
    if (before && !(await someMayComeIn(tx, owners))) throw lastWay(name);
    await ctx.secrets.drop(tx, secret_id);
    await ctx.record(tx, { what: "identity-provider.removed", about: id, data: { name } });
  });
}

async function someMayComeIn(tx: Transaction, users: readonly string[]): Promise<boolean> {
  for (const id of users) if (mayComeIn(await userOf(tx, id))) return true;
  return false;
}

function lastWay(name: string): Failure {
  return new Failure("conflict", `Without ${name} no owner of the organisation could sign in any more.`, {
    reason: "last-way-in",
    cure: "Set a password for an owner first, under Account, or link an owner with another provider.",
  });
}

/** A provider as the API shows it: without its secret, with the address to enter at the issuer. */
export function shownProvider({ address }: Context, row: ProviderRow): Provider {
  const { id, name, issuer, client_id: clientId, audience, claims } = row;
  return { id, name, issuer, clientId, audience, claims, redirectUri: `${address}${RETURN[audience]}` };
}
