import type { Feature } from "../../../feature.ts";
import { drawPlan } from "../plans/draw-plan.ts";
import { ThePlan } from "../plans/order-plan.ts";
import { resumeRuns } from "./resume-runs.ts";
import { runPlan } from "./run-plan.ts";

/** What is done of plans in the background, as a part of the feature. */
export const running = {
  jobs: {
    "classes.draw": (ctx, data) => drawPlan(ctx, ThePlan.parse(data)),
    "classes.run": (ctx, data) => runPlan(ctx, ThePlan.parse(data)),
  },
  reactions: { "account.connected": resumeRuns },
} satisfies Pick<Feature, "jobs" | "reactions">;
