import type { Context } from "../../../context.ts";
import { newSignInJourney } from "../../../graph/index.ts";
import { makeToken } from "../../../kernel/access/one-time-tokens.ts";
import { Failure } from "../../../kernel/errors.ts";
import { later, MINUTE, SECOND } from "../../../kernel/time.ts";
import { inWords } from "../graph.ts";
import { abilitiesOn } from "../requirements/list-abilities.ts";
import { askedAndGranted } from "../requirements/store.ts";
import type { ConnectionRow } from "../store.ts";
import type { Authorization } from "./contract.ts";
import { scopesFor } from "./scopes.ts";
import { wayOfWorld } from "./way-of-world.ts";

/** Where Microsoft sends the browser back to; the app registration has to list it. */
export const RETURN = "/connect/microsoft/callback";
export const PURPOSE = "account.authorization";

const LASTS = 15 * MINUTE;
/** How long the browser keeps the state, in seconds of its own. */
export const LASTS_SECONDS = LASTS / SECOND;

export interface Begun extends Authorization {
  /** To be kept in the browser that sets out, which proves itself by it when it comes back. */
  readonly state: string;
}

/**
 * Makes the address at which somebody signs in at Microsoft for an account: their own, or the organisation's where `user`
 * is null. Nobody but the browser that asked can finish it.
 */
export async function beginAuthorization(
  ctx: Context,
  { connection: id, user }: { readonly connection: string; readonly user: string | null },
): Promise<Begun> {
  const { way, scopes } = await ctx.transaction(async (tx) => {
    const { connection, way: opened } = await wayOfWorld(ctx, tx, id);
    refuseRetired(connection);
    const { permissionSet } = await askedAndGranted(tx, id);
    const holder = user === null ? "organisation" : "person";
    return {
      way: opened,
      scopes: scopesFor(holder, permissionSet, await abilitiesOn(ctx, tx)),
    };
  });
  if (scopes.length === 0) throw nothingToAsk();
  const journey = newSignInJourney();
  const data = { ...journey, user, ...beginner(ctx) };
  const meaning = { organisation: ctx.organisation, purpose: PURPOSE, subject: id, data };
  const state = await ctx.transaction((tx) => makeToken(tx, meaning, { ...ctx, lasts: LASTS }));
  const redirectUri = ctx.address + RETURN;
  const wish = { ...journey, state, redirectUri, scopes };
  const address = await inWords(() => ctx.graph.delegation.begin(way, wish));
  return { address, state, expiresAt: later(ctx.now, LASTS).toISOString() };
}

/** Who set out, so that only they come back. */
function beginner({ actor, caller }: Context): { actor: string; by: string | null; session: string | null } {
  const by = caller?.who.kind === "user" ? caller.who.id : null;
  return { actor, by, session: caller?.session ?? null };
}

function refuseRetired({ name, state }: ConnectionRow): void {
  if (state !== "retired") return;
  throw new Failure("conflict", `The connection “${name}” is retired.`, {
    reason: "connection-retired",
    cure: "Connect the account at another connection.",
  });
}

function nothingToAsk(): Failure {
  return new Failure("conflict", "Nothing that is switched on works in the name of such an account.", {
    reason: "account-not-needed",
    cure: "Switch on what needs it under What Parley does, such as writing as oneself or class teams by an account.",
  });
}
