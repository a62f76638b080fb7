import type { Context } from "../../context.ts";
import { makeToken } from "../../kernel/access/one-time-tokens.ts";
import { nameOfOrganisation } from "../../kernel/access/organisations.ts";
import type { Transaction } from "../../kernel/database/database.ts";
import { factsPage } from "../../kernel/facts/store.ts";
import { peopleByEmail } from "../directory/index.ts";
import { LINK } from "./rules.ts";
import { holdPerson } from "./store.ts";

/**
 * Mails a link to everybody who has this address; once for an `event`, however often it is tried. The caller learns nothing
 * of whether anybody has.
 */
export async function askForVisit(
  ctx: Context,
  { email, event }: { readonly email: string; readonly event: string },
): Promise<void> {
  for (const { id, organisation } of await ctx.gate.look((tx) => peopleByEmail(tx, email))) {
    const inside = ctx.gate.as(organisation, `visitor:${id}`);
    await inside.transaction((tx) => mailLink(inside, tx, { id, event }));
  }
}

const ASKED = "visitor.link-asked";

async function mailLink(
  ctx: Context,
  tx: Transaction,
  { id, event }: { readonly id: string; readonly event: string },
): Promise<void> {
  const person = await holdPerson(tx, id);
  const before = await factsPage(tx, { names: [ASKED], about: id, text: event }, { limit: 1 });
  // Whoever was erased meanwhile, or has no address any more, is mailed nothing.
  if (person?.email == null || before.facts.length > 0) return;
  const meaning = { organisation: ctx.organisation, purpose: LINK.purpose, subject: id };
  const token = await makeToken(tx, meaning, { ...ctx, lasts: LINK.lasts });
  await ctx.record(tx, { what: ASKED, about: id, data: { event } });
  await ctx.mail(tx, {
    purpose: "visitors.link",
    event,
    to: { name: person.name, address: person.email, person: id },
    variables: {
      name: person.name,
      organisation: await nameOfOrganisation(tx, ctx.organisation),
      link: `${ctx.address}/visit#${token}`,
    },
  });
}
