import type { Context } from "../../context.ts";
import { dropTokens, meaningOf, type TokenMeaning, useToken } from "../../kernel/access/one-time-tokens.ts";
import { hashPassword, refuseWeakPassword } from "../../kernel/access/passwords.ts";
import { endSessionsOf } from "../../kernel/access/sessions.ts";
import type { Transaction } from "../../kernel/database/database.ts";
import { Failure } from "../../kernel/errors.ts";
import { asSelf, type SelfProof } from "./check-self.ts";
import type { LinkMeaning } from "./contract.ts";
import { ownId } from "./find-giver.ts";
import { LINKS } from "./links/make-link.ts";
import { type Asking, beginFor, type Begun } from "./sign-in.ts";
import { changeUser, holdUser, organisationNamed, userOf, type UserRow } from "./store.ts";

/** What a link is for, so that its page can say so; the link stays good. */
export async function readLink(ctx: Context, token: string, from: string): Promise<LinkMeaning> {
  const { meaning, purpose } = await meaningOfLink(ctx, token, from);
  return ctx.gate.as(meaning.organisation, "parley").transaction(async (tx) => {
    const { name: organisation } = await organisationNamed(tx, meaning.organisation);
    const { name, email } = await userOf(tx, meaning.subject ?? "");
    return { purpose, name, organisation, ...(email !== null && { email }) };
  });
}

/** Sets the password that somebody chose on the page of their link, and signs them in; the link is used up by it. */
export async function setPasswordByLink(
  ctx: Context,
  { link, password, name }: { readonly link: string; readonly password: string; readonly name?: string | undefined },
  { from, agent }: Asking,
): Promise<Begun | undefined> {
  const { meaning } = await meaningOfLink(ctx, link, from);
  const inside = ctx.gate.as(meaning.organisation, `user:${meaning.subject}`);
  const before = await inside.transaction((tx) => userOf(tx, meaning.subject ?? ""));
  await refuseWeakPassword(password, [before.name, before.email ?? ""]);
  const hash = await hashPassword(password);
  return inside.transaction(async (tx) => {
    // The user first, as everywhere: whoever suspends them meanwhile takes their links away.
    const user = await holdUser(tx, before.id);
    if (user.state === "suspended") throw noSuchLink();
    if ((await useToken(tx, { token: link, purposes: LINKS, now: inside.now })) === undefined) throw noSuchLink();
    await joined(inside, tx, { user, name });
    await setHash(inside, tx, { user: user.id, hash, keep: undefined });
    // A link in a mailbox is one proof: where a second one was set up, it is still asked for.
    if (user.second_factor_secret_id !== null) return undefined;
    return beginFor(inside, tx, { user: await userOf(tx, user.id), by: "link", agent });
  });
}

async function joined(
  ctx: Context,
  tx: Transaction,
  { user, name }: { user: UserRow; name: string | undefined },
): Promise<void> {
  if (name !== undefined) await changeUser(tx, user.id, { name });
  if (user.state !== "invited") return;
  await changeUser(tx, user.id, { state: "active" });
  await ctx.record(tx, { what: "user.joined", about: user.id, data: { roles: user.roles.map(({ role }) => role) } });
}

/** Changes one's own password, or sets the first; ends all other sessions. */
export async function changePassword(ctx: Context, password: string, proof: SelfProof): Promise<void> {
  const user = await ctx.transaction((tx) => userOf(tx, ownId(ctx)));
  await refuseWeakPassword(password, [user.name, user.email ?? ""]);
  const hash = await hashPassword(password);
  await asSelf(ctx, proof, (tx) => setHash(ctx, tx, { user: user.id, hash, keep: ctx.caller?.session }));
}

async function setHash(
  ctx: Context,
  tx: Transaction,
  { user, hash, keep }: { user: string; hash: string; keep: string | undefined },
): Promise<void> {
  await changeUser(tx, user, { password_hash: hash, updated_at: ctx.now });
  await dropTokens(tx, LINKS, user);
  const sessions = await endSessionsOf(tx, user, { except: keep });
  await ctx.record(tx, { what: "user.password-set", about: user, data: { sessions } });
}

async function meaningOfLink(
  ctx: Context,
  token: string,
  from: string,
): Promise<{ meaning: TokenMeaning; purpose: LinkMeaning["purpose"] }> {
  const meaning = await ctx.gate.tried(token, from, () =>
    ctx.gate.look((tx) => meaningOf(tx, { token, purposes: LINKS, now: ctx.now })),
  );
  const purpose = LINKS.find((each) => each === meaning?.purpose);
  if (meaning === undefined || purpose === undefined) throw noSuchLink();
  return { meaning, purpose };
}

function noSuchLink(): Failure {
  return new Failure("not-signed-in", "This link is not valid, was used already or has expired.", {
    reason: "link-gone",
    cure: "Ask for a new one on the sign-in page, or ask whoever invited you.",
  });
}
