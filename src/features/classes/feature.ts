import { z } from "zod";
import { allReactions, type Feature } from "../../feature.ts";
import { ABILITIES } from "./abilities.ts";
import { FACTS } from "./contract.ts";
import { lifecycleRoutes } from "./lifecycle/routes.ts";
import { choosing } from "./listing/feature.ts";
import { planRoutes } from "./plans/routes.ts";
import { bringing } from "./rosters/feature.ts";
import { running } from "./runs/feature.ts";
import { runSchedule } from "./schedules/keep-schedule.ts";
import { CLASSES_DATA } from "./privacy/personal-data.ts";
import { scheduleRoutes } from "./schedules/routes.ts";
import { meeting } from "./sessions/feature.ts";

const TheSchedule = z.object({ schedule: z.uuid() });

export const classes: Feature = {
  name: "classes",
  facts: [...choosing.facts, ...bringing.facts, ...meeting.facts, ...FACTS],
  routes: [
    ...choosing.routes,
    ...bringing.routes,
    ...planRoutes,
    ...lifecycleRoutes,
    ...scheduleRoutes,
    ...meeting.routes,
  ],
  jobs: {
    ...bringing.jobs,
    ...running.jobs,
    ...meeting.jobs,
    "classes.scheduled": (ctx, data) => runSchedule(ctx, TheSchedule.parse(data).schedule),
  },
  background: [...bringing.background, ...meeting.background],
  chores: bringing.chores,
  reactions: allReactions(running.reactions, meeting.reactions),
  abilities: ABILITIES,
  personalData: [CLASSES_DATA],
};
