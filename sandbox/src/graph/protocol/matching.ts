import { instantOf, wallMillis } from "../../kernel/clock.ts";
import { isObject, isList, type Json } from "../../kernel/json.ts";
import type { Condition, Invocation, Lambda, Operand, Operator, Path } from "./filter.ts";
import { fieldsOf } from "./schema.ts";
import { unknownProperty, unsupportedQuery } from "./refusal.ts";

/** Variables of lambdas; the entity itself is under "". */
type Scope = ReadonlyMap<string, Json>;

export function matches(condition: Condition, entity: Json): boolean {
  return holds(condition, new Map([["", entity]]));
}

function holds(condition: Condition, scope: Scope): boolean {
  if (condition.kind === "join") return holdsTogether(condition, scope);
  if (condition.kind === "not") return !holds(condition.of, scope);
  if (condition.kind === "lambda") return holdsForItems(condition, scope);
  if (condition.kind === "call") return call(condition, scope) === true;
  return compare(condition.operator, valueOf(condition.left, scope), valueOf(condition.right, scope));
}

function holdsTogether({ word, parts }: Extract<Condition, { kind: "join" }>, scope: Scope): boolean {
  return word === "and" ? parts.every((part) => holds(part, scope)) : parts.some((part) => holds(part, scope));
}

function holdsForItems({ path, of, variable, quantifier }: Lambda, scope: Scope): boolean {
  const found = valueOf(path, scope);
  const items = isList(found) ? found : [];
  const test = (item: Json): boolean => of === null || holds(of, new Map([...scope, [variable, item]]));
  return quantifier === "any" ? items.some(test) : items.every(test);
}

function valueOf(operand: Operand, scope: Scope): Json {
  if (operand.kind === "literal") return operand.value;
  if (operand.kind === "call") return call(operand, scope);
  const [head = "", ...rest] = operand.segments;
  const start = scope.get(head);
  return start === undefined ? walk(scope.get("") ?? null, operand.segments) : walk(start, rest);
}

function walk(start: Json, path: readonly string[]): Json {
  return path.reduce<Json>((value, segment) => (isObject(value) ? (value[segment] ?? null) : null), start);
}

const TEXT_FUNCTIONS: ReadonlyMap<string, (text: string, other: string) => Json> = new Map([
  ["startswith", (text: string, other: string): Json => text.startsWith(other)],
  ["endswith", (text: string, other: string): Json => text.endsWith(other)],
  ["contains", (text: string, other: string): Json => text.includes(other)],
  ["tolower", (text: string): Json => text],
  ["toupper", (text: string): Json => text.toUpperCase()],
]);

function call({ name, args }: Invocation, scope: Scope): Json {
  const [text, other] = args.map((arg) => valueOf(arg, scope));
  if (typeof text !== "string") return false;
  const read = TEXT_FUNCTIONS.get(name);
  return read?.(text.toLowerCase(), typeof other === "string" ? other.toLowerCase() : "") ?? false;
}

const TESTS: Readonly<Record<Operator, (a: string | number, b: string | number) => boolean>> = {
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
  gt: (a, b) => a > b,
  ge: (a, b) => a >= b,
  lt: (a, b) => a < b,
  le: (a, b) => a <= b,
};

function compare(operator: Operator, left: Json, right: Json): boolean {
  const a = rank(left);
  const b = rank(right);
  if (a === null || b === null) return operator === "eq" ? a === b : operator === "ne" && a !== b;
  return TESTS[operator](a, b);
}

/** Texts compare without regard to case, times as instants. */
function rank(value: Json): string | number | null {
  if (value === null || typeof value === "number") return value;
  if (typeof value === "string") return timeOf(value) ?? value.toLowerCase();
  return typeof value === "boolean" ? Number(value) : JSON.stringify(value);
}

function timeOf(text: string): number | undefined {
  return text.includes("T") ? (instantOf(text) ?? wallMillis(text)) : undefined;
}

export interface FilterRules {
  /** Graph type the paths start from. */
  readonly type: string;
  /** Paths that may be filtered on. */
  readonly paths: ReadonlySet<string>;
  /** Whether ne, not, endswith and the like are allowed in this request. */
  readonly advanced: boolean;
  /** Directory objects know no contains. */
  readonly contains: boolean;
}

/** Refuses what the resource cannot filter by. */
export function checkFilter(condition: Condition, rules: FilterRules): void {
  if (condition.kind === "join") for (const part of condition.parts) checkFilter(part, rules);
  if (condition.kind === "not") checkFilter(condition.of, rules);
  if (condition.kind === "lambda") checkPath(condition.path, rules);
  checkAbilities(condition, rules);
  checkOperands(operandsOf(condition), rules);
}

function checkAbilities(condition: Condition, rules: FilterRules): void {
  const wish = advancedWish(condition);
  if (wish !== undefined) requireAdvanced(rules, wish);
  if (condition.kind === "call" && condition.name === "contains" && !rules.contains) {
    throw unsupportedQuery("Unsupported Query.");
  }
}

function advancedWish(condition: Condition): string | undefined {
  if (condition.kind === "not") return "not";
  if (condition.kind === "compare" && condition.operator === "ne") return "ne";
  return condition.kind === "call" && condition.name === "endswith" ? "endswith" : undefined;
}

function operandsOf(condition: Condition): readonly Operand[] {
  if (condition.kind === "compare") return [condition.left, condition.right];
  return condition.kind === "call" ? condition.args : [];
}

function requireAdvanced(rules: FilterRules, what: string): void {
  if (rules.advanced) return;
  throw unsupportedQuery(
    `Operator '${what}' is not supported because the 'ConsistencyLevel:eventual' header is missing or $count is not true.`,
  );
}

function checkOperands(operands: readonly Operand[], rules: FilterRules): void {
  for (const operand of operands) {
    if (operand.kind === "path") checkPath(operand, rules);
    if (operand.kind === "call") checkOperands(operand.args, rules);
  }
}

function checkPath({ segments }: Path, { type, paths }: FilterRules): void {
  const [first = ""] = segments;
  if (!fieldsOf(type).has(first)) throw unknownProperty(first, type);
  if (paths.has(segments.join("/")) || paths.has(first)) return;
  throw unsupportedQuery(
    `Unsupported or invalid query filter clause specified for property '${segments.join("/")}' of resource '${type}'.`,
  );
}
