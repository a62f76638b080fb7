import { z } from "zod";
import type { Context } from "../../../context.ts";
import { route } from "../../../feature.ts";
import { PlainText } from "../../../kernel/text.ts";
import { addContact, dropContact } from "../contacts/change-contacts.ts";
import { contactsOf } from "../contacts/store.ts";
import { Cursor, cursorOf, placeIn, SORTS } from "../listing/place.ts";
import { addClient, archiveClient, changeClient, clientInFull, restoreClient } from "./change-client.ts";
import { Client, ClientChange, ClientInFull, ClientWish, Contact, ContactWish } from "./contract.ts";
import { exportClients } from "./export-clients.ts";
import { clientOf, clientsPage } from "./store.ts";

const ById = z.object({ id: z.uuid() });
const READ = { kind: "scope", scope: "clients:read" } as const;
const WRITE = { kind: "scope", scope: "clients:write" } as const;
const PAGE = 50;

const Filter = z.object({
  search: PlainText.max(200).optional(),
  state: z.enum(["active", "archived", "all"]).default("active"),
});

const lists = [
  route({
    method: "GET",
    path: "/api/clients",
    access: READ,
    summary:
      "Lists clients, searched by words of their name, external id, e-mail and local fields; archived ones only where asked for.",
    query: Filter.extend({ sort: z.enum(SORTS).default("name"), cursor: Cursor.optional() }),
    answers: { 200: z.object({ items: z.array(Client), cursor: z.string().optional(), total: z.int() }) },
    handle: async (ctx, { query: { sort, cursor, ...filter } }) => {
      const part = { sort, after: placeIn(cursor), limit: PAGE };
      const { rows, total, next } = await ctx.transaction((tx) => clientsPage(tx, filter, part));
      return { status: 200, body: { items: rows, total, ...(next && { cursor: cursorOf(next) }) } };
    },
  }),
  route({
    method: "GET",
    path: "/api/clients/export.csv",
    access: READ,
    summary:
      "Hands out clients as a CSV file with a column for each local field; a formula gets an apostrophe before it.",
    query: Filter,
    produces: "text/csv",
    answers: { 200: z.string() },
    handle: async (ctx, { query }) => ({
      status: 200,
      headers: { "content-disposition": 'attachment; filename="clients.csv"', "cache-control": "no-store" },
      stream: await exportClients(ctx, query),
    }),
  }),
];

const one = [
  route({
    method: "POST",
    path: "/api/clients",
    access: WRITE,
    summary: "Adds a client.",
    body: ClientWish,
    answers: { 201: Client },
    handle: async (ctx, { body }) => ({ status: 201, body: await addClient(ctx, body) }),
  }),
  route({
    method: "GET",
    path: "/api/clients/:id",
    access: READ,
    summary: "Shows one client, and whom to write to about them: the primary contact, else the place's own address.",
    params: ById,
    answers: { 200: ClientInFull },
    handle: async (ctx, { params }) => ({
      status: 200,
      body: await ctx.transaction((tx) => clientInFull(tx, params.id)),
    }),
  }),
  route({
    method: "PATCH",
    path: "/api/clients/:id",
    access: WRITE,
    summary: "Changes what is named of a client; an empty text is removed.",
    params: ById,
    body: ClientChange,
    answers: { 200: ClientInFull },
    handle: async (ctx, { params, body }) => ({ status: 200, body: await changeClient(ctx, params.id, body) }),
  }),
  route({
    method: "POST",
    path: "/api/clients/:id/archive",
    access: WRITE,
    summary: "Archives a client: lists leave them out, and what is kept of them stays.",
    params: ById,
    answers: { 200: ClientInFull },
    handle: async (ctx, { params }) => ({ status: 200, body: await archiveClient(ctx, params.id) }),
  }),
  route({
    method: "DELETE",
    path: "/api/clients/:id/archive",
    access: WRITE,
    summary: "Brings an archived client back.",
    params: ById,
    answers: { 200: ClientInFull },
    handle: async (ctx, { params }) => ({ status: 200, body: await restoreClient(ctx, params.id) }),
  }),
];

const contacts = [
  route({
    method: "GET",
    path: "/api/clients/:id/contacts",
    access: READ,
    summary: "Lists a client's contacts, the primary one first; their addresses only for callers who may read people.",
    params: ById,
    answers: { 200: z.object({ items: z.array(Contact) }) },
    handle: async (ctx, { params }) => {
      const items = await ctx.transaction(async (tx) => {
        await clientOf(tx, params.id);
        return contactsOf(tx, params.id);
      });
      return { status: 200, body: { items: items.map((contact) => contactAs(ctx, contact)) } };
    },
  }),
  route({
    method: "POST",
    path: "/api/clients/:id/contacts",
    access: WRITE,
    summary: "Makes a person a contact of a client; a new primary contact takes the place of the one before.",
    params: ById,
    body: ContactWish,
    answers: { 201: Contact },
    handle: async (ctx, { params, body }) => ({
      status: 201,
      body: contactAs(ctx, await addContact(ctx, params.id, body)),
    }),
  }),
  route({
    method: "DELETE",
    path: "/api/clients/:id/contacts/:contact",
    access: WRITE,
    summary: "Somebody is no longer a contact of a client; the person stays.",
    params: ById.extend({ contact: z.uuid() }),
    answers: { 204: z.undefined() },
    handle: async (ctx, { params }) => {
      await dropContact(ctx, params.id, params.contact);
      return { status: 204 };
    },
  }),
];

/** More of a person than who they are is for those who may read people. */
function contactAs({ caller }: Context, contact: Contact): Contact {
  const { id, name } = contact.person;
  return caller?.scopes.has("people:read") ? contact : { ...contact, person: { id, name } };
}

export const clientRoutes = [...lists, ...one, ...contacts];
