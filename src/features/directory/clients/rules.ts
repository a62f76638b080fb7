import { mergedFields, sameFields } from "../rules.ts";
import type { Client, ClientChange, Contact, WriteTo } from "./contract.ts";

/** Where to write to about a client: their primary contact's address, else that of the place itself, else nowhere. */
export function writeTo(
  client: Pick<Client, "name" | "defaultEmail">,
  contacts: readonly Pick<Contact, "primary" | "person">[],
): WriteTo | undefined {
  const primary = contacts.find((contact) => contact.primary)?.person;
  if (primary?.email !== undefined) {
    return { email: primary.email, name: primary.name, by: "contact", person: primary.id };
  }
  return client.defaultEmail === undefined
    ? undefined
    : { email: client.defaultEmail, name: client.name, by: "default" };
}

/** What is kept of a client that somebody may change. */
export type ClientParts = Pick<Client, "name" | "fields"> & {
  readonly externalId: string | undefined;
  readonly defaultEmail: string | undefined;
};

/** What a change names; what is not named stays as it is. */
export type ClientWishes = { readonly [K in keyof ClientChange]: ClientChange[K] | undefined };

/** A client after a change, and what of it differs. An empty text is removed. */
export function changedClient(
  before: Pick<Client, "name" | "externalId" | "defaultEmail" | "fields">,
  wish: ClientWishes,
): { readonly after: ClientParts; readonly touched: string[] } {
  const after = {
    name: wish.name ?? before.name,
    externalId: unlessEmpty(wish.externalId ?? before.externalId),
    defaultEmail: unlessEmpty(wish.defaultEmail ?? before.defaultEmail),
    fields: mergedFields(before.fields, wish.fields),
  };
  const texts = (["name", "externalId", "defaultEmail"] as const).filter((key) => before[key] !== after[key]);
  return { after, touched: sameFields(before.fields, after.fields) ? texts : [...texts, "fields"] };
}

function unlessEmpty(text: string | undefined): string | undefined {
  return text === "" ? undefined : text;
}
