import type { Feature } from "../../../feature.ts";
import { orderSweep, sweepOrphans } from "./sweep-orphans.ts";

/** What becomes of events that no meeting stands in, as a part of the feature. */
export const orphans = {
  jobs: { "meetings.sweep-orphans": sweepOrphans },
  reactions: { "connection.became-active": (ctx, { about }) => ctx.transaction((tx) => orderSweep(ctx, tx, about)) },
} satisfies Pick<Feature, "jobs" | "reactions">;
