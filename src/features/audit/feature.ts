import type { Feature } from "../../feature.ts";
import { cleanFacts, factsAbout } from "../../kernel/facts/personal.ts";
import { forgetAnswersNaming } from "../../kernel/http/idempotency.ts";
import { FACTS } from "./contract.ts";
import { routes } from "./routes.ts";

export const audit: Feature = {
  name: "audit",
  facts: FACTS,
  routes,
  jobs: {},
  reactions: {},
  abilities: [],
  personalData: [
    { what: "what was recorded about a person", export: factsAbout, erase: cleanFacts },
    // Every answer that names them is handed out already by the feature that gave it.
    { what: "answers kept for repeated requests", export: async () => [], erase: forgetAnswersNaming },
  ],
};
