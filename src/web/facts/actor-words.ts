/** Who did something, from how the server names it: "key:crm" → "the access key crm". */
export function actorWords(actor: string): string {
  const known = KNOWN[actor];
  if (known !== undefined) return known;
  const name = actor.slice(actor.indexOf(":") + 1);
  return actor.startsWith("key:") ? `the access key ${name}` : name;
}

const KNOWN: Readonly<Record<string, string>> = {
  parley: "Parley",
  "key:bootstrap": "the first access key",
  "person:owner": "the owner",
};
