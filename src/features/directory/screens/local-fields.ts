type Texts = Readonly<Record<string, string>>;

/** Local fields as they are typed: a line each, such as "campus: North". */
export function asLines(fields: Texts): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n");
}

/** The lines that name no field. */
export function unreadable(text: string): string[] {
  return linesOf(text).filter((line) => !/^[^:]{1,60}:/.test(line));
}

/** What to send so that just these fields are left: those that are gone are sent empty. */
export function fieldsFrom(text: string, before: Texts = {}): Record<string, string> {
  const gone = Object.fromEntries(Object.keys(before).map((name) => [name, ""]));
  const typed = linesOf(text).map((line): [string, string] => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
  });
  return { ...gone, ...Object.fromEntries(typed) };
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
