import type { Context } from "../../context.ts";
import { administratorsOf } from "../../kernel/access/administrators.ts";
import type { Transaction } from "../../kernel/database/database.ts";
import { Failure } from "../../kernel/errors.ts";
import type { MailTemplate, MailWish } from "../../kernel/mail/wish.ts";
import type { Endpoint } from "./contract.ts";
import { holdWaiting } from "./deliveries/store.ts";
import { type EndpointRow, lockedEndpoint, updateEndpoint } from "./store.ts";

type Because = Exclude<Endpoint["disabledBecause"], undefined>;

const WHY: Record<Exclude<Because, "asked">, string> = {
  gone: "It answered 410, which says that it wants nothing more.",
  failing: "For five days every delivery to it has failed.",
};

export const DISABLED_MAIL: MailTemplate = {
  name: "webhooks.disabled",
  because: "A webhook endpoint was taken out of use, and nobody asked for that.",
  subject: "Webhooks to {host} have stopped",
  body: [
    "Parley sends no more webhooks to {url}.",
    "{why}",
    "What happens from now on is held for 30 days. Once the endpoint answers again, enable it and replay what was held.",
  ].join("\n\n"),
  variables: {
    host: { means: "The endpoint's host", sample: "app.example.org" },
    url: { means: "The endpoint's address", sample: "https://app.example.org/hooks/parley" },
    why: { means: "Why it was taken out of use", sample: WHY.failing },
  },
};

/** Takes an endpoint out of use because somebody asked for it. One that is out of use already stays as it is. */
export async function disable(ctx: Context, id: string): Promise<EndpointRow> {
  return ctx.transaction(async (tx) => {
    const endpoint = await lockedEndpoint(tx, id);
    return endpoint.state === "disabled" ? endpoint : disableEndpoint(ctx, tx, { endpoint, because: "asked" });
  });
}

/** Puts an endpoint into use again. What was held stays held until somebody replays it. */
export async function enable(ctx: Context, id: string): Promise<EndpointRow> {
  return ctx.transaction(async (tx) => {
    const endpoint = await lockedEndpoint(tx, id);
    if (endpoint.state === "enabled") return endpoint;
    await ctx.record(tx, { what: "webhook-endpoint.enabled", about: id, data: { host: new URL(endpoint.url).host } });
    return updateEndpoint(tx, id, {
      state: "enabled",
      disabled_because: null,
      failing_since: null,
      failures: 0,
      quiet_until: null,
      updated_at: ctx.now,
    });
  });
}

/** Takes an endpoint out of use; what waits for it is held. Where nobody asked for that, whoever cares is told. */
export async function disableEndpoint(
  ctx: Context,
  tx: Transaction,
  { endpoint, because }: { endpoint: EndpointRow; because: Because },
): Promise<EndpointRow> {
  const { id, url } = endpoint;
  const { host } = new URL(url);
  await holdWaiting(tx, id);
  await ctx.record(tx, { what: "webhook-endpoint.disabled", about: id, data: { host, because } });
  if (because !== "asked") {
    const event = `${id}/${ctx.now.toISOString()}`;
    const variables = { host, url, why: WHY[because] };
    for (const to of await whoToTell(tx, endpoint))
      await ctx.mail(tx, { purpose: DISABLED_MAIL.name, event, to, variables });
  }
  return updateEndpoint(tx, id, { state: "disabled", disabled_because: because, updated_at: ctx.now });
}

/** Whom an endpoint's fate concerns: the contact that was left with it, and the organisation's administrators. */
async function whoToTell(tx: Transaction, { contact }: EndpointRow): Promise<MailWish["to"][]> {
  const left = contact === null ? [] : [{ name: contact, address: contact }];
  const all = [...left, ...(await administratorsOf(tx))];
  return [...new Map(all.map((to) => [to.address.toLowerCase(), to])).values()];
}

/** Refuses to send where nothing is sent. */
export function refuseDisabled({ state }: Pick<EndpointRow, "state">): void {
  if (state === "enabled") return;
  throw new Failure("conflict", "This webhook endpoint is out of use.", {
    reason: "endpoint-disabled",
    cure: "Enable it first: POST /api/webhook-endpoints/{id}/enabling.",
  });
}
