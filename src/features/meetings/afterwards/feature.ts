import { allReactions, type Feature } from "../../../feature.ts";
import { artifacts } from "../artifacts/feature.ts";
import { portal } from "../portal/feature.ts";
import { readings } from "../readings/feature.ts";

/** What a meeting leaves behind, who reads it, and what its own people see of it. */
export const afterwards = {
  routes: [...artifacts.routes, ...portal.routes, ...readings.routes],
  jobs: { ...artifacts.jobs, ...readings.jobs },
  reactions: allReactions(artifacts.reactions, readings.reactions),
  listenings: artifacts.listenings,
  chores: artifacts.chores,
  personalData: [...artifacts.personalData, ...readings.personalData],
} satisfies Pick<Feature, "routes" | "jobs" | "reactions" | "listenings" | "chores" | "personalData">;
