import { z } from "zod";
import { route } from "../../../feature.ts";
import { AUDIENCES } from "../contract.ts";
import { Cursor } from "../listing/place.ts";
import { MatchFields, MatchPreview, MatchRules, RuleWish, SavedRuleSet } from "./contract.ts";
import { previewMatches } from "./preview-matches.ts";
import { setFields, setRules, showRules } from "./set-rules.ts";

const READ = { kind: "scope", scope: "people:read" } as const;
const WRITE = { kind: "scope", scope: "people:write" } as const;
const OfAudience = z.object({ audience: z.enum(AUDIENCES) });

const PAGE = 100;
const LARGEST_PAGE = 500;

export const ruleRoutes = [
  route({
    method: "GET",
    path: "/api/match-rules",
    access: READ,
    summary:
      "Shows by which local fields operators and users are looked for in which directory fields, in which order.",
    answers: { 200: MatchRules },
    handle: async (ctx) => ({ status: 200, body: await showRules(ctx) }),
  }),
  route({
    method: "PATCH",
    path: "/api/match-rules",
    access: WRITE,
    summary:
      "Sets the first rule of operators, users or both: Operator and User Identity Local and Remote Match Field. What is not named stays.",
    body: MatchFields,
    answers: { 200: MatchRules },
    handle: async (ctx, { body }) => ({ status: 200, body: await setFields(ctx, body) }),
  }),
  route({
    method: "PUT",
    path: "/api/match-rules/:audience",
    access: WRITE,
    summary:
      "Sets by which rules, in which order, operators or users are looked for. It is kept even where a rule cannot work yet; the warnings say why.",
    params: OfAudience,
    body: RuleWish,
    answers: { 200: SavedRuleSet },
    handle: async (ctx, { params, body }) => ({ status: 200, body: await setRules(ctx, params.audience, body) }),
  }),
  route({
    method: "POST",
    path: "/api/match-rules/:audience/preview",
    access: WRITE,
    summary:
      "Says what rules would make of the people of an audience, page by page, without keeping anything: matched, not matched and why, or two of them the same account.",
    params: OfAudience,
    query: z.object({
      cursor: Cursor.optional(),
      limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(PAGE),
    }),
    body: RuleWish,
    answers: { 200: MatchPreview },
    handle: async (ctx, { params: { audience }, query, body: wish }) => ({
      status: 200,
      body: await previewMatches(ctx, { audience, wish, ...query }),
    }),
  }),
];
