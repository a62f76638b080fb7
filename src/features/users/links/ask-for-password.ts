import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { factsPage } from "../../../kernel/facts/store.ts";
import { makeUserLink } from "./make-link.ts";
import { holdUser, organisationNamed, usersByEmail } from "../store.ts";

/**
 * Mails a link to set a new password, to whoever has this address; once for an `event`, however often it is tried. The
 * caller learns nothing of whether anybody has.
 */
export async function askForPassword(
  ctx: Context,
  { email, event }: { readonly email: string; readonly event: string },
): Promise<void> {
  for (const { id, organisation_id } of await ctx.gate.look((tx) => usersByEmail(tx, email))) {
    const inside = ctx.gate.as(organisation_id, `user:${id}`);
    await inside.transaction((tx) => mailPasswordLink(inside, tx, { id, event }));
  }
}

const ASKED = "user.password-asked";

async function mailPasswordLink(
  ctx: Context,
  tx: Transaction,
  { id, event }: { readonly id: string; readonly event: string },
): Promise<void> {
  const user = await holdUser(tx, id);
  const before = await factsPage(tx, { names: [ASKED], about: id, text: event }, { limit: 1 });
  if (user.state === "suspended" || before.facts.length > 0) return;
  const { name: organisation } = await organisationNamed(tx, ctx.organisation);
  const link = await makeUserLink(ctx, tx, { purpose: "password", user: id });
  await ctx.record(tx, { what: ASKED, about: id, data: { event } });
  await ctx.mail(tx, {
    purpose: "users.password",
    event,
    to: { name: user.name, address: user.email ?? "" },
    variables: { name: user.name, organisation, link },
  });
}
