import type { Context } from "../../context.ts";
import { makeToken, meaningOf, useToken } from "../../kernel/access/one-time-tokens.ts";
import { beginSession } from "../../kernel/access/sessions.ts";
import type { Transaction } from "../../kernel/database/database.ts";
import { Failure } from "../../kernel/errors.ts";
import type { Identifier } from "../../kernel/privacy/personal-data.ts";
import { refuseErased } from "../../kernel/privacy/tombstones.ts";
import { later, MINUTE, SECOND, systemClock } from "../../kernel/time.ts";
import { addPersonWithin, changePersonWithin, peopleByEmail, personOf } from "../directory/index.ts";
import { holderOf, linkIdentity, type Returned } from "../users/index.ts";
import type { HandOver } from "./contract.ts";
import { type ReadHandOver, readHandOver } from "./read-hand-over.ts";
import { nameOfOrganisation, useHandOver } from "./store.ts";

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

const LINK = { purpose: "visit", lasts: 15 * MINUTE } as const;

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

/** The application's id of a person is what they are known by; their address never is. */
async function personHandedOver(ctx: Context, tx: Transaction, { key, claims }: ReadHandOver): Promise<string> {
  // Keys of one name are one application's: a key that follows another knows the same people.
  const identity = { issuer: `hand-over:${key.name}`, subject: claims.sub };
  const known = (await holderOf(tx, identity))?.person;
  if (known === undefined) await refuseErased(tx, ctx, [identityAsTold(identity)]);
  const person = known ?? claims.person;
  const { name, email, fields } = claims;
  const change = { name, fields, ...(email !== undefined && { email }) };
  const { id } =
    person === undefined
      ? await addPersonWithin(ctx, tx, { ...change, audience: "user" })
      : await changePersonWithin(ctx, tx, { id: person, change });
  if (known === undefined) await linkIdentity(tx, { ...identity, person: id, at: ctx.now });
  return id;
}

/** Begins the visit of a person who came back from an issuer of identities; one who is new is added. */
export async function visitByProvider(returned: Returned, agent: string): Promise<Visit> {
  const { inside, identity, provider, errand } = returned;
  if (provider.audience !== "visitors") throw used();
  return inside.transaction(async (tx) => {
    const { name, email, claims } = identity;
    const fields = Object.fromEntries(
      Object.entries(provider.claims).flatMap(([field, claim]) => {
        const value = claims[claim];
        return typeof value === "string" ? [[field, value]] : [];
      }),
    );
    const change: Pick<HandOver, "name" | "email" | "fields"> = {
      name: name ?? email ?? identity.subject,
      fields,
      ...(email !== undefined && { email }),
    };
    const known = (await holderOf(tx, identity))?.person;
    if (known === undefined) await refuseErased(tx, inside, [identityAsTold(identity)]);
    const { id } = known
      ? await changePersonWithin(inside, tx, { id: known, change })
      : await addPersonWithin(inside, tx, { ...change, audience: "user" });
    if (!known)
      await linkIdentity(tx, { issuer: identity.issuer, subject: identity.subject, person: id, at: inside.now });
    return begin(inside, tx, { person: id, agent, by: "provider", to: errand.to });
  });
}

/** Mails a link to everybody who has this address. The caller learns nothing of whether anybody has. */
export async function askForVisit(ctx: Context, email: string): Promise<void> {
  for (const person of await ctx.gate.look((tx) => peopleByEmail(tx, email))) {
    const inside = ctx.gate.as(person.organisation, `visitor:${person.id}`);
    await inside.transaction(async (tx) => {
      const meaning = { organisation: inside.organisation, purpose: LINK.purpose, subject: person.id };
      const token = await makeToken(tx, meaning, { ...inside, lasts: LINK.lasts });
      await inside.record(tx, { what: "visitor.link-asked", about: person.id, data: {} });
      await inside.mail(tx, {
        purpose: "visitors.link",
        event: inside.random.uuid(),
        to: { name: person.name, address: person.email, person: person.id },
        variables: {
          name: person.name,
          organisation: await nameOfOrganisation(tx, inside.organisation),
          link: `${ctx.address}/visit#${token}`,
        },
      });
    });
  }
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
  const begun = await beginSession(tx, { organisation: ctx.organisation, actor, who, scopes: [], agent }, ctx);
  await ctx.record(tx, { what: "visitor.came", about: person, data: { by } });
  return { ...begun, seconds: Math.min(begun.seconds, (24 * 60 * MINUTE) / SECOND), to };
}

/** An identity as what tells a person from others, should they be erased. */
export function identityAsTold({ issuer, subject }: { issuer: string; subject: string }): Identifier {
  return { kind: `identity:${issuer}`, value: subject };
}

function used(): Failure {
  return new Failure("not-signed-in", "This link is not valid, was used already or has expired.", {
    reason: "link-gone",
    cure: "Ask for a new link, or go back to the application you came from.",
  });
}
