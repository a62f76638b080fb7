import type { Scanner } from "./scanner.ts";
import type { Expression } from "./syntax.ts";

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", "0": "\0" };

/** Reads the expression inside $( … ) of a text. */
export type ReadInner = () => Expression;

/** A text in quotes, straight or typographic, or a here-string; undefined where none begins. */
export function readText(scanner: Scanner, readInner: ReadInner): Expression | undefined {
  const here = scanner.take(/@'\r?\n([\s\S]*?)\r?\n'@/);
  if (here !== undefined) return { kind: "literal", value: here[1] ?? "" };
  const plain = scanner.take(/['‘’‚‛]((?:[^'‘’‚‛]|['‘’‚‛]{2})*)['‘’‚‛]/);
  if (plain !== undefined) return { kind: "literal", value: (plain[1] ?? "").replaceAll(/(['‘’‚‛])['‘’‚‛]/g, "$1") };
  if (scanner.take(/@"\r?\n/) !== undefined) return readParts(scanner, { end: /\r?\n"@/, doubled: NEVER }, readInner);
  return scanner.take(/"/) === undefined
    ? undefined
    : readParts(scanner, { end: /"(?!")/, doubled: DOUBLED }, readInner);
}

/** A quote that is written twice is one; in a here-string both stand. */
const DOUBLED = /(")"/;
const NEVER = /(?!)/;

interface Ending {
  readonly end: RegExp;
  readonly doubled: RegExp;
}

function readParts(scanner: Scanner, { end, doubled }: Ending, readInner: ReadInner): Expression {
  const parts: (string | Expression)[] = [];
  while (scanner.take(end) === undefined) {
    if (scanner.isAtEnd) throw scanner.error("A text is not closed.");
    parts.push(scanner.take(doubled)?.[1] ?? readPart(scanner, readInner));
  }
  return { kind: "text", parts };
}

function readPart(scanner: Scanner, readInner: ReadInner): string | Expression {
  const escaped = scanner.take(/`([\s\S])/)?.[1];
  if (escaped !== undefined) return ESCAPES[escaped] ?? escaped;
  if (scanner.take(/\$\(/) !== undefined) return readInner();
  const name = readVariable(scanner);
  if (name !== undefined) return { kind: "variable", name };
  return scanner.expect(/[^`"$\r\n]+|[\s\S]/, "a character")[0];
}

/** The name behind a $; undefined where none stands. */
export function readVariable(scanner: Scanner): string | undefined {
  const braced = scanner.take(/\$\{(?:script:|global:)?(\w+)\}/)?.[1];
  if (braced !== undefined) return braced;
  const name = scanner.take(/\$(?:script:|global:)?([A-Za-z_]\w*)/)?.[1];
  if (name === undefined || scanner.sees(/::/) || !scanner.sees(/:/)) return name;
  throw scanner.error(
    `Variable reference is not valid: '$${name}:'. Names of drives are not known here; $\{${name}} ends a name before a colon.`,
  );
}
