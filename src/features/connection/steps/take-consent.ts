import type { Context } from "../../../context.ts";
import { consentFinding } from "../../../graph/index.ts";
import { useToken } from "../../../kernel/access/one-time-tokens.ts";
import { checkConnection } from "../check-connection.ts";
import { orderMoreChecks } from "../setup/order-checks.ts";
import { consentOutcome } from "./catalog.ts";
import type { ConsentAnswer } from "./contract.ts";
import { PURPOSES, whoseToken } from "./whose-token.ts";

/**
 * Takes what a browser came back from Microsoft's consent page with. The state alone is proof; that consent was given is
 * found out by trying, not by what the address says. Returns the page to go on at.
 */
export async function takeConsent(ctx: Context, answer: ConsentAnswer, from: string): Promise<string> {
  const { state: token, error, error_description: description } = answer;
  const known = token === "" ? undefined : await whoseToken(ctx, { token, from, purpose: PURPOSES.consent });
  if (known === undefined) return "/connections?consent=consent-link-spent";
  const { inside, connection, data } = known;
  const page = new URL(pageOf(data["page"], connection), inside.address);
  const reason = error === undefined ? "granted" : consentOutcome(consentFinding({ error, description }).reason);
  await inside.transaction(async (tx) => {
    // Who declined, or has too few rights, may try again by the same link.
    if (error === undefined) await useToken(tx, { token, purposes: [PURPOSES.consent], now: inside.now });
    await inside.record(tx, { what: "connection.consent-answered", about: connection, data: { reason } });
  });
  if (error === undefined) await tryIt(inside, connection);
  page.searchParams.set("consent", reason);
  return page.pathname + page.search;
}

function pageOf(page: unknown, connection: string): string {
  if (page === "step") return "/step";
  if (page === "set-up") return `/set-up?connection=${connection}&step=permissions`;
  return `/connections/${connection}`;
}

async function tryIt(ctx: Context, id: string): Promise<void> {
  const { state } = await checkConnection(ctx, id);
  await ctx.transaction(async (tx) => {
    if (state === "active") await ctx.order(tx, { job: "connection.diagnose", data: { id } });
    else await orderMoreChecks(ctx, tx, id);
  });
}
