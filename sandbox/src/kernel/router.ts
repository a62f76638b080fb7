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
    for (const segment of route.template.split("/").filter(Boolean)) at = grow(at, segment);
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

/** Splits and decodes a path. users('x') reads as users/x; f(a=1) as the literal f(*). */
export function segmentsOf(path: string): string[] {
  return path
    .split("/")
    .filter(Boolean)
    .flatMap((raw) => {
      const segment = decode(raw);
      const call = /^([\w.$]+)\((.*)\)$/.exec(segment);
      if (call === null) return [segment];
      const key = /^'(.*)'$/.exec(call[2] ?? "");
      return key === null ? [`${call[1]}(*)`] : [call[1] ?? "", (key[1] ?? "").replaceAll("''", "'")];
    });
}

function decode(raw: string): string {
  try {
    return decodeURIComponent(raw);
  } catch (error) {
    // A stray percent sign is part of the id then; Graph answers "not found" to it, not a crash.
    if (error instanceof URIError) return raw;
    throw error;
  }
}
