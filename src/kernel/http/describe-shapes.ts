import { z } from "zod";

const Described = z.looseObject({
  paths: z.unknown(),
  components: z.looseObject({ schemas: z.record(z.string(), z.unknown()).default({}) }).default({ schemas: {} }),
});

const REFERENCE = /"#\/components\/schemas\/(\w+)"/g;
/** What the description appends to a shape's name where it is sent to us, since defaults may then be left out. */
const SENT = /Input$/;

/**
 * The description with each shape once, under its own name: shapes that no route takes or gives are left out, and one that
 * is sent keeps its marked name only where it differs from the one that is answered.
 */
export function withoutDoubles<T extends object>(description: T): T {
  const { paths, components } = Described.parse(description);
  const { schemas } = components;
  const reached = reachedFrom(JSON.stringify(paths), schemas);
  const doubles = [...reached].filter((name) => isDouble(name, { reached, schemas }));
  const kept = [...reached].filter((name) => !doubles.includes(name) || !reached.has(plain(name))).toSorted();
  const shapes = Object.fromEntries(kept.map((name) => [doubles.includes(name) ? plain(name) : name, schemas[name]]));
  const single = { ...description, components: { ...components, schemas: shapes } };
  return JSON.parse(
    JSON.stringify(single).replaceAll(REFERENCE, (whole, name: string) =>
      doubles.includes(name) ? whole.replace(name, plain(name)) : whole,
    ),
  );
}

type Shapes = Readonly<Record<string, unknown>>;

function reachedFrom(text: string, schemas: Shapes): Set<string> {
  const reached = new Set<string>();
  const texts = [text];
  for (const each of texts) {
    const fresh = [...each.matchAll(REFERENCE)].map(([, name = ""]) => name).filter((name) => !reached.has(name));
    for (const name of new Set(fresh)) {
      reached.add(name);
      texts.push(JSON.stringify(schemas[name]));
    }
  }
  return reached;
}

function isDouble(name: string, { reached, schemas }: { reached: ReadonlySet<string>; schemas: Shapes }): boolean {
  if (!SENT.test(name)) return false;
  return !reached.has(plain(name)) || unmarked(schemas[name]) === unmarked(schemas[plain(name)]);
}

/** A shape's text without the marks of what is sent in the names that it refers to. */
function unmarked(shape: unknown): string {
  return JSON.stringify(shape).replaceAll(REFERENCE, (whole, name: string) => whole.replace(name, plain(name)));
}

function plain(name: string): string {
  return name.replace(SENT, "");
}
