import { z } from "zod";
import { route } from "../../../feature.ts";
import { PlainText } from "../../../kernel/text.ts";
import { ExternalId } from "../rosters/contract.ts";
import { ClassPerson, MATCH_STATES, MatchBody, MatchFile, MatchFileTaken, MatchSummary } from "./contract.ts";
import { importMatches } from "./import-matches.ts";
import { orderMatching } from "./run-matching.ts";
import { dropMatch, setMatch } from "./set-match.ts";
import { exportPeople, showPeople, showPerson, showSummary } from "./show-people.ts";

const READ = { kind: "scope", scope: "classes:read" } as const;
const WRITE = { kind: "scope", scope: "classes:write" } as const;
const ById = z.object({ person: ExternalId });
const Filter = z.object({ state: z.enum(MATCH_STATES).optional(), q: PlainText.max(200).optional() });

export const classPeopleRoutes = [
  route({
    method: "GET",
    path: "/api/class-people",
    access: READ,
    summary:
      "Lists whom the roster names, with the account that each was found to have, or why not and what cures it; `q` looks for words.",
    query: Filter.extend({ cursor: PlainText.max(200).optional() }),
    answers: { 200: z.object({ items: z.array(ClassPerson), total: z.int(), cursor: z.string().optional() }) },
    handle: async (ctx, { query }) => ({ status: 200, body: await showPeople(ctx, query) }),
  }),
  route({
    method: "GET",
    path: "/api/class-people/export.csv",
    access: READ,
    summary: "Hands out the same whole as a CSV file; with logins changed in it, it can be brought back.",
    query: Filter,
    produces: "text/csv",
    answers: { 200: z.string() },
    handle: async (ctx, { query }) => ({
      status: 200,
      headers: { "content-disposition": 'attachment; filename="class-people.csv"', "cache-control": "no-store" },
      stream: exportPeople(ctx, query),
    }),
  }),
  route({
    method: "GET",
    path: "/api/class-people/matching",
    access: READ,
    summary: "Tells how many people of the roster were found, and when the directory was last read.",
    answers: { 200: MatchSummary },
    handle: async (ctx) => ({ status: 200, body: await showSummary(ctx) }),
  }),
  route({
    method: "POST",
    path: "/api/class-people/matching",
    access: WRITE,
    summary:
      "Reads what changed in the directory and looks for the people of the roster; `afresh` first forgets whom the rules had found.",
    body: z.strictObject({ afresh: z.boolean().optional() }),
    bodyOptional: true,
    answers: { 202: MatchSummary },
    handle: async (ctx, { body: { afresh = false } }) => {
      await orderMatching(ctx, { afresh });
      return { status: 202, body: await showSummary(ctx) };
    },
  }),
  route({
    method: "POST",
    path: "/api/class-people/matches",
    access: WRITE,
    summary:
      "Takes choices by hand from a CSV file with the columns person and login: a login or object id, excluded, or rules. With a single bad line nothing is changed.",
    body: MatchFile,
    bodyLimit: 16 * 1024 * 1024,
    answers: { 200: MatchFileTaken },
    handle: async (ctx, { body: { csv } }) => ({ status: 200, body: await importMatches(ctx, csv) }),
  }),
  route({
    method: "GET",
    path: "/api/class-people/:person",
    access: READ,
    summary: "Shows one person of the roster.",
    params: ById,
    answers: { 200: ClassPerson },
    handle: async (ctx, { params }) => ({
      status: 200,
      body: await ctx.transaction((tx) => showPerson(ctx, tx, params.person)),
    }),
  }),
  route({
    method: "PUT",
    path: "/api/class-people/:person/match",
    access: WRITE,
    summary: "Says by hand who somebody of the roster is: an account by its login or object id, or nobody at all.",
    params: ById,
    body: MatchBody,
    answers: { 200: ClassPerson },
    handle: async (ctx, { params, body: { user } }) => {
      const wish = user === undefined ? ({ excluded: true } as const) : { user };
      return { status: 200, body: await setMatch(ctx, params.person, wish) };
    },
  }),
  route({
    method: "DELETE",
    path: "/api/class-people/:person/match",
    access: WRITE,
    summary: "Leaves it to the rules again who somebody of the roster is.",
    params: ById,
    answers: { 200: ClassPerson },
    handle: async (ctx, { params }) => ({ status: 200, body: await dropMatch(ctx, params.person) }),
  }),
];
