import { instantOf, wallMillis } from "../../kernel/clock.ts";
import { isObject, isList, type Json } from "../../kernel/json.ts";
import type { Condition, Invocation, Operand, Operator, Path } from "./filter.ts";
import { fieldsOf } from "./schema.ts";
import { unknownProperty, unsupportedQuery } from "./refusal.ts";

/** Variables of lambdas; the entity itself is under "". */
type Scope = ReadonlyMap<string, Json>;

export function matches(condition: Condition, entity: Json): boolean {
  return holds(condition, new Map([["", entity]]));
}

function holds(condition: Condition, scope: Scope): boolean {
  switch (condition.kind) {
    case "and":
      return condition.parts.every((part) => holds(part, scope));
    case "or":
      return condition.parts.some((part) => holds(part, scope));
    case "not":
      return !holds(condition.of, scope);
    case "compare":
      return compare(condition.operator, valueOf(condition.left, scope), valueOf(condition.right, scope));
    case "in":
      return condition.list.some((item) => compare("eq", valueOf(condition.left, scope), valueOf(item, scope)));
    case "any":
    case "all":
      return holdsForItems(condition, scope);
    case "call":
      return call(condition, scope) === true;
  }
}

function holdsForItems(condition: Extract<Condition, { kind: "any" | "all" }>, scope: Scope): boolean {
  const found = valueOf(condition.path, scope);
  const items = isList(found) ? found : [];
  const test = (item: Json): boolean =>
    condition.of === null || holds(condition.of, new Map([...scope, [condition.variable, item]]));
  return condition.kind === "any" ? items.some(test) : items.every(test);
}

function valueOf(operand: Operand, scope: Scope): Json {
  if (operand.kind === "literal") return operand.value;
  if (operand.kind === "call") return call(operand, scope);
  const [head = "", ...rest] = operand.segments;
  const start = scope.get(head);
  const path = start === undefined ? operand.segments : rest;
  let value: Json = start ?? scope.get("") ?? null;
  for (const segment of path) value = isObject(value) ? (value[segment] ?? null) : null;
  return value;
}

const TEXT_FUNCTIONS: Readonly<Record<string, (text: string, other: string) => Json>> = {
  startswith: (text, other) => text.startsWith(other),
  endswith: (text, other) => text.endsWith(other),
  contains: (text, other) => text.includes(other),
  tolower: (text) => text,
  toupper: (text) => text.toUpperCase(),
};

function call({ name, args }: Invocation, scope: Scope): Json {
  const [text, other] = args.map((arg) => valueOf(arg, scope));
  if (typeof text !== "string") return false;
  return TEXT_FUNCTIONS[name]?.(text.toLowerCase(), typeof other === "string" ? other.toLowerCase() : "") ?? false;
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
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value !== "string") return JSON.stringify(value);
  return instantOf(value) ?? (/T/.test(value) ? wallMillis(value) : undefined) ?? value.toLowerCase();
}

export interface FilterRules {
  /** Graph type the paths start from. */
  readonly type: string;
  /** Paths that may be filtered on. */
  readonly paths: ReadonlySet<string>;
  /** Whether ne, not, endswith and the like are allowed in this request. */
  readonly advanced: boolean;
}

/** Refuses what the resource cannot filter by. */
export function checkFilter(condition: Condition, rules: FilterRules): void {
  switch (condition.kind) {
    case "and":
    case "or":
      for (const part of condition.parts) checkFilter(part, rules);
      return;
    case "not":
      requireAdvanced(rules, "not");
      return checkFilter(condition.of, rules);
    case "compare":
      if (condition.operator === "ne") requireAdvanced(rules, "ne");
      return checkOperands([condition.left, condition.right], rules);
    case "in":
      return checkOperands([condition.left], rules);
    case "any":
    case "all":
      return checkPath(condition.path, rules);
    case "call":
      if (condition.name === "endswith") requireAdvanced(rules, "endswith");
      return checkOperands(condition.args, rules);
  }
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
  throw unsupportedQuery(`Unsupported or invalid query filter clause specified for property '${segments.join("/")}' of resource '${type}'.`);
}
