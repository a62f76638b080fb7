import type { Context } from "../../../context.ts";
import { consentAddress } from "../../../graph/index.ts";
import { makeToken } from "../../../kernel/access/one-time-tokens.ts";
import { HOUR, later } from "../../../kernel/time.ts";
import { refuseOtherWorld } from "../rules.ts";
import { connectionRow } from "../store.ts";
import type { Consent, CONSENT_PAGES } from "./contract.ts";
import { PURPOSES } from "./whose-token.ts";

/** Where the browser goes on once Microsoft has sent it back. */
export type ConsentPage = (typeof CONSENT_PAGES)[number];

const LASTS = 24 * HOUR;

/** Where Entra sends the browser back to; the app registration has to list it. */
export const RETURN = "/connect/microsoft/consent";

/** Makes the address of Microsoft's consent page for a connection, for one consent. `page` is where it ends up here. */
export async function beginConsent(ctx: Context, id: string, page: ConsentPage): Promise<Consent> {
  const { organisation } = ctx;
  return ctx.transaction(async (tx) => {
    const row = await connectionRow(tx, id);
    refuseOtherWorld(row, ctx.sandbox);
    const meaning = { organisation, purpose: PURPOSES.consent, subject: id, data: { page } };
    const state = await makeToken(tx, meaning, { now: ctx.now, random: ctx.random, lasts: LASTS });
    const { cloud, entra_tenant_id: tenantId, client_id: clientId } = row;
    const wish = { cloud, tenantId, clientId, redirectUri: ctx.address + RETURN, state };
    return { address: consentAddress(wish, ctx.graph.pretend), expiresAt: later(ctx.now, LASTS).toISOString() };
  });
}
