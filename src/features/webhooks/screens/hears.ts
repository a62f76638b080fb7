/** All facts of one kind, such as those about meetings. */
export interface Kind {
  readonly name: string;
  /** Lets all of them through: "meeting.*". */
  readonly pattern: string;
  readonly facts: readonly string[];
}

/** The kinds of facts whose name, or whose facts' names, have the text in them; with those facts only. */
export function kindsAmong(names: readonly string[], text: string): readonly Kind[] {
  const wanted = text.trim().toLowerCase();
  const kinds = Map.groupBy(
    names.filter((name) => name.includes(wanted)),
    (name) => name.slice(0, name.indexOf(".")),
  );
  return [...kinds]
    .map(([name, facts]) => ({ name, pattern: `${name}.*`, facts: facts.toSorted() }))
    .toSorted((one, other) => one.name.localeCompare(other.name, "en"));
}

/** The patterns with one more, or one less. What a wider one lets through by itself is not kept beside it. */
export function toggled(patterns: readonly string[], pattern: string, on: boolean): readonly string[] {
  const others = patterns.filter((each) => each !== pattern);
  if (!on) return others;
  const covered = pattern.endsWith(".*") ? (each: string) => each.startsWith(pattern.slice(0, -1)) : () => false;
  return [...others.filter((each) => !covered(each)), pattern].toSorted();
}
