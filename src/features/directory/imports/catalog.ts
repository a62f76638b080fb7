import type { Kind } from "./contract.ts";

/** What columns of each kind of file can hold, with the names by which such a column is told. Beside them: field:<name>. */
export const TARGETS: Readonly<Record<Kind, Readonly<Record<string, readonly string[]>>>> = {
  people: {
    id: ["id"],
    name: ["name", "full name", "display name", "person"],
    "name.first": ["first name", "given name", "forename"],
    "name.last": ["last name", "family name", "surname"],
    email: ["email", "e-mail address", "mail"],
    audience: ["audience"],
  },
  clients: {
    id: ["id"],
    name: ["name", "client", "client name", "company", "organisation", "organization"],
    externalId: ["external id", "client id", "client number", "number", "reference"],
    defaultEmail: ["default email", "location email", "email", "e-mail address", "mail"],
  },
  contacts: {
    "client.externalId": ["external id", "client id", "client number"],
    "client.name": ["client", "client name", "company", "organisation", "organization"],
    name: ["name", "full name", "contact", "contact name", "person"],
    "name.first": ["first name", "given name", "forename"],
    "name.last": ["last name", "family name", "surname"],
    email: ["email", "e-mail address", "mail"],
    title: ["title", "job title", "role", "position"],
    primary: ["primary", "primary contact", "main contact"],
  },
};

/** Local fields are filled only where a mapping says so; contacts have none of their own. */
export const WITH_FIELDS: ReadonlySet<Kind> = new Set(["people", "clients"]);

/** What a row can be known again by, the best first. */
export const KEYS: Readonly<Record<Kind, readonly string[]>> = {
  people: ["id", "email"],
  clients: ["id", "externalId", "name"],
  contacts: ["email"],
};
