/** Whether one of the patterns lets a fact through: `meeting.opened`, all of one kind as `meeting.*`, or everything as `*`. */
export function lets(patterns: readonly string[], fact: string): boolean {
  return patterns.some((pattern) => pattern === "*" || pattern === fact || covers(pattern, fact));
}

function covers(pattern: string, fact: string): boolean {
  return pattern.endsWith(".*") && fact.startsWith(pattern.slice(0, -1));
}
