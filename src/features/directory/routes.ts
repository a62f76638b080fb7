import { z } from "zod";
import { route } from "../../feature.ts";
import { PlainText } from "../../kernel/text.ts";
import { connectionForNewWork, inWords, reachMicrosoft } from "../connection/index.ts";
import { addPerson, setMatchRule } from "./add-person.ts";
import { AUDIENCES, DirectoryUser, MatchRule, Person, PersonWish } from "./contract.ts";
import { matchPerson } from "./match-person.ts";
import { searchDirectory } from "./search-directory.ts";
import { peoplePage, personOf } from "./store.ts";

const ById = z.object({ id: z.uuid() });
const PAGE = 50;

export const routes = [
  route({
    method: "GET",
    path: "/api/people",
    access: { kind: "scope", scope: "people:read" },
    summary: "Lists people by name; go on with the cursor of the page before.",
    query: z.object({ search: PlainText.max(200).optional(), cursor: z.uuid().optional() }),
    answers: { 200: z.object({ items: z.array(Person), cursor: z.string().optional() }) },
    handle: async (ctx, { query }) => {
      const items = await ctx.transaction((tx) =>
        peoplePage(tx, { search: query.search, after: query.cursor, limit: PAGE }),
      );
      const last = items.length === PAGE ? items.at(-1) : undefined;
      return { status: 200, body: { items, ...(last && { cursor: last.id }) } };
    },
  }),
  route({
    method: "POST",
    path: "/api/people",
    access: { kind: "scope", scope: "people:write" },
    summary: "Adds a person with any named local fields.",
    body: PersonWish,
    answers: { 201: Person },
    handle: async (ctx, { body }) => ({ status: 201, body: await addPerson(ctx, body) }),
  }),
  route({
    method: "POST",
    path: "/api/people/:id/match",
    access: { kind: "scope", scope: "people:write" },
    summary: "Matches a person with the directory by the rule of their audience.",
    params: ById,
    answers: { 200: Person },
    handle: async (ctx, { params }) => {
      const microsoft = await reachMicrosoft(ctx, await ctx.transaction((tx) => connectionForNewWork(tx, ctx.sandbox)));
      await inWords(() => matchPerson(ctx, microsoft, params.id));
      return { status: 200, body: await ctx.transaction((tx) => personOf(tx, params.id)) };
    },
  }),
  route({
    method: "PUT",
    path: "/api/match-rules/:audience",
    access: { kind: "scope", scope: "people:write" },
    summary: "Sets which local field is looked for in which directory field, for operators or for users.",
    params: z.object({ audience: z.enum(AUDIENCES) }),
    body: MatchRule,
    answers: { 200: MatchRule },
    handle: async (ctx, { params, body }) => ({ status: 200, body: await setMatchRule(ctx, params.audience, body) }),
  }),
  route({
    method: "GET",
    path: "/api/directory-users",
    access: { kind: "scope", scope: "people:read" },
    summary: "Searches the Entra tenant for people by the beginning of a name or address.",
    query: z.object({ search: PlainText.min(1).max(100) }),
    answers: { 200: z.object({ items: z.array(DirectoryUser) }) },
    handle: async (ctx, { query }) => ({ status: 200, body: { items: await searchDirectory(ctx, query.search) } }),
  }),
];
