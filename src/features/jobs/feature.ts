import type { Feature } from "../../feature.ts";
import { FACTS } from "./contract.ts";
import { routes } from "./routes.ts";

export const jobs: Feature = {
  name: "jobs",
  facts: FACTS,
  routes,
  jobs: {},
  reactions: {},
  abilities: [],
  personalData: [],
};
