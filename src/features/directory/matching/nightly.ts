import type { Jobs, Reactions } from "../../../feature.ts";
import { orderNightly } from "./order-nightly.ts";
import { refreshMatches } from "./refresh-matches.ts";

/** What the directory does from night to night. */
export const NIGHTLY: { readonly jobs: Jobs; readonly reactions: Reactions } = {
  jobs: { "directory.refresh-matches": (ctx) => refreshMatches(ctx) },
  // Nobody may have looked while there was no connection.
  reactions: { "connection.became-active": (ctx) => ctx.transaction((tx) => orderNightly(ctx, tx)) },
};
