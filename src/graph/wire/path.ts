import { Failure } from "../../kernel/errors.ts";

/** A path below the Graph base, whose values are encoded. Built by `graphPath` or `linkedPath` only. */
export interface GraphPath {
  readonly text: string;
  /** The path with `{}` in place of every value: safe for metrics and logs, and what limits are matched by. */
  readonly template: string;
  readonly values: readonly string[];
}

/** Encodes every value: graphPath`/users/${id}/events`. A value that could climb out of its segment is refused. */
export function graphPath(literals: TemplateStringsArray, ...values: readonly (string | number)[]): GraphPath {
  const words = values.map(String);
  const text = literals.reduce((path, literal, index) => path + segmentOf(words[index - 1] ?? "", path) + literal);
  return { text, template: literals.join("{}"), values: words };
}

function segmentOf(value: string, before: string): string {
  if (value === "" || value === "." || value === "..") {
    throw new Failure("invalid-input", `"${value}" cannot stand in a Microsoft Graph path.`, {
      cure: "Give the id or address of the thing that is meant.",
    });
  }
  // Between quotes an apostrophe ends the OData literal unless it is doubled.
  const literal = before.endsWith("'") ? value.replaceAll("'", "''") : value;
  return encodeURIComponent(literal).replaceAll("'", "%27");
}

/** What stands below a path: a word that is the same for all, or a path of its own. */
export function pathBelow(path: GraphPath, below: GraphPath | `/${string}` | `:/${string}`): GraphPath {
  const { text, template, values } = typeof below === "string" ? { text: below, template: below, values: [] } : below;
  return { text: path.text + text, template: path.template + template, values: [...path.values, ...values] };
}

/**
 * The path of a link that Graph handed out while `from` was read. A link that leads anywhere else than below `base`
 * is refused, because the token would go with it.
 */
export function linkedPath(base: string, link: string, from: GraphPath): GraphPath {
  const home = new URL(base);
  const target = URL.parse(link, base);
  const stays = target?.origin === home.origin && target.pathname.startsWith(`${home.pathname}/`) && isPlain(target);
  if (!target || !stays) {
    throw new Failure("upstream-refused", `A link for more of ${from.template} leads away from Microsoft Graph.`, {
      cure: "Nothing was sent there. Report this if the address of Microsoft Graph is set correctly.",
      reason: "link-leads-away",
    });
  }
  return { ...from, text: target.pathname.slice(home.pathname.length) + target.search };
}

function isPlain(target: URL): boolean {
  return target.username === "" && target.password === "";
}

/** The value as an OData string literal: quoted, with apostrophes doubled. */
export function odataText(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** Query options of a request; an undefined one is left out. */
export type GraphQuery = Readonly<Record<string, string | number | boolean | undefined>>;

/** The path with its query, ready to follow the base. */
export function addressOf(path: GraphPath, query: GraphQuery = {}): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [`${encodeURIComponent(name).replace("%24", "$")}=${encodeURIComponent(value)}`],
  );
  if (pairs.length === 0) return path.text;
  return path.text + (path.text.includes("?") ? "&" : "?") + pairs.join("&");
}
