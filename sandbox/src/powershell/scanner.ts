/** A script cannot be read or run. `line` counts from 1. */
export class ScriptError extends Error {
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

const BLANK = /(?:[ \t\r]|`\r?\n|<#[\s\S]*?#>)+/y;
const COMMENT = /#[^\n]*/y;

/** Walks through the text of a script. */
export class Scanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get line(): number {
    return this.#text.slice(0, this.#at).split("\n").length;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  /** What matches here, with its groups; the place moves behind it. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    const sticky = new RegExp(pattern.source, "iy");
    sticky.lastIndex = this.#at;
    const found = sticky.exec(this.#text);
    if (found === null) return undefined;
    this.#at = sticky.lastIndex;
    return found;
  }

  /** Whether it matches here; the place stays. */
  sees(pattern: RegExp): boolean {
    const sticky = new RegExp(pattern.source, "iy");
    sticky.lastIndex = this.#at;
    return sticky.test(this.#text);
  }

  expect(pattern: RegExp, what: string): RegExpExecArray {
    const found = this.take(pattern);
    if (found !== undefined) return found;
    throw this.error(`Expected ${what}, found '${this.#next()}'.`);
  }

  unexpected(): ScriptError {
    return this.error(this.isAtEnd ? "A value is missing." : `Unexpected '${this.#next()}'.`);
  }

  #next(): string {
    return (
      this.#text
        .slice(this.#at, this.#at + 20)
        .split("\n")[0]
        ?.trimEnd() ?? ""
    );
  }

  error(message: string): ScriptError {
    return new ScriptError(this.line, message);
  }

  /** Blanks, continued lines and comments up to the end of the line. */
  skipBlanks(): void {
    for (const pattern of [BLANK, COMMENT]) {
      pattern.lastIndex = this.#at;
      if (pattern.test(this.#text)) this.#at = pattern.lastIndex;
    }
  }

  /** Blanks, empty lines, comments and semicolons. */
  skipLines(): void {
    for (let before = -1; before !== this.#at;) {
      before = this.#at;
      this.skipBlanks();
      this.take(/[\n;]+/);
    }
  }

  mark(): number {
    return this.#at;
  }

  /** Goes back to a place that was marked. */
  back(mark: number): void {
    this.#at = mark;
  }
}
