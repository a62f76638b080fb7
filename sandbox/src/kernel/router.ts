/** A tree of path segments. Literals match without regard to case; {name} takes any segment. */

export interface Routable {
  readonly method: string;
  readonly template: string;
}

interface Branch<R> {
  readonly literals: Map<string, Branch<R>>;
  variable?: { readonly name: string; readonly branch: Branch<R> };
  readonly routes: Map<string, R>;
}

export type Finding<R> =
  | { readonly kind: "found"; readonly route: R; readonly params: Readonly<Record<string, string>> }
  | { readonly kind: "wrong-method"; readonly routes: readonly R[] }
  | { readonly kind: "unknown"; readonly segment: string };

export class Router<R extends Routable> {
  readonly #root: Branch<R> = branch();

  constructor(routes: readonly R[]) {
    for (const route of routes) this.#plant(route);
  }

  #plant(route: R): void {
    let at = this.#root;
    for (const segment of segmentsOf(route.template)) at = grow(at, segment);
    at.routes.set(route.method, route);
  }

  /** Segments are decoded already, see `segmentsOf`. */
  find(method: string, segments: readonly string[]): Finding<R> {
    const params: Record<string, string> = {};
    let at = this.#root;
    for (const segment of segments) {
      const next = step(at, segment, params);
      if (next === undefined) return { kind: "unknown", segment };
      at = next;
    }
    const route = at.routes.get(method);
    if (route !== undefined) return { kind: "found", route, params };
    if (at.routes.size > 0) return { kind: "wrong-method", routes: [...at.routes.values()] };
    return { kind: "unknown", segment: segments.at(-1) ?? "" };
  }
}

function step<R>(at: Branch<R>, segment: string, params: Record<string, string>): Branch<R> | undefined {
  const literal = at.literals.get(segment.toLowerCase());
  if (literal !== undefined || at.variable === undefined) return literal;
  params[at.variable.name] = segment;
  return at.variable.branch;
}

function branch<R>(): Branch<R> {
  return { literals: new Map(), routes: new Map() };
}

function grow<R>(at: Branch<R>, segment: string): Branch<R> {
  const name = /^\{(\w+)\}$/.exec(segment)?.[1];
  if (name !== undefined) {
    at.variable ??= { name, branch: branch() };
    return at.variable.branch;
  }
  const next = at.literals.get(segment.toLowerCase()) ?? branch<R>();
  at.literals.set(segment.toLowerCase(), next);
  return next;
}

/** Keys by which an entity may be named instead of its id; applications(appId='x') reads as applications/appId='x'. */
const ALTERNATE_KEY = /^(appId|uniqueName)='(.*)'$/;

/** Splits and decodes a path. users('x') reads as users/x; f(a=1) as the literal f(*); a:/b/c.txt:/d as a, :, b/c.txt, d. */
export function segmentsOf(path: string): string[] {
  return partsOf(path).flatMap(({ text, isPath }) => (isPath ? [decoded(text)] : segmentsIn(decoded(text))));
}

function segmentsIn(segment: string): string[] {
  const [whole, name = "", inner = ""] = /^([\w.$]+)\((.*)\)$/.exec(segment) ?? [];
  if (whole === undefined) return [segment];
  if (ALTERNATE_KEY.test(inner)) return [name, inner];
  const key = /^'(.*)'$/.exec(inner)?.[1];
  return key === undefined ? [`${name}(*)`] : [name, key.replaceAll("''", "'")];
}

/** One segment, or several that are a path of their own. */
interface Part {
  readonly text: string;
  readonly isPath: boolean;
}

/** What stands between colons, or behind the only one, is a path of its own. */
const WITH_PATH = /^(.*?[^/:]):\/([^:]+?)\/?(?::(\/.*)?)?$/;

function partsOf(path: string): Part[] {
  const [, before = path, inner, after = ""] = WITH_PATH.exec(path) ?? [];
  const plain = (text: string): Part[] =>
    text.split("/").flatMap((each) => (each === "" ? [] : { text: each, isPath: false }));
  if (inner === undefined) return plain(path);
  return [...plain(before), { text: ":", isPath: false }, { text: inner, isPath: true }, ...plain(after)];
}

/** A text of an address without its escapes, or as it is where they are none. */
export function decoded(raw: string): string {
  try {
    return decodeURIComponent(raw);
  } catch (error) {
    // A stray percent sign is part of the id then; Graph answers "not found" to it, not a crash.
    if (error instanceof URIError) return raw;
    throw error;
  }
}
