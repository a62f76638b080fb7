import type { Scanner } from "./scanner.ts";
import type { Body, Expression } from "./syntax.ts";
import { readText, readVariable } from "./texts.ts";
import { readType } from "./read-type.ts";

/** Reads statements up to a closing bracket, which is taken too. */
export type ReadBody = (end: RegExp) => Body;

const LEVELS: readonly RegExp[] = [
  /-(and|or)\b/,
  /-i?(eq|ne|gt|ge|lt|le|like|notlike|match|notmatch|contains|notcontains|in|notin|join|split|replace)\b/,
  /([+-])(?=[\s$("'\d@])/,
  /-(f)\b/,
  /(\.\.)/,
];

/** Expressions from the loosest binding operator to the tightest. */
export class Expressions {
  readonly #scanner: Scanner;
  readonly #readBody: ReadBody;

  constructor(scanner: Scanner, readBody: ReadBody) {
    this.#scanner = scanner;
    this.#readBody = readBody;
  }

  read(): Expression {
    return this.#level(0);
  }

  #level(depth: number): Expression {
    const pattern = LEVELS[depth];
    if (pattern === undefined) return this.#list();
    let left = this.#level(depth + 1);
    for (let operator = this.#operator(pattern); operator !== undefined; operator = this.#operator(pattern)) {
      this.#scanner.skipLines();
      left = { kind: "binary", operator: operator.toLowerCase(), left, right: this.#level(depth + 1) };
    }
    return left;
  }

  #operator(pattern: RegExp): string | undefined {
    this.#scanner.skipBlanks();
    return this.#scanner.take(pattern)?.[1];
  }

  #list(): Expression {
    const first = this.#unary();
    const items = [first];
    while (this.#comma()) items.push(this.#unary());
    return items.length === 1 ? first : { kind: "list", items };
  }

  #comma(): boolean {
    this.#scanner.skipBlanks();
    if (this.#scanner.take(/,/) === undefined) return false;
    this.#scanner.skipLines();
    return true;
  }

  /** One value without operators or commas behind it. */
  operand(): Expression {
    return this.#unary();
  }

  #unary(): Expression {
    this.#scanner.skipBlanks();
    if (this.#scanner.take(/!|-not\b/) !== undefined) return { kind: "unary", operator: "not", of: this.#unary() };
    if (this.#scanner.take(/-join\b/) !== undefined) return { kind: "unary", operator: "join", of: this.#unary() };
    const type = readType(this.#scanner);
    return type === undefined ? this.postfix() : { kind: "cast", of: this.#unary(), type };
  }

  /** A value with its members and indexes, without operators; arguments of cmdlets are such. */
  postfix(): Expression {
    let value = this.#primary();
    for (;;) {
      const [, name, call] = this.#scanner.take(/\.([A-Za-z_]\w*)(\()?/) ?? [];
      if (name !== undefined && call !== undefined) value = { kind: "call", of: value, name, given: this.#given() };
      else if (name !== undefined) value = { kind: "member", of: value, name };
      else if (this.#scanner.take(/\[/) !== undefined) value = this.#indexOf(value);
      else return value;
    }
  }

  /** What stands in the brackets of a method. */
  #given(): Expression[] {
    const given: Expression[] = [];
    this.#scanner.skipLines();
    while (this.#scanner.take(/\)/) === undefined) {
      given.push(this.#unary());
      if (!this.#comma()) this.#scanner.skipLines();
      if (this.#scanner.isAtEnd) throw this.#scanner.error("A bracket is not closed.");
    }
    return given;
  }

  #indexOf(of: Expression): Expression {
    const index = this.read();
    this.#scanner.skipBlanks();
    this.#scanner.expect(/\]/, "]");
    return { kind: "index", of, index };
  }

  #primary(): Expression {
    const scanner = this.#scanner;
    const text = readText(scanner, () => ({ kind: "statements", body: this.#readBody(/\)/), asList: false }));
    if (text !== undefined) return text;
    const number = scanner.take(/-?\d+(\.\d+)?(?!\w)/)?.[0];
    if (number !== undefined) return { kind: "literal", value: Number(number) };
    const name = readVariable(scanner);
    if (name !== undefined) return { kind: "variable", name };
    return this.#bracketed();
  }

  #bracketed(): Expression {
    const scanner = this.#scanner;
    if (scanner.take(/@\{/) !== undefined) return { kind: "table", entries: this.#entries() };
    if (scanner.take(/@\(/) !== undefined) return { kind: "statements", body: this.#readBody(/\)/), asList: true };
    if (scanner.take(/\$?\(/) !== undefined) return { kind: "statements", body: this.#readBody(/\)/), asList: false };
    if (scanner.take(/\{/) !== undefined) return { kind: "block", body: this.#readBody(/\}/) };
    throw scanner.unexpected();
  }

  #entries(): (readonly [string, Expression])[] {
    const entries: (readonly [string, Expression])[] = [];
    this.#scanner.skipLines();
    while (this.#scanner.take(/\}/) === undefined) {
      const [, bare, quoted] = this.#scanner.expect(/(?:([\w.-]+)|["']([^"'$]+)["'])[ \t]*=/, "a name and =");
      this.#scanner.skipBlanks();
      entries.push([bare ?? quoted ?? "", this.read()]);
      this.#scanner.skipLines();
    }
    return entries;
  }
}
