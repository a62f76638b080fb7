import type { Context } from "../../context.ts";
import type { Transaction } from "../../kernel/database/database.ts";
import { lets } from "../../kernel/facts/pattern.ts";
import { Failure } from "../../kernel/errors.ts";
import type { EndpointChange, EndpointWish } from "./contract.ts";
import { refuseWithoutFacts } from "./rules.ts";
import { newSecret } from "./sign-message.ts";
import { addEndpoint, deleteEndpoint, type EndpointRow, lockedEndpoint, updateEndpoint } from "./store.ts";

/** An endpoint and its secret, which is shown this once. */
interface Created {
  readonly endpoint: EndpointRow;
  readonly secret: string;
}

/** Keeps an endpoint; it hears what happens from now on. */
export async function createEndpoint(ctx: Context, wish: EndpointWish): Promise<Created> {
  refuseWithoutFacts(ctx.caller);
  refuseUnheard(ctx, wish.facts);
  await checkAddress(ctx, wish.url);
  const secret = newSecret(ctx.random);
  const endpoint = await ctx.transaction(async (tx) => {
    const secret_id = await keepSecret(ctx, tx, secret);
    const id = ctx.random.uuid();
    await ctx.record(tx, {
      what: "webhook-endpoint.created",
      about: id,
      data: { host: hostOf(wish.url), facts: wish.facts },
    });
    return addEndpoint(tx, { ...wish, id, secret_id, at: ctx.now });
  });
  return { endpoint, secret };
}

/** Changes what is given; deliveries that wait go to the new address. */
export async function changeEndpoint(ctx: Context, id: string, change: EndpointChange): Promise<EndpointRow> {
  refuseWithoutFacts(ctx.caller);
  if (change.facts) refuseUnheard(ctx, change.facts);
  if (change.url !== undefined) await checkAddress(ctx, change.url);
  return ctx.transaction(async (tx) => {
    const { url, facts } = await lockedEndpoint(tx, id);
    const next = { url: change.url ?? url, facts: change.facts ?? facts };
    const data = { host: hostOf(next.url), facts: next.facts };
    await ctx.record(tx, { what: "webhook-endpoint.changed", about: id, data });
    const { description, contact } = change;
    return updateEndpoint(tx, id, {
      ...next,
      ...(description !== undefined && { description }),
      ...(contact !== undefined && { contact }),
      updated_at: ctx.now,
    });
  });
}

/** Deletes an endpoint with its secrets and its log. */
export async function dropEndpoint(ctx: Context, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const { url, secret_id, old_secret_id } = await deleteEndpoint(tx, id);
    await ctx.secrets.drop(tx, secret_id);
    if (old_secret_id !== null) await ctx.secrets.drop(tx, old_secret_id);
    await ctx.record(tx, { what: "webhook-endpoint.deleted", about: id, data: { host: hostOf(url) } });
  });
}

/** Gives an endpoint a new secret; the one before signs along for some hours, so that the receiver can change over. */
export async function rotateSecret(ctx: Context, id: string, until: Date): Promise<Created> {
  const secret = newSecret(ctx.random);
  const endpoint = await ctx.transaction(async (tx) => {
    const { url, secret_id, old_secret_id } = await lockedEndpoint(tx, id);
    const changed = await updateEndpoint(tx, id, {
      secret_id: await keepSecret(ctx, tx, secret),
      old_secret_id: secret_id,
      old_secret_until: until,
      updated_at: ctx.now,
    });
    if (old_secret_id !== null) await ctx.secrets.drop(tx, old_secret_id);
    const data = { host: hostOf(url), oldUntil: until.toISOString() };
    await ctx.record(tx, { what: "webhook-endpoint.secret-rotated", about: id, data });
    return changed;
  });
  return { endpoint, secret };
}

function keepSecret(ctx: Context, tx: Transaction, secret: string): Promise<string> {
  return ctx.secrets.keep(tx, "webhook-secret", secret);
}

async function checkAddress(ctx: Context, url: string): Promise<void> {
  await ctx.outside.check(url).catch((error: unknown) => {
    if (!(error instanceof Failure)) throw error;
    const { message, cure, reason } = error;
    throw new Failure(error.code, message, { cure, reason, field: "url", cause: error });
  });
}

/** A filter that lets nothing through is a slip of the pen. */
function refuseUnheard({ factNames }: Context, patterns: readonly string[]): void {
  const unheard = patterns.find((pattern) => !factNames.some((fact) => lets([pattern], fact)));
  if (unheard === undefined) return;
  const kinds = [...new Set(factNames.map((fact) => `${fact.split(".")[0]}.*`))];
  throw new Failure("invalid-input", `No fact of Parley's is called ${unheard}.`, {
    field: "facts",
    reason: "fact-unknown",
    cure: `Use * for all, or some of: ${kinds.join(", ")}.`,
  });
}

/** All that facts say of an address: the rest of it may be a secret of the receiver's. */
export function hostOf(url: string): string {
  return new URL(url).host;
}
