import { FACT_WORDS as connection } from "../features/connection/screens/facts.ts";
import { FACT_WORDS as directory } from "../features/directory/screens/facts.ts";
import { FACT_WORDS as meetings } from "../features/meetings/screens/facts.ts";
import type { FactWords } from "./screen.ts";

/** How every fact reads, gathered from the features. */
export const FACT_WORDS: FactWords = { ...connection, ...directory, ...meetings };

/** What the live stream is listened to for. */
export const FACT_NAMES: readonly string[] = Object.keys(FACT_WORDS);
