import type { Context } from "../../../context.ts";
import type { Provider, ProviderWish } from "./contract.ts";
import { newJourney, wayToIssuer } from "./ask-issuer.ts";
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
    issuer: rest.issuer.replace(/\/+$/, ""),
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
    const { name, secret_id } = await providerOf(tx, id);
    await removeProviderRow(tx, id);
    await ctx.secrets.drop(tx, secret_id);
    await ctx.record(tx, { what: "identity-provider.removed", about: id, data: { name } });
  });
}

/** A provider as the API shows it: without its secret, with the address to enter at the issuer. */
export function shownProvider({ address }: Context, row: ProviderRow): Provider {
  const { id, name, issuer, client_id: clientId, audience, claims } = row;
  return { id, name, issuer, clientId, audience, claims, redirectUri: `${address}${RETURN[audience]}` };
}
