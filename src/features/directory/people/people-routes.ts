import { z } from "zod";
import { route } from "../../../feature.ts";
import { PlainText } from "../../../kernel/text.ts";
import { addPerson, changePersonWithin } from "../add-person.ts";
import { AUDIENCES, Person, PersonChange, PersonWish } from "../contract.ts";
import { Cursor, cursorOf, placeIn, SORTS } from "../listing/place.ts";
import { personOf } from "../store.ts";
import { exportPeople } from "./export-people.ts";
import { MATCH_STATES, peoplePage } from "./store.ts";

const ById = z.object({ id: z.uuid() });
const READ = { kind: "scope", scope: "people:read" } as const;
const WRITE = { kind: "scope", scope: "people:write" } as const;
const PAGE = 50;

const Filter = z.object({
  search: PlainText.max(200).optional(),
  audience: z.enum(AUDIENCES).optional(),
  matched: z.enum(MATCH_STATES).optional(),
});

export const peopleRoutes = [
  route({
    method: "GET",
    path: "/api/people",
    access: READ,
    summary:
      "Lists people, searched by words of their name, e-mail and local fields; go on with the cursor of the page before.",
    query: Filter.extend({ sort: z.enum(SORTS).default("name"), cursor: Cursor.optional() }),
    answers: { 200: z.object({ items: z.array(Person), cursor: z.string().optional(), total: z.int() }) },
    handle: async (ctx, { query: { sort, cursor, ...filter } }) => {
      const part = { sort, after: placeIn(cursor), limit: PAGE };
      const { rows, total, next } = await ctx.transaction((tx) => peoplePage(tx, filter, part));
      return { status: 200, body: { items: rows, total, ...(next && { cursor: cursorOf(next) }) } };
    },
  }),
  route({
    method: "GET",
    path: "/api/people/export.csv",
    access: READ,
    summary:
      "Hands out people as a CSV file with a column for each local field; a formula gets an apostrophe before it.",
    query: Filter,
    produces: "text/csv",
    answers: { 200: z.string() },
    handle: async (ctx, { query }) => ({
      status: 200,
      headers: { "content-disposition": 'attachment; filename="people.csv"', "cache-control": "no-store" },
      stream: await exportPeople(ctx, query),
    }),
  }),
  route({
    method: "POST",
    path: "/api/people",
    access: WRITE,
    summary: "Adds a person with any named local fields.",
    body: PersonWish,
    answers: { 201: Person },
    handle: async (ctx, { body }) => ({ status: 201, body: await addPerson(ctx, body) }),
  }),
  route({
    method: "GET",
    path: "/api/people/:id",
    access: READ,
    summary: "Shows one person.",
    params: ById,
    answers: { 200: Person },
    handle: async (ctx, { params }) => ({
      status: 200,
      body: await ctx.transaction((tx) => personOf(tx, params.id)),
    }),
  }),
  route({
    method: "PATCH",
    path: "/api/people/:id",
    access: WRITE,
    summary: "Changes what is named of a person; an empty e-mail or local field is removed.",
    params: ById,
    body: PersonChange,
    answers: { 200: Person },
    handle: async (ctx, { params, body }) => ({
      status: 200,
      body: await ctx.transaction((tx) => changePersonWithin(ctx, tx, { id: params.id, change: body })),
    }),
  }),
];
