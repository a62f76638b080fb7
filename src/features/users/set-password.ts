import type { Context } from "../../context.ts";
import { dropTokens, meaningOf, type TokenMeaning, useToken } from "../../kernel/access/one-time-tokens.ts";
import { hashPassword, isPassword, refuseWeakPassword } from "../../kernel/access/passwords.ts";
import { endSessionsOf } from "../../kernel/access/sessions.ts";
import type { Transaction } from "../../kernel/database/database.ts";
import { Failure } from "../../kernel/errors.ts";
import type { LinkMeaning } from "./contract.ts";
import { ownId } from "./find-giver.ts";
import { makeUserLink } from "./make-link.ts";
import { type Asking, beginFor, type Begun } from "./sign-in.ts";
import { changeUser, holdUser, organisationNamed, userOf, type UserRow, usersByEmail } from "./store.ts";

const PURPOSES = ["invitation", "password"] as const;

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
    if ((await useToken(tx, { token: link, purposes: PURPOSES, now: inside.now })) === undefined) throw noSuchLink();
    const user = await holdUser(tx, before.id);
    if (user.state === "suspended") throw noSuchLink();
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

/** Changes one's own password, knowing the old one where there is one; ends all other sessions. */
export async function changePassword(
  ctx: Context,
  { current, password }: { readonly current?: string | undefined; readonly password: string },
  from: string,
): Promise<void> {
  const user = await ctx.transaction((tx) => userOf(tx, ownId(ctx)));
  await provePassword(ctx, { user, password: current, from });
  await refuseWeakPassword(password, [user.name, user.email ?? ""]);
  const hash = await hashPassword(password);
  await ctx.transaction((tx) => setHash(ctx, tx, { user: user.id, hash, keep: ctx.caller?.session }));
}

/** Refuses unless it is the user's present password. Whoever has none yet is believed by their session. */
export async function provePassword(
  ctx: Context,
  { user, password, from }: { readonly user: UserRow; readonly password: string | undefined; readonly from: string },
): Promise<void> {
  const { id, password_hash: hash } = user;
  if (hash === null) return;
  const right = await ctx.gate.guessed({ account: id, from }, async () =>
    password !== undefined && (await isPassword(password, hash)) ? true : undefined,
  );
  if (right) return;
  throw new Failure("not-allowed", "This is not your present password.", {
    field: "current",
    reason: "password-wrong",
    cure: "Enter the password that you sign in with.",
  });
}

async function setHash(
  ctx: Context,
  tx: Transaction,
  { user, hash, keep }: { user: string; hash: string; keep: string | undefined },
): Promise<void> {
  await changeUser(tx, user, { password_hash: hash, updated_at: ctx.now });
  await dropTokens(tx, PURPOSES, user);
  const sessions = await endSessionsOf(tx, user, { except: keep });
  await ctx.record(tx, { what: "user.password-set", about: user, data: { sessions } });
}

/** Mails a link to set a new password, to whoever has this address. The caller learns nothing of whether anybody has. */
export async function askForPassword(ctx: Context, email: string): Promise<void> {
  const users = await ctx.gate.look((tx) => usersByEmail(tx, email));
  for (const user of users.filter(({ state }) => state !== "suspended")) {
    const inside = ctx.gate.as(user.organisation_id, `user:${user.id}`);
    await inside.transaction((tx) => mailPasswordLink(inside, tx, user));
  }
}

async function mailPasswordLink(ctx: Context, tx: Transaction, user: UserRow): Promise<void> {
  const { name: organisation } = await organisationNamed(tx, ctx.organisation);
  const link = await makeUserLink(ctx, tx, { purpose: "password", user: user.id });
  await ctx.record(tx, { what: "user.password-asked", about: user.id, data: {} });
  await ctx.mail(tx, {
    purpose: "users.password",
    event: ctx.random.uuid(),
    to: { name: user.name, address: user.email ?? "" },
    variables: { name: user.name, organisation, link },
  });
}

async function meaningOfLink(
  ctx: Context,
  token: string,
  from: string,
): Promise<{ meaning: TokenMeaning; purpose: LinkMeaning["purpose"] }> {
  const meaning = await ctx.gate.tried(token, from, () =>
    ctx.gate.look((tx) => meaningOf(tx, { token, purposes: PURPOSES, now: ctx.now })),
  );
  const purpose = PURPOSES.find((each) => each === meaning?.purpose);
  if (meaning === undefined || purpose === undefined) throw noSuchLink();
  return { meaning, purpose };
}

function noSuchLink(): Failure {
  return new Failure("not-signed-in", "This link is not valid, was used already or has expired.", {
    reason: "link-gone",
    cure: "Ask for a new one on the sign-in page, or ask whoever invited you.",
  });
}
