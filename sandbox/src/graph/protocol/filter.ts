import { badRequest } from "./refusal.ts";

/** OData $filter: text to tree. */

export type Literal = { readonly kind: "literal"; readonly value: string | number | boolean | null };
export type Path = { readonly kind: "path"; readonly segments: readonly string[] };
export type Invocation = { readonly kind: "call"; readonly name: string; readonly args: readonly Operand[] };
export type Operand = Literal | Path | Invocation;
export type Condition =
  | { readonly kind: "join"; readonly word: "and" | "or"; readonly parts: readonly Condition[] }
  | { readonly kind: "not"; readonly of: Condition }
  | { readonly kind: "compare"; readonly operator: Operator; readonly left: Operand; readonly right: Operand }
  | Lambda
  | Invocation;
export interface Lambda {
  readonly kind: "lambda";
  readonly quantifier: "any" | "all";
  readonly path: Path;
  readonly variable: string;
  readonly of: Condition | null;
}
export type Operator = "eq" | "ne" | "gt" | "ge" | "lt" | "le";

const OPERATORS: readonly Operator[] = ["eq", "ne", "gt", "ge", "lt", "le"];
/** How many arguments each function takes. */
const FUNCTIONS: ReadonlyMap<string, number> = new Map([
  ["startswith", 2],
  ["endswith", 2],
  ["contains", 2],
  ["tolower", 1],
  ["toupper", 1],
]);
const TOKEN = /\s*('(?:[^']|'')*'|[(),:/]|[^\s(),:/']+(?::\d\d[^\s(),']*)?)/gy;

export function parseFilter(text: string): Condition {
  const reader = new Reader(tokensOf(text));
  const condition = reader.either();
  reader.end();
  return condition;
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined) throw syntaxError(at);
    tokens.push(token);
  }
  return tokens;
}

function syntaxError(position: number): Error {
  return badRequest(
    `Invalid filter clause: There is an unterminated literal or a syntax error at position ${position}.`,
  );
}

class Reader {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  either(): Condition {
    return this.#chain("or", () => this.#chain("and", () => this.#single()));
  }

  end(): void {
    if (this.#at < this.#tokens.length) throw syntaxError(this.#at);
  }

  #chain(word: "and" | "or", next: () => Condition): Condition {
    const first = next();
    const parts = [first];
    while (this.#skip(word)) parts.push(next());
    return parts.length === 1 ? first : { kind: "join", word, parts };
  }

  #single(): Condition {
    if (this.#skip("not")) return { kind: "not", of: this.#single() };
    if (this.#skip("(")) {
      const inner = this.either();
      this.#expect(")");
      return inner;
    }
    return this.#comparison();
  }

  #comparison(): Condition {
    const left = this.#operand();
    if (left.kind === "path" && this.#isLambda(left)) return this.#lambda(left);
    if (this.#skip("in")) {
      const parts = this.#list().map((right): Condition => ({ kind: "compare", operator: "eq", left, right }));
      return { kind: "join", word: "or", parts };
    }
    const operator = OPERATORS.find((name) => this.#skip(name));
    if (operator !== undefined) return { kind: "compare", operator, left, right: this.#operand() };
    if (left.kind === "call") return left;
    throw syntaxError(this.#at);
  }

  #isLambda(path: Path): boolean {
    return /^(any|all)$/i.test(path.segments.at(-1) ?? "") && this.#peek() === "(";
  }

  #lambda(path: Path): Condition {
    const quantifier = path.segments.at(-1)?.toLowerCase() === "all" ? "all" : "any";
    const of = { kind: "path", segments: path.segments.slice(0, -1) } as const;
    this.#expect("(");
    if (this.#skip(")")) return { kind: "lambda", quantifier, path: of, variable: "", of: null };
    const variable = this.#take();
    this.#expect(":");
    const condition = this.either();
    this.#expect(")");
    return { kind: "lambda", quantifier, path: of, variable, of: condition };
  }

  #list(): Operand[] {
    this.#expect("(");
    const items = [this.#operand()];
    while (this.#skip(",")) items.push(this.#operand());
    this.#expect(")");
    return items;
  }

  #operand(): Operand {
    const token = this.#take();
    const literal = literalOf(token);
    if (literal !== undefined) return literal;
    if (this.#peek() === "(" && FUNCTIONS.has(token.toLowerCase())) {
      return invocation(token.toLowerCase(), this.#list());
    }
    if (!/^[A-Za-z_$@][\w.$@-]*$/.test(token)) throw syntaxError(this.#at);
    if (this.#peek() === "(" && !/^(any|all)$/i.test(token)) {
      throw badRequest(
        `An unknown function with name '${token}' was found. This may also be a function import or a key lookup on a navigation property, which is not allowed.`,
      );
    }
    return this.#path(token);
  }

  #path(first: string): Path {
    const segments = [first];
    while (this.#skip("/")) segments.push(this.#take());
    return { kind: "path", segments };
  }

  #peek(): string | undefined {
    return this.#tokens[this.#at];
  }

  #take(): string {
    const token = this.#peek();
    if (token === undefined) throw syntaxError(this.#at);
    this.#at += 1;
    return token;
  }

  #skip(word: string): boolean {
    if (this.#peek()?.toLowerCase() !== word) return false;
    this.#at += 1;
    return true;
  }

  #expect(word: string): void {
    if (!this.#skip(word)) throw syntaxError(this.#at);
  }
}

function invocation(name: string, args: readonly Operand[]): Invocation {
  if (args.length === FUNCTIONS.get(name)) return { kind: "call", name, args };
  throw badRequest(`No function signature for the function with name '${name}' matches the specified arguments.`);
}

const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ["true", true],
  ["false", false],
  ["null", null],
]);

function literalOf(token: string): Literal | undefined {
  if (token.startsWith("'")) return { kind: "literal", value: token.slice(1, -1).replaceAll("''", "'") };
  const word = WORDS.get(token.toLowerCase());
  if (word !== undefined) return { kind: "literal", value: word };
  if (/^-?\d+(\.\d+)?$/.test(token)) return { kind: "literal", value: Number(token) };
  // Dates and ids stand without quotes.
  if (/^\d{4}-\d\d-\d\d/.test(token) || /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(token)) {
    return { kind: "literal", value: token };
  }
  return undefined;
}
