import type { Expressions } from "./expressions.ts";
import type { Scanner } from "./scanner.ts";
import type { Argument, Expression } from "./syntax.ts";

const END = /[|;)}\n]|$(?![\s\S])/;
/** What may follow a whole argument. */
const BOUND = /[\s|;,)}]|$(?![\s\S])/;
const BARE = /[^\s|;,(){}"'$@`][^\s|;,(){}"'$`]*/;

/** Reads what stands behind the name of a cmdlet. */
export class Arguments {
  readonly #scanner: Scanner;
  readonly #expressions: Expressions;

  constructor(scanner: Scanner, expressions: Expressions) {
    this.#scanner = scanner;
    this.#expressions = expressions;
  }

  read(): Argument[] {
    const given: Argument[] = [];
    this.#scanner.skipBlanks();
    while (!this.#scanner.sees(END)) {
      given.push(this.#argument());
      this.#scanner.skipBlanks();
    }
    return given;
  }

  #argument(): Argument {
    const splat = this.#scanner.take(/@(\w+)/)?.[1];
    if (splat !== undefined) return { kind: "splat", name: splat };
    const [, name, colon] = this.#scanner.take(/-([A-Za-z]\w*)(:)?/) ?? [];
    if (name === undefined) return { kind: "positional", value: this.#values() };
    this.#scanner.skipBlanks();
    const isSwitch = colon === undefined && this.#scanner.sees(/[|;)}\n]|$(?![\s\S])|-[A-Za-z]|@\w+(?!["'({])/);
    return { kind: "named", name, value: isSwitch ? null : this.#values() };
  }

  /** One value, or several with commas between. */
  #values(): Expression {
    const first = this.#value();
    const items = [first];
    for (;;) {
      this.#scanner.skipBlanks();
      if (this.#scanner.take(/,/) === undefined) break;
      this.#scanner.skipLines();
      items.push(this.#value());
    }
    return items.length === 1 ? first : { kind: "list", items };
  }

  /** Words need no quotes here, and what touches is one text: Tag:$name, "a"/b. */
  #value(): Expression {
    const parts: (string | Expression)[] = [];
    do {
      parts.push(this.#scanner.take(BARE)?.[0] ?? this.#expressions.postfix());
    } while (!this.#scanner.sees(BOUND));
    const [only] = parts;
    if (parts.length > 1 || only === undefined) return { kind: "text", parts };
    return typeof only === "string" ? { kind: "literal", value: numberOr(only) } : only;
  }
}

/** A number that would be written the same way; 007 stays a text. */
function numberOr(word: string): string | number {
  return String(Number(word)) === word ? Number(word) : word;
}
