const PLURALS: Readonly<Record<string, string>> = { person: "people" };

/** The keys of what a fact makes out of date: "meeting.opened" → meetings, and the list of facts itself. */
export function queriesOf(fact: string): string[][] {
  const [noun = ""] = fact.split(".");
  return [[PLURALS[noun] ?? `${noun}s`], ["facts"]];
}
