const MANY = 5000;

/** Opens a thing once for each key and keeps it; idle ones are let go when there are many. */
export function keptByKey<Given, Thing>(
  keyOf: (given: Given) => string,
  open: (given: Given) => Thing,
  idle: (thing: Thing) => boolean,
): (given: Given) => Thing {
  const things = new Map<string, Thing>();
  return (given) => {
    const key = keyOf(given);
    const known = things.get(key);
    if (known !== undefined) return known;
    if (things.size >= MANY) letGo(things, idle);
    const thing = open(given);
    things.set(key, thing);
    return thing;
  };
}

function letGo<Thing>(things: Map<string, Thing>, idle: (thing: Thing) => boolean): void {
  for (const [key, thing] of things) if (idle(thing)) things.delete(key);
}
