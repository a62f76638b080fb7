import type { Context } from "../../context.ts";
import { meaningOf, useToken } from "../../kernel/access/one-time-tokens.ts";
import { beginSession } from "../../kernel/access/sessions.ts";
import type { Transaction } from "../../kernel/database/database.ts";
import { Failure } from "../../kernel/errors.ts";
import { DAY, later, MINUTE, systemClock } from "../../kernel/time.ts";
import { personOf } from "../directory/index.ts";
import type { Returned } from "../users/index.ts";
import { personFromProvider, personHandedOver } from "./add-visitor.ts";
import { readHandOver } from "./read-hand-over.ts";
import { LINK } from "./rules.ts";
import { useHandOver } from "./store.ts";

/** A visit just begun: a token for a cookie, and the page to go to. */
export interface Visit {
  readonly token: string;
  readonly seconds: number;
  readonly to: string;
}

interface Asking {
  readonly from: string;
  readonly agent: string;
}

/** Begins the visit of a person whom an application hands over. The hand-over is good once. */
export async function visitByHandOver(ctx: Context, token: string, { from, agent }: Asking): Promise<Visit> {
  const read = await ctx.gate.tried(token, from, () => readHandOver(ctx, token));
  if (read === undefined) throw new Error("A hand-over is read or refused.");
  const inside = ctx.gate.as(read.key.organisation_id, `hand-over:${read.key.name}`);
  return inside.transaction(async (tx) => {
    const fresh = await useHandOver(tx, {
      key: read.key.id,
      token: read.claims.jti,
      // As long as it could still be shown, by the clock that it is measured by.
      expires: later(systemClock.now(), 2 * MINUTE),
    });
    if (!fresh) throw used();
    const person = await personHandedOver(inside, tx, read);
    return begin(inside, tx, { person, agent, by: "hand-over", to: read.claims.to });
  });
}

/** Begins the visit of a person who came back from an issuer of identities; one who is new is added. */
export async function visitByProvider(returned: Returned, agent: string): Promise<Visit> {
  const { inside, identity, provider, errand } = returned;
  if (provider.audience !== "visitors") throw used();
  return inside.transaction(async (tx) => {
    const person = await personFromProvider(inside, tx, { identity, provider });
    return begin(inside, tx, { person, agent, by: "provider", to: errand.to });
  });
}

/** Begins the visit of whoever brings the link that was mailed to them. It is good once. */
export async function visitByLink(ctx: Context, link: string, { from, agent }: Asking): Promise<Visit> {
  const shown = { token: link, purposes: [LINK.purpose], now: ctx.now };
  const meaning = await ctx.gate.tried(link, from, () => ctx.gate.look((tx) => meaningOf(tx, shown)));
  if (meaning?.subject === undefined) throw used();
  const person = meaning.subject;
  const inside = ctx.gate.as(meaning.organisation, `visitor:${person}`);
  return inside.transaction(async (tx) => {
    if ((await useToken(tx, shown)) === undefined) throw used();
    await personOf(tx, person);
    return begin(inside, tx, { person, agent, by: "link", to: "/visit" });
  });
}

async function begin(
  ctx: Context,
  tx: Transaction,
  { person, agent, by, to }: { person: string; agent: string; by: string; to: string },
): Promise<Visit> {
  const actor = `visitor:${person}`;
  const who = { kind: "visitor", person } as const;
  const holder = { organisation: ctx.organisation, actor, who, scopes: [], agent };
  const begun = await beginSession(tx, holder, { ...ctx, longest: DAY });
  await ctx.record(tx, { what: "visitor.came", about: person, data: { by } });
  return { ...begun, to };
}

function used(): Failure {
  return new Failure("not-signed-in", "This link is not valid, was used already or has expired.", {
    reason: "link-gone",
    cure: "Ask for a new link, or go back to the application you came from.",
  });
}
