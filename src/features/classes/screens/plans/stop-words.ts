import type { PlannedTeam } from "./queries.ts";
import { WORDS } from "./words.ts";

type Stop = PlannedTeam["stops"][number];

const { stops } = WORDS;

/** Why a team waits for a person, in words. */
export function stopWords({ reason, found = 0, limit = 0 }: Stop): string {
  const said = stops[reason];
  return typeof said === "string" ? said : said({ found, limit });
}
