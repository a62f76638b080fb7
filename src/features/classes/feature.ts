import type { Feature } from "../../feature.ts";
import { ABILITIES } from "./abilities.ts";

export const classes: Feature = {
  name: "classes",
  facts: [],
  routes: [],
  jobs: {},
  reactions: {},
  abilities: ABILITIES,
  personalData: [],
};
