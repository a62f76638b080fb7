import type { Route } from "./route.ts";

/** The methods that there are at an address, whatever is asked behind its question mark. */
export function methodsOf<C>(routes: readonly Route<C>[]): (url: string) => string[] {
  const known = routes.map(({ method, path }) => ({ method, pattern: patternOf(path) }));
  return (url) => {
    const path = url.replace(/\?.*$/, "");
    return [...new Set(known.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))];
  };
}

function patternOf(path: string): RegExp {
  const parts = path.split("/").map((part) => (part.startsWith(":") ? "[^/]+" : part.replaceAll(".", "\\.")));
  return new RegExp(`^${parts.join("/")}/?$`);
}
