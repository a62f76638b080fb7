import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { Provider, ProviderWish } from "./contract.ts";
import { newJourney, wayToIssuer } from "./ask-issuer.ts";
import { giverOf } from "../find-giver.ts";
import { mayComeIn, refuseToVouch } from "../rules.ts";
import { ownersOf, userOf } from "../store.ts";
import { RETURN } from "./sign-in.ts";
import { addProviderRow, providerOf, type ProviderRow, removeProviderRow } from "./store.ts";

/** Adds an issuer, having seen that it answers as one. */
export async function addProvider(ctx: Context, wish: ProviderWish): Promise<Provider> {
  const row = await ctx.transaction(async (tx) => {
    if (wish.audience === "staff") refuseToVouch(await giverOf(ctx, tx));
    return rowOf(ctx, wish, await ctx.secrets.keep(tx, "identity-provider", wish.clientSecret));
  });
  try {
    const redirectUri = `${ctx.address}${RETURN[row.audience]}`;
    await wayToIssuer(ctx, row, { redirectUri, journey: { state: "", ...newJourney() } });
    return await ctx.transaction((tx) => keep(ctx, tx, row));
  } catch (error) {
    await ctx.transaction((tx) => ctx.secrets.drop(tx, row.secret_id));
    throw error;
  }
}

function rowOf(ctx: Context, wish: ProviderWish, secret: string): ProviderRow {
  return {
    id: ctx.random.uuid(),
    organisation_id: ctx.organisation,
    name: wish.name,
    issuer: wish.issuer,
    client_id: wish.clientId,
    secret_id: secret,
    audience: wish.audience,
    claims: wish.claims,
    created_at: ctx.now,
  };
}

async function keep(ctx: Context, tx: Transaction, row: ProviderRow): Promise<Provider> {
  if (!(await addProviderRow(tx, row))) throw alreadyThere(row);
  const { id, name, issuer, audience } = row;
  await ctx.record(tx, { what: "identity-provider.added", about: id, data: { name, issuer, audience } });
  return shownProvider(ctx, row);
}

function alreadyThere({ issuer, audience }: ProviderRow): Failure {
  return new Failure(
    "conflict",
    `There is a provider of ${audience} with the issuer ${issuer} and this client already.`,
    {
      field: "issuer",
      reason: "provider-there",
      cure: "Use the one that is there, or remove it first.",
    },
  );
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
