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
  facts: [
    "class-plan.drawn",
    "class-plan.failed",
    "class-plan.stopped",
    "class-run.begun",
    "class-run.paused",
    "class-run.finished",
    "class-team.synced",
    "class-team.failed",
    "class-team.released",
    "class-team.gone",
    "class-team.drifted",
  ],
} satisfies Pick<Feature, "jobs" | "reactions" | "facts">;
