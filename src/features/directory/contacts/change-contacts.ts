import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import { addPersonWithin } from "../add-person.ts";
import type { Contact, ContactWish } from "../clients/contract.ts";
import { lockedClient } from "../clients/store.ts";
import { personOf } from "../store.ts";
import { contactOf, contactsAmong, insertContacts, removeContact } from "./store.ts";

/** Makes somebody a contact of a client; somebody new is added. */
export async function addContact(ctx: Context, client: string, wish: ContactWish): Promise<Contact> {
  return ctx.transaction(async (tx) => {
    await lockedClient(tx, client);
    const person = await personFor(ctx, tx, wish.person);
    await refuseDouble(tx, client, person);
    const id = ctx.random.uuid();
    const title = wish.title === "" ? undefined : wish.title;
    await insertContacts(tx, [{ id, client, person, title, primary: wish.primary }], ctx.now);
    await ctx.record(tx, { what: "contact.added", about: client, data: { contact: id, person } });
    return contactOf(tx, client, id);
  });
}

async function personFor(ctx: Context, tx: Transaction, person: ContactWish["person"]): Promise<string> {
  if (typeof person !== "string") return (await addPersonWithin(ctx, tx, person)).id;
  const known = await personOf(tx, person).catch((cause: unknown) => {
    if (!(cause instanceof Failure && cause.code === "not-found")) throw cause;
  });
  if (known) return known.id;
  throw new Failure("invalid-input", "The contact names a person whom Parley does not know.", {
    field: "person",
    reason: "person-unknown",
    cure: "Name one of GET /api/people, or give the new person's name.",
  });
}

async function refuseDouble(tx: Transaction, client: string, person: string): Promise<void> {
  const [double] = await contactsAmong(tx, [{ client, person }]);
  if (double === undefined) return;
  throw new Failure("conflict", `${double.person.name} is a contact of this client already.`, {
    field: "person",
    reason: "contact-exists",
    cure: "Choose somebody else.",
  });
}

/** Somebody is no longer a contact of a client; both stay. */
export async function dropContact(ctx: Context, client: string, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const { person } = await contactOf(tx, client, id);
    await removeContact(tx, id);
    await ctx.record(tx, { what: "contact.removed", about: client, data: { contact: id, person: person.id } });
  });
}
