/** What the columns of a file of sessions hold, by the names that such columns usually have, the best first. */
export const COLUMNS = {
  class: ["class", "class id", "class_id", "classid", "section id", "course id"],
  key: ["key", "session id", "session_id", "sessionid", "id"],
  title: ["title", "session", "subject", "topic", "name"],
  date: ["date", "day"],
  start: ["start", "begin", "begins", "start time", "from"],
  end: ["end", "ends", "end time", "to"],
  until: ["until", "weekly until", "repeat until"],
  timeZone: ["timezone", "time zone", "time_zone", "zone"],
  location: ["location", "room", "where"],
  online: ["online", "teams meeting"],
  state: ["state", "status"],
} as const satisfies Record<string, readonly string[]>;

export type Column = keyof typeof COLUMNS;

/** Without these nobody knows what a line is about. */
export const NEEDED = ["class", "key", "title", "start", "end"] as const satisfies readonly Column[];

/** The columns of a head in the order of this table, as places in a line; undefined for those that it does not have. */
export function placesIn(head: readonly string[]): ReadonlyMap<Column, number> {
  const names = head.map((name) => name.trim().toLowerCase());
  return new Map(
    entriesOf(COLUMNS).flatMap(([column, known]): [Column, number][] => {
      const name = known.find((each) => names.includes(each));
      return name === undefined ? [] : [[column, names.indexOf(name)]];
    }),
  );
}

function entriesOf<K extends string, V>(table: Readonly<Record<K, V>>): [K, V][] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table has no other keys than its type says
  return Object.entries(table) as [K, V][];
}
