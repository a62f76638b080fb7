import type { Context } from "../../context.ts";
import type { Who } from "../../kernel/access/caller.ts";
import { meaningOf, useToken } from "../../kernel/access/one-time-tokens.ts";
import { isPassword } from "../../kernel/access/passwords.ts";
import { beginSession } from "../../kernel/access/sessions.ts";
import type { Transaction } from "../../kernel/database/database.ts";
import { Failure } from "../../kernel/errors.ts";
import { isCode } from "./check-self.ts";
import { addUser, changeUser, holdUser, ownersOf, userOf, type UserRow, usersByEmail } from "./store.ts";

/** Where a request to sign in comes from: its address, and what the browser says it is. */
export interface Asking {
  readonly from: string;
  readonly agent: string;
}

/** A session just begun: a token for a cookie that lasts so many seconds. */
export interface Begun {
  readonly token: string;
  readonly seconds: number;
}

/** Signs a program's owner in to the screens, with what their key allows. */
export async function signInByKey(ctx: Context, key: string, { from, agent }: Asking): Promise<Begun> {
  const caller = await ctx.gate.callers.byKey(key, from);
  if (caller === undefined) throw noSuch("access key", "Look the key up where it was kept, or make another.");
  const { organisation, actor, who } = caller;
  const inside = ctx.gate.as(organisation, actor);
  return inside.transaction(async (tx) => {
    const begun = await beginSession(tx, { organisation, actor, who, scopes: [...caller.scopes], agent, key }, inside);
    await inside.record(tx, { what: "session.began", about: aboutOf(caller), data: { by: "key" } });
    return begun;
  });
}

/** Whom a fact about a session is about: a user, a visitor or a key by its id; the installation's own key by its name. */
export function aboutOf({ who, actor }: { readonly who: Who; readonly actor: string }): string {
  return (who.kind === "visitor" ? who.person : who.id) ?? actor;
}

/** Signs the owner in with the link that the server printed; the first one makes the owner. */
export async function signInByLink(ctx: Context, link: string, asking: Asking): Promise<Begun> {
  const shown = { token: link, purposes: ["owner"], now: ctx.now };
  const meaning = await ctx.gate.tried(link, asking.from, () => ctx.gate.look((tx) => meaningOf(tx, shown)));
  if (meaning === undefined) throw noSuchLink();
  const inside = ctx.gate.as(meaning.organisation, "parley");
  return inside.transaction(async (tx) => {
    if ((await useToken(tx, shown)) === undefined) throw noSuchLink();
    const owner = (await ownersOf(tx))[0] ?? (await makeOwner(inside, tx));
    return beginFor(inside, tx, { user: await userOf(tx, owner), by: "link", agent: asking.agent });
  });
}

async function makeOwner(ctx: Context, tx: Transaction): Promise<string> {
  const id = ctx.random.uuid();
  await addUser(tx, { id, name: "Owner", email: null, roles: [{ role: "owner" }], state: "active" }, ctx.now);
  await ctx.record(tx, { what: "user.joined", about: id, data: { roles: ["owner"] } });
  return id;
}

/**
 * Signs a member of staff in. The answer to a wrong address, a wrong password and a wrong code is the same, and takes as
 * long; only whoever has the right password learns that a code is asked for besides.
 */
export async function signInByPassword(
  ctx: Context,
  proof: { readonly email: string; readonly password: string; readonly code?: string | undefined },
  asking: Asking,
): Promise<Begun> {
  const account = proof.email.toLowerCase();
  let by = "password";
  const begun = await ctx.gate.guessed({ account, from: asking.from }, async () => {
    const user = await userWithPassword(ctx, account, proof.password);
    if (user === undefined) return undefined;
    const inside = ctx.gate.as(user.organisation_id, `user:${user.id}`);
    return inside.transaction(async (tx) => {
      const held = await holdUser(tx, user.id);
      refuseMissingCode(held, proof.code);
      by = "code";
      if (!(await isCode(inside, tx, { user: held, code: proof.code }))) return undefined;
      return beginFor(inside, tx, { user: held, by: "password", agent: asking.agent });
    });
  });
  if (begun) return begun;
  // As work for later, whoever it is: the time that the answer takes tells nothing of who exists.
  await ctx.transaction((tx) => ctx.order(tx, { job: "users.record-refusal", data: { email: account, by } }));
  throw noSuch("combination of address, password and code", "Try again, or ask for a link to set a new password.");
}

function refuseMissingCode({ second_factor_secret_id: factor }: UserRow, code: string | undefined): void {
  if (factor === null || code !== undefined) return;
  throw new Failure("not-signed-in", "This account asks for a code besides the password.", {
    field: "code",
    reason: "second-factor-needed",
    cure: "Enter the code that the authenticator app shows, or a recovery code.",
  });
}

/** Whose password it is, of those who have this address in one organisation or another. */
async function userWithPassword(ctx: Context, email: string, password: string): Promise<UserRow | undefined> {
  const users = (await ctx.gate.look((tx) => usersByEmail(tx, email))).filter(
    ({ state, password_hash }) => state === "active" && password_hash !== null,
  );
  if (users.length === 0) await isPassword(password, undefined);
  for (const user of users) {
    if (await isPassword(password, user.password_hash ?? undefined)) return user;
  }
  return undefined;
}

interface Beginning {
  readonly user: UserRow;
  readonly by: "link" | "password" | "provider";
  readonly agent: string;
}

/** Begins a session of somebody who has proved who they are. */
export async function beginFor(ctx: Context, tx: Transaction, { user, by, agent }: Beginning): Promise<Begun> {
  const organisation = user.organisation_id;
  const actor = `user:${user.id}`;
  const inside = ctx.gate.as(organisation, actor);
  const who = { kind: "user", id: user.id } as const;
  const begun = await beginSession(tx, { organisation, actor, who, scopes: [], agent }, inside);
  await changeUser(tx, user.id, { seen_at: ctx.now });
  await inside.record(tx, { what: "session.began", about: user.id, data: { by } });
  return begun;
}

function noSuchLink(): Failure {
  return noSuch("link", "Start Parley again for a new link, or sign in with your password.");
}

function noSuch(what: string, cure: string): Failure {
  return new Failure("not-signed-in", `This ${what} is not valid, was used already or has expired.`, { cure });
}
