/** Names under which a secret may lie. */
const SECRET = /secret|password|token|credential|authorization|cookie|private-?key|api-?key|^key$|sealed/i;
const HIDDEN = "(hidden)";

/** A JSON value to be shown: what lies under a name that sounds like a secret's is left out. */
export function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, each]) => [
    name,
    SECRET.test(name) ? HIDDEN : withoutSecrets(each),
  ]);
  return Object.fromEntries(entries);
}
