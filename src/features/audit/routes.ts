import { FactCursor } from "../../kernel/facts/cursor.ts";
import { z } from "zod";
import type { Context } from "../../context.ts";
import { route } from "../../feature.ts";
import { lets } from "../../kernel/facts/pattern.ts";
import { type FactFilter, factsPage } from "../../kernel/facts/store.ts";
import { instantFrom } from "../../kernel/time.ts";
import { Fact, FactQuery, LiftingWish, PersonExport } from "./contract.ts";
import { erasePerson, exportPerson, liftErasure } from "./erase-person.ts";
import { exportFacts, shown } from "./export-facts.ts";

const ById = z.object({ id: z.uuid() });
const PAGE = 100;

const facts = [
  route({
    method: "GET",
    path: "/api/facts",
    access: { kind: "scope", scope: "facts:read" },
    summary:
      "What happened, newest first: who did what to which, and when; all of it, or what matches. A page may be short or empty: go on while there is a cursor.",
    query: FactQuery.extend({ cursor: FactCursor.optional() }),
    answers: { 200: z.object({ items: z.array(Fact), cursor: z.string().optional() }) },
    handle: async (ctx, { query: { cursor: before, ...query } }) => {
      const filter = filterOf(ctx, query);
      const { facts, next } = await ctx.transaction((tx) => factsPage(tx, filter, { before, limit: PAGE }));
      return { status: 200, body: { items: facts.map(shown), ...(next !== undefined && { cursor: next }) } };
    },
  }),
  route({
    method: "GET",
    path: "/api/facts/export",
    access: { kind: "scope", scope: "facts:read" },
    summary: "What happened, as a file: CSV for spreadsheets, or one JSON object a line.",
    query: FactQuery.extend({ format: z.enum(["csv", "ndjson"]).default("csv") }),
    produces: "text/csv",
    answers: { 200: z.string() },
    handle: async (ctx, { query: { format, ...query } }) => ({
      status: 200,
      headers: { "content-disposition": `attachment; filename="facts.${format}"` },
      stream: exportFacts(ctx, filterOf(ctx, query), format),
    }),
  }),
];

const people = [
  route({
    method: "GET",
    path: "/api/people/:id/export",
    access: { kind: "scope", scope: "people:erase" },
    summary: "Hands out everything that is kept about a person, feature by feature.",
    params: ById,
    answers: { 200: PersonExport },
    handle: async (ctx, { params }) => ({ status: 200, body: await exportPerson(ctx, params.id) }),
  }),
  route({
    method: "POST",
    path: "/api/people/:id/erasure",
    access: { kind: "scope", scope: "people:erase" },
    summary: "Erases a person everywhere and for good; nothing that imports people brings them back.",
    params: ById,
    answers: { 204: z.undefined() },
    handle: async (ctx, { params }) => {
      await erasePerson(ctx, params.id);
      return { status: 204 };
    },
  }),
  route({
    method: "POST",
    path: "/api/erasure-liftings",
    access: { kind: "scope", scope: "people:erase" },
    summary: "Lets somebody be added again who was erased, by their e-mail, object id or a local field.",
    body: LiftingWish,
    answers: { 204: z.undefined() },
    handle: async (ctx, { body }) => {
      await liftErasure(ctx, body);
      return { status: 204 };
    },
  }),
];

export const routes = [...facts, ...people];

function filterOf({ factNames }: Context, { what, from, to, ...rest }: FactQuery): FactFilter {
  return {
    ...rest,
    // Names that no feature uses any more can still be asked for as they were.
    names: what === undefined || what === "*" ? undefined : [what, ...factNames.filter((name) => lets([what], name))],
    from: from === undefined ? undefined : instantFrom(from),
    to: to === undefined ? undefined : instantFrom(to),
  };
}
