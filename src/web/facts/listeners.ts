import { FACT_WORDS as audit } from "../../features/audit/screens/facts.ts";
import { FACT_WORDS as jobs } from "../../features/jobs/screens/facts.ts";
import { FACT_WORDS as notifications } from "../../features/notifications/screens/facts.ts";
import { FACT_WORDS as webhooks } from "../../features/webhooks/screens/facts.ts";
import type { FactWords } from "../words/facts.ts";

/** How the facts of those features read that only listen to the others. */
export const FACT_WORDS: FactWords = { ...notifications, ...webhooks, ...jobs, ...audit };
