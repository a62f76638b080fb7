import type { Context } from "../../context.ts";
import { makeToken } from "../../kernel/access/one-time-tokens.ts";
import { peopleByEmail } from "../directory/index.ts";
import { LINK } from "./rules.ts";
import { nameOfOrganisation } from "./store.ts";

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
