import { Expressions } from "./expressions.ts";
import { Scanner } from "./scanner.ts";
import { Arguments } from "./arguments.ts";
import { readParam } from "./param.ts";
import type { Body, Branch, Element, Expression, Leaving, Statement } from "./syntax.ts";
import { readType } from "./read-type.ts";

/** Reads a script; throws a ScriptError that names the line. */
export function parseScript(text: string): Body {
  const parser = new Parser(text);
  return parser.script();
}

type ReadStatement = (line: number) => Statement;

/** What may follow a statement. */
const END = /[;)}\n]|$(?![\s\S])/;
/** These end with a bracket of their own. */
const BLOCKS: ReadonlySet<Statement["kind"]> = new Set(["if", "foreach", "try", "param"]);
const KEYWORD = /(if|foreach|try|throw|return|exit|break|continue|param)(?![\w-])/;
const STRANGE = /(while|for|do|switch|function|filter|class|enum|trap|using)(?![\w-])/;
const MEMBER_CHANGE = /\$\w+(?:\.\w+|\[[^\]\n]*\])+[ \t]*[-+]?=(?!=)/;

function isBlock(statement: Statement): boolean {
  return BLOCKS.has(statement.kind) || (statement.kind === "assign" && isBlock(statement.value));
}

class Parser {
  readonly #scanner: Scanner;
  readonly #expressions: Expressions;
  readonly #arguments: Arguments;
  readonly #keywords: Readonly<Record<string, ReadStatement>> = {
    if: (line) => this.#if(line),
    foreach: (line) => this.#foreach(line),
    try: (line) => this.#try(line),
    throw: (line) => this.#throw(line),
    return: (line) => this.#leave("return", line),
    exit: (line) => this.#leave("exit", line),
    break: (line) => this.#leave("break", line),
    continue: (line) => this.#leave("continue", line),
    param: (line) => readParam(this.#scanner, this.#expressions, line),
  };

  constructor(text: string) {
    this.#scanner = new Scanner(text);
    this.#expressions = new Expressions(this.#scanner, (end) => this.#body(end));
    this.#arguments = new Arguments(this.#scanner, this.#expressions);
  }

  script(): Body {
    this.#scanner.skipLines();
    this.#scanner.take(/\[CmdletBinding\([^)]*\)\](?=\s*param\b)/);
    return this.#body(/$(?![\s\S])/);
  }

  #body(end: RegExp): Body {
    const statements: Statement[] = [];
    this.#scanner.skipLines();
    while (this.#scanner.take(end) === undefined) {
      if (this.#scanner.isAtEnd) throw this.#scanner.error("A bracket is not closed.");
      const statement = this.#statement();
      this.#scanner.skipBlanks();
      if (!isBlock(statement) && !this.#scanner.sees(END)) throw this.#scanner.unexpected();
      statements.push(statement);
      this.#scanner.skipLines();
    }
    return statements;
  }

  #block(): Body {
    this.#scanner.skipLines();
    this.#scanner.expect(/\{/, "{");
    return this.#body(/\}/);
  }

  #statement(): Statement {
    const { line } = this.#scanner;
    const strange = this.#scanner.take(STRANGE)?.[0];
    if (strange !== undefined) throw this.#scanner.error(`The sandbox does not run '${strange}' of PowerShell.`);
    const keyword = this.#scanner.take(KEYWORD)?.[1];
    const read = keyword === undefined ? undefined : this.#keywords[keyword.toLowerCase()];
    return read === undefined ? (this.#assignment(line) ?? this.#pipeline(line)) : read(line);
  }

  #assignment(line: number): Statement | undefined {
    if (this.#scanner.sees(MEMBER_CHANGE)) {
      throw this.#scanner.error("The sandbox does not change members of a value; the whole value must be set anew.");
    }
    const mark = this.#scanner.mark();
    const type = readType(this.#scanner) ?? null;
    const [, name, sign] = this.#scanner.take(/\$(?:script:|global:)?([A-Za-z_]\w*)[ \t]*(\+?=)(?!=)/) ?? [];
    if (name === undefined) {
      this.#scanner.back(mark);
      return undefined;
    }
    this.#scanner.skipLines();
    return { kind: "assign", name: name.toLowerCase(), type, adds: sign === "+=", value: this.#statement(), line };
  }

  #condition(): Expression {
    this.#scanner.skipBlanks();
    this.#scanner.expect(/\(/, "(");
    return { kind: "statements", body: this.#body(/\)/), asList: false };
  }

  #if(line: number): Statement {
    const branches: Branch[] = [{ when: this.#condition(), body: this.#block() }];
    while (this.#follows(/elseif\b/)) branches.push({ when: this.#condition(), body: this.#block() });
    return { kind: "if", branches, otherwise: this.#follows(/else\b/) ? this.#block() : null, line };
  }

  /** Whether a word comes next, on this line or a later one. */
  #follows(word: RegExp): boolean {
    const mark = this.#scanner.mark();
    this.#scanner.skipLines();
    if (this.#scanner.take(word) !== undefined) return true;
    this.#scanner.back(mark);
    return false;
  }

  #foreach(line: number): Statement {
    this.#scanner.skipBlanks();
    const [, name = ""] = this.#scanner.expect(/\(\s*\$(\w+)\s+in\s+/, "($name in …)");
    const over = { kind: "statements", body: this.#body(/\)/), asList: false } as const;
    return { kind: "foreach", name: name.toLowerCase(), over, body: this.#block(), line };
  }

  #try(line: number): Statement {
    const body = this.#block();
    const caught = this.#follows(/catch\b/) ? this.#block() : null;
    return { kind: "try", body, caught, lastly: this.#follows(/finally\b/) ? this.#block() : null, line };
  }

  #throw(line: number): Statement {
    this.#scanner.skipBlanks();
    return { kind: "throw", value: this.#scanner.sees(END) ? null : this.#expressions.read(), line };
  }

  #leave(how: Leaving, line: number): Statement {
    this.#scanner.skipBlanks();
    return { kind: "leave", how, value: this.#scanner.sees(END) ? null : this.#pipeline(line), line };
  }

  #pipeline(line: number): Statement {
    const elements = [this.#element()];
    while (this.#pipe()) elements.push(this.#element());
    return { kind: "pipeline", elements, line };
  }

  #pipe(): boolean {
    if (!this.#follows(/\|(?!\|)/)) return false;
    this.#scanner.skipLines();
    return true;
  }

  #element(): Element {
    const { line } = this.#scanner;
    if (this.#scanner.take(/&[ \t]*(?=\{)/) !== undefined) return { kind: "block", body: this.#block() };
    const name = this.#scanner.take(/[A-Za-z]\w*(-[A-Za-z]\w*)*(?![\w.(])|[%?](?=[\s{])/)?.[0];
    if (name === undefined) return { kind: "value", value: this.#expressions.read() };
    return { kind: "command", name, arguments: this.#arguments.read(), line };
  }
}
