import { FACT_WORDS as appointments } from "../features/appointments/screens/facts.ts";
import { FACT_WORDS as classes } from "../features/classes/screens/facts.ts";
import { FACT_WORDS as connection } from "../features/connection/screens/facts.ts";
import { FACT_WORDS as directory } from "../features/directory/screens/facts.ts";
import { FACT_WORDS as meetings } from "../features/meetings/screens/facts.ts";
import { FACT_WORDS as messenger } from "../features/messenger/screens/facts.ts";
import { FACT_WORDS as users } from "../features/users/screens/facts.ts";
import { FACT_WORDS as visitors } from "../features/visitors/screens/facts.ts";
import { FACT_WORDS as listeners } from "./facts/listeners.ts";
import type { FactWords } from "./words/facts.ts";

/** How every fact reads, gathered from the features. */
export const FACT_WORDS: FactWords = {
  ...connection,
  ...directory,
  ...meetings,
  ...messenger,
  ...appointments,
  ...classes,
  ...listeners,
  ...users,
  ...visitors,
};

/** The names of all facts. */
export const FACT_NAMES: readonly string[] = Object.keys(FACT_WORDS);

/** What the live stream is listened to for: facts, and what is worth another look and is none. */
export const LIVE_NAMES: readonly string[] = [...FACT_NAMES, "presence.stirred"];
