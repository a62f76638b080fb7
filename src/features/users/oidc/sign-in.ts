import type { Context } from "../../../context.ts";
import { makeToken, meaningOf, useToken } from "../../../kernel/access/one-time-tokens.ts";
import { sessionsOfUser } from "../../../kernel/access/sessions.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import { MINUTE } from "../../../kernel/time.ts";
import { recordRefusalOf } from "../record-refusal.ts";
import { beginFor, type Begun } from "../sign-in.ts";
import { changeUser, holdUser, userOf } from "../store.ts";
import { type Identity, identityFrom, type Journey, newJourney, wayToIssuer } from "./ask-issuer.ts";
import { holderOf, identityTaken, linkIdentity, providerOf, type ProviderRow } from "./store.ts";

/** What somebody wants at the issuer's: to come in, to take up an invitation, to link an identity to their account. */
export interface Errand {
  readonly to: string;
  readonly invitation?: string | undefined;
  readonly user?: string | undefined;
  /** The session that began to link an identity: what was begun in it ends with it. */
  readonly session?: string | undefined;
}

/** Where issuers send staff and visitors back to. */
export const RETURN = { staff: "/sign-in/callback", visitors: "/visit/callback" } as const;

const LASTS = 10 * MINUTE;
const PURPOSE = "oidc";

/** Begins a journey to an issuer: the address to go to, and the state to be kept in the browser meanwhile. */
export async function beginAtIssuer(
  ctx: Context,
  { provider: id, audience, errand }: { provider: string; audience: ProviderRow["audience"]; errand: Errand },
): Promise<{ url: string; state: string }> {
  const provider = await ctx.transaction((tx) => providerOf(tx, id));
  refuseOtherDoor(provider, audience);
  const data = { ...newJourney(), ...errand };
  const meaning = { organisation: ctx.organisation, purpose: PURPOSE, subject: provider.id, data };
  const state = await ctx.transaction((tx) => makeToken(tx, meaning, { ...ctx, lasts: LASTS }));
  const url = await wayToIssuer(ctx, provider, {
    redirectUri: `${ctx.address}${RETURN[audience]}`,
    journey: { ...data, state },
  });
  return { url, state };
}

/** What came back from an issuer, proved: who it is, and what they were after. */
export interface Returned {
  readonly inside: Context;
  readonly provider: ProviderRow;
  readonly identity: Identity;
  readonly errand: Errand;
}

/** Ends the journey. The state must be the one that this browser set out with, and is used up. */
export async function returnFromIssuer(
  ctx: Context,
  { search, cookie, audience }: { search: string; cookie: string | undefined; audience: ProviderRow["audience"] },
): Promise<Returned> {
  const state = new URLSearchParams(search).get("state");
  if (state === null || state !== cookie) throw strange();
  const meaning = await ctx.gate.look((tx) => useToken(tx, { token: state, purposes: [PURPOSE], now: ctx.now }));
  if (meaning === undefined) throw strange();
  const inside = ctx.gate.as(meaning.organisation, "anyone");
  const provider = await inside.transaction((tx) => providerOf(tx, meaning.subject ?? ""));
  refuseOtherDoor(provider, audience);
  const { journey, errand } = readData(meaning.data, state);
  const identity = await identityFrom(inside, provider, {
    url: `${ctx.address}${RETURN[audience]}?${search}`,
    journey,
  });
  return { inside, provider, identity, errand };
}

/** Signs a member of staff in who came back from an issuer; links the identity where that was the errand. */
export async function signInByProvider(returned: Returned, agent: string): Promise<Begun> {
  const { inside, identity, errand } = returned;
  const begun = await inside.transaction(async (tx) => {
    await refuseEndedSession(inside, tx, errand);
    const holder = await holderOf(tx, identity);
    const id = holder?.user ?? (await linked(inside, tx, { identity, errand }));
    if (errand.user !== undefined && errand.user !== id) throw identityTaken();
    const user = await userOf(tx, id);
    if (user.state === "active") return beginFor(inside, tx, { user, by: "provider", agent });
    // Thrown, so that nothing is linked with somebody who is kept out.
    if (holder?.user === undefined) throw unknown(returned);
    await recordRefusalOf(inside.gate.as(inside.organisation, "parley"), tx, { id, by: "provider" });
    return undefined;
  });
  if (begun) return begun;
  throw unknown(returned);
}

/** Whoever changes their password or ends their sessions ends what somebody else may have begun in one of them. */
async function refuseEndedSession({ now }: Context, tx: Transaction, { user, session }: Errand): Promise<void> {
  if (user === undefined) return;
  await holdUser(tx, user);
  const living = await sessionsOfUser(tx, user, now);
  if (!living.some(({ id }) => id === session)) throw strange();
}

/** An identity is linked by an invitation or by somebody signed in; that the addresses are alike proves nothing. */
async function linked(
  ctx: Context,
  tx: Transaction,
  { identity, errand }: { identity: Identity; errand: Errand },
): Promise<string> {
  const user = errand.user ?? (await invited(ctx, tx, errand.invitation));
  if (user === undefined) throw unknown({ identity });
  await linkIdentity(tx, { issuer: identity.issuer, subject: identity.subject, user, at: ctx.now });
  await ctx.record(tx, { what: "user.provider-linked", about: user, data: { issuer: identity.issuer } });
  return user;
}

async function invited(ctx: Context, tx: Transaction, token: string | undefined): Promise<string | undefined> {
  if (token === undefined) return undefined;
  const shown = { token, purposes: ["invitation"], now: ctx.now };
  const meaning = await meaningOf(tx, shown);
  if (meaning?.subject === undefined) return undefined;
  // The user first, as everywhere: whoever suspends them meanwhile takes the invitation away.
  const user = await holdUser(tx, meaning.subject);
  if (user.state !== "invited" || (await useToken(tx, shown)) === undefined) return undefined;
  await changeUser(tx, user.id, { state: "active" });
  await ctx.record(tx, { what: "user.joined", about: user.id, data: { roles: user.roles.map(({ role }) => role) } });
  return user.id;
}

function readData(data: TokenData, state: string): { journey: Journey; errand: Errand } {
  const text = (name: string) => (typeof data?.[name] === "string" ? data[name] : undefined);
  const journey = { state, nonce: text("nonce") ?? "", verifier: text("verifier") ?? "" };
  return {
    journey,
    errand: { to: text("to") ?? "/", invitation: text("invitation"), user: text("user"), session: text("session") },
  };
}

type TokenData = Readonly<Record<string, unknown>> | undefined;

/** An issuer that may vouch for visitors may not vouch for the staff, nor the other way round. */
function refuseOtherDoor({ name, audience }: ProviderRow, wanted: ProviderRow["audience"]): void {
  if (audience === wanted) return;
  throw new Failure("not-signed-in", `${name} signs in ${audience}, not ${wanted}.`, {
    reason: "provider-for-others",
    cure: "Choose another way to sign in.",
  });
}

function strange(): Failure {
  return new Failure("not-signed-in", "This browser did not set out to sign in, or did so too long ago.", {
    reason: "state-unknown",
    cure: "Begin again on the sign-in page.",
  });
}

function unknown({ identity }: Pick<Returned, "identity">): Failure {
  const who = identity.email ?? identity.name ?? identity.subject;
  return new Failure("not-signed-in", `${who} is proved to be who they are, but is no user here.`, {
    reason: "identity-unknown",
    cure: "Use the link of your invitation, or sign in by password and link this identity under Account.",
  });
}
