import type { Expressions } from "./expressions.ts";
import type { Scanner } from "./scanner.ts";
import type { Input, Statement } from "./syntax.ts";
import { readType } from "./read-type.ts";

/** Such as [Parameter(Mandatory = $true)]; what it wants beyond Mandatory is not looked at. */
const ATTRIBUTE = /\[[A-Za-z]\w*\(((?:[^()'"]|'[^']*'|"[^"]*")*)\)\]/;

/** Reads what a script is given from outside, from the bracket on. */
export function readParam(scanner: Scanner, expressions: Expressions, line: number): Statement {
  scanner.skipBlanks();
  scanner.expect(/\(/, "(");
  const inputs: Input[] = [];
  scanner.skipLines();
  while (scanner.take(/\)/) === undefined) {
    inputs.push(readInput(scanner, expressions));
    scanner.skipLines();
    scanner.take(/,/);
    scanner.skipLines();
  }
  return { kind: "param", inputs, line };
}

function readInput(scanner: Scanner, expressions: Expressions): Input {
  let isMandatory = false;
  for (let found = scanner.take(ATTRIBUTE); found !== undefined; found = scanner.take(ATTRIBUTE)) {
    isMandatory ||= /mandatory(?!\s*=\s*\$false)/i.test(found[1] ?? "");
    scanner.skipLines();
  }
  const type = readType(scanner) ?? null;
  const [, name = ""] = scanner.expect(/\$(\w+)/, "the name of a parameter");
  scanner.skipBlanks();
  // Commas separate parameters here, so a list as the usual value stands in @( ).
  const usual = scanner.take(/=/) === undefined ? null : expressions.operand();
  return { name, type, isMandatory, usual };
}
