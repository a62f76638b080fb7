import { WORDS } from "./words.ts";

/** Who did something, from how the server names it: "key:crm" → "the access key crm". */
export function actorWords(actor: string): string {
  if (isKnown(actor)) return WORDS.actors[actor];
  const name = actor.slice(actor.indexOf(":") + 1);
  return actor.startsWith("key:") ? WORDS.key({ name }) : name;
}

function isKnown(actor: string): actor is keyof typeof WORDS.actors {
  return Object.hasOwn(WORDS.actors, actor);
}
