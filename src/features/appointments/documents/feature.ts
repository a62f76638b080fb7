import { z } from "zod";
import type { Feature } from "../../../feature.ts";
import { documentRoutes } from "./document-routes.ts";
import { sweepAll, sweepDocuments } from "./sweep.ts";

const Stored = z.object({ address: z.string() });

/** What people attach when they book, as a part of the feature. */
export const documents = {
  routes: documentRoutes,
  jobs: { "documents.remove": (ctx, data) => ctx.storage.remove(Stored.parse(data).address) },
  reactions: {
    // Whoever is erased is not kept until the next sweep.
    "person.erased": (ctx) => ctx.transaction((tx) => sweepDocuments(tx, { now: ctx.now, order: ctx.order.bind(ctx) })),
  },
  chores: [{ name: "documents that nobody booked with", do: sweepAll }],
} satisfies Pick<Feature, "routes" | "jobs" | "reactions" | "chores">;
