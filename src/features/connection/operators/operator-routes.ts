import { z } from "zod";
import { route } from "../../../feature.ts";
import { connectionRow } from "../store.ts";
import { OperatorsKept, OperatorsWish } from "./contract.ts";
import { setOperators } from "./set-operators.ts";
import { operatorsOf } from "./store.ts";

const ById = z.object({ id: z.uuid() });

export const operatorRoutes = [
  route({
    method: "GET",
    path: "/api/connections/:id/operators",
    access: { kind: "scope", scope: "connections:read" },
    summary: "Shows whom Parley may act for through a connection; without operators nobody has chosen yet.",
    params: ById,
    answers: { 200: OperatorsKept },
    handle: async (ctx, { params }) => {
      const body = await ctx.transaction(async (tx) => {
        await connectionRow(tx, params.id);
        return operatorsOf(tx, params.id);
      });
      return { status: 200, body };
    },
  }),
  route({
    method: "PUT",
    path: "/api/connections/:id/operators",
    access: { kind: "scope", scope: "connections:write" },
    summary:
      "Chooses whom Parley may act for: everyone, a group's members, or people by login; Microsoft is not asked.",
    params: ById,
    body: OperatorsWish,
    answers: { 200: OperatorsKept },
    handle: async (ctx, { params, body }) => ({ status: 200, body: await setOperators(ctx, params.id, body) }),
  }),
];
