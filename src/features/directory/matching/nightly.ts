import type { Jobs, Reactions } from "../../../feature.ts";
import { orderNightly } from "./order-nightly.ts";
import { refreshMatches } from "./refresh-matches.ts";
import { runMatching } from "./runs/run-matching.ts";

/** What the directory does from night to night, and the same for everybody at once. */
export const NIGHTLY: { readonly jobs: Jobs; readonly reactions: Reactions } = {
  jobs: { "directory.refresh-matches": (ctx) => refreshMatches(ctx), "directory.match-everybody": runMatching },
  // Nobody may have looked while there was no connection.
  reactions: { "connection.became-active": (ctx) => ctx.transaction((tx) => orderNightly(ctx, tx)) },
};
