import type { Feature } from "../../feature.ts";
import { ABILITIES } from "./abilities.ts";

export const messenger: Feature = {
  name: "messenger",
  facts: [],
  routes: [],
  jobs: {},
  reactions: {},
  abilities: ABILITIES,
  personalData: [],
};
