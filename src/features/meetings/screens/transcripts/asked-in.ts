import { daysIn, instantsOf } from "../../../../web/activity/days.ts";

/** What the address may ask of all transcripts. */
export const ASKED = ["search", "speaker", "from", "to"] as const;

const LONGEST = 200;

/** What the address asks, as the API is asked: days begin and end by the clock of `zone`. */
export function questionIn(parameters: URLSearchParams, zone: string): Readonly<Record<string, string>> {
  const text = (name: "search" | "speaker") => (parameters.get(name) ?? "").trim().slice(0, LONGEST);
  return {
    ...(text("search") !== "" && { search: text("search") }),
    ...(text("speaker") !== "" && { speaker: text("speaker") }),
    ...instantsOf(daysIn(parameters), zone),
  };
}
