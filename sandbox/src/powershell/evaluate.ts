import { isList, type Json } from "../kernel/json.ts";
import type { Shell } from "./cmdlet.ts";
import { Leave } from "./leave.ts";
import type { Meter } from "./meter.ts";
import { ScriptError } from "./scanner.ts";
import type { Body, Command, Element, Expression, Statement } from "./syntax.ts";
import { cast } from "./casts.ts";
import { callMethod } from "./methods.ts";
import { OPERATORS } from "./operators.ts";
import { Block, isTrue, itemsOf, memberOf, textOf, type Value, ValueError } from "./values.ts";

/** What a script knows while it runs. Names are in lower case. */
export interface Scope {
  readonly shell: Shell;
  readonly variables: Map<string, Value>;
  /** Errors that did not end the script, as `line: message`. */
  readonly errors: string[];
  readonly meter: Meter;
  /** Runs one cmdlet on what came down the pipeline. */
  readonly call: (command: Command, input: readonly Json[], scope: Scope) => Promise<readonly Json[]>;
}

const CONSTANTS: ReadonlyMap<string, Json> = new Map([
  ["true", true],
  ["false", false],
  ["null", null],
]);

/** Runs statements one after the other; returns what they put out. */
export async function runBody(body: Body, scope: Scope): Promise<Json[]> {
  const output: Json[] = [];
  for (const statement of body) {
    try {
      output.push(...(await runStatement(statement, scope)));
    } catch (error) {
      throw seenFrom(error, statement, output);
    }
  }
  return output;
}

/** An error with the line it happened on; a way out with what was put out before. */
function seenFrom(error: unknown, { line }: Statement, output: readonly Json[]): unknown {
  if (error instanceof Leave) return error.after(output);
  return error instanceof ValueError ? new ScriptError(line, error.message) : error;
}

type Of<K extends Statement["kind"]> = { [S in Statement as S["kind"]]: S }[K];
type Meant<R> = R | Promise<R>;
type Meaning<T, R> = (of: T, scope: Scope) => Meant<R>;

/** What each kind of statement does. */
const RUN: { readonly [K in Statement["kind"]]: Meaning<Of<K>, readonly Json[]> } = {
  pipeline: runPipeline,
  assign: runAssignment,
  throw: runThrow,
  leave: runLeave,
  param: runParam,
  if: runIf,
  foreach: runForeach,
  try: runTry,
};

async function runStatement(statement: Statement, scope: Scope): Promise<readonly Json[]> {
  await scope.meter.tick(statement.line);
  return run(statement, scope);
}

function run<K extends Statement["kind"]>(statement: Of<K> & { kind: K }, scope: Scope): Meant<readonly Json[]> {
  return RUN[statement.kind](statement, scope);
}

async function runPipeline({ elements }: Of<"pipeline">, scope: Scope): Promise<readonly Json[]> {
  let flow: readonly Json[] = [];
  for (const element of elements) flow = await runElement(element, flow, scope);
  return flow;
}

async function runElement(element: Element, input: readonly Json[], scope: Scope): Promise<readonly Json[]> {
  if (element.kind === "command") return scope.call(element, input, scope);
  if (element.kind === "block") return runInside(element.body, scope);
  const value = await evaluate(element.value, scope);
  return itemsOf(value);
}

/** What is set in a scope of its own is not set outside of it, and `return` leaves that scope only. */
async function runInside(body: Body, scope: Scope): Promise<readonly Json[]> {
  try {
    return await runBody(body, { ...scope, variables: new Map(scope.variables) });
  } catch (error) {
    if (error instanceof Leave && error.how === "return") return error.output;
    throw error;
  }
}

async function runAssignment({ name, type, adds, value }: Of<"assign">, scope: Scope): Promise<readonly Json[]> {
  const given = await valueOf(value, scope);
  const before = scope.variables.get(name) ?? null;
  const now = adds ? operate("+", before, given) : given;
  scope.variables.set(name, type === null ? now : cast(now, type));
  return [];
}

async function runParam({ inputs, line }: Of<"param">, scope: Scope): Promise<readonly Json[]> {
  for (const { name, type, isMandatory, usual } of inputs) {
    const key = name.toLowerCase();
    const given = scope.variables.get(key) ?? (usual === null ? null : await evaluate(usual, scope));
    if (given === null && isMandatory) {
      throw new ScriptError(line, `Cannot run because of one or more missing mandatory parameters: ${name}.`);
    }
    scope.variables.set(key, type === null || given === null ? given : cast(given, type));
  }
  return [];
}

async function runLeave({ how, value }: Of<"leave">, scope: Scope): Promise<readonly Json[]> {
  const given = value === null ? [] : await runStatement(value, scope);
  throw how === "exit" ? new Leave(how, [], given.map(textOf).join("")) : new Leave(how, given);
}

/** A statement on the right of an assignment: a single value stays what it is, several become a list. */
async function valueOf(statement: Statement, scope: Scope): Promise<Value> {
  const [only] = statement.kind === "pipeline" ? statement.elements : [];
  if (statement.kind === "pipeline" && statement.elements.length === 1 && only?.kind === "value") {
    return evaluate(only.value, scope);
  }
  return unrolled(await runStatement(statement, scope));
}

function unrolled(output: readonly Json[]): Json {
  return output.length > 1 ? output : (output[0] ?? null);
}

async function runIf({ branches, otherwise }: Of<"if">, scope: Scope): Promise<readonly Json[]> {
  for (const { when, body } of branches) {
    if (isTrue(await evaluate(when, scope))) return runBody(body, scope);
  }
  return otherwise === null ? [] : runBody(otherwise, scope);
}

async function runForeach({ name, over, body }: Of<"foreach">, scope: Scope): Promise<readonly Json[]> {
  const output: Json[] = [];
  for (const item of itemsOf(await evaluate(over, scope))) {
    scope.variables.set(name, item);
    const { left, said } = await round(body, scope);
    output.push(...said);
    if (left === "break") break;
  }
  return output;
}

/** One round of a loop, and how it was left. */
async function round(body: Body, scope: Scope): Promise<{ left: "break" | "continue"; said: readonly Json[] }> {
  try {
    return { left: "continue", said: await runBody(body, scope) };
  } catch (error) {
    if (!(error instanceof Leave) || error.how === "return" || error.how === "exit") throw error;
    return { left: error.how, said: error.output };
  }
}

async function runTry({ body, caught, lastly }: Of<"try">, scope: Scope): Promise<readonly Json[]> {
  try {
    return await runBody(body, scope);
  } catch (error) {
    if (!(error instanceof ScriptError) || caught === null) throw error;
    const outer = scope.variables.get("_") ?? null;
    scope.variables.set("_", { Exception: { Message: error.message } });
    const said = await runBody(caught, scope);
    scope.variables.set("_", outer);
    return said;
  } finally {
    if (lastly !== null) await runBody(lastly, scope);
  }
}

async function runThrow({ value, line }: Of<"throw">, scope: Scope): Promise<readonly Json[]> {
  const thrown = value === null ? (scope.variables.get("_") ?? "ScriptHalted") : await evaluate(value, scope);
  throw new ScriptError(line, textOf(thrown));
}

type ExpressionOf<K extends Expression["kind"]> = { [E in Expression as E["kind"]]: E }[K];

/** What each kind of expression is worth. */
const VALUE: { readonly [K in Expression["kind"]]: Meaning<ExpressionOf<K>, Value> } = {
  literal: ({ value }) => value,
  block: ({ body }) => new Block(body),
  variable,
  text,
  list,
  table,
  statements,
  binary,
  unary: async ({ operator, of }, scope) => unary(operator, await evaluate(of, scope)),
  member: async ({ of, name }, scope) => memberOf(await evaluate(of, scope), name),
  cast: async ({ of, type }, scope) => cast(await evaluate(of, scope), type),
  index: async ({ of, index }, scope) => itemAt(await evaluate(of, scope), await evaluate(index, scope)),
  call: async ({ of, name, given }, scope) =>
    callMethod(await evaluate(of, scope), name, await Promise.all(given.map((each) => evaluate(each, scope)))),
};

/** The value of an expression. */
export async function evaluate(expression: Expression, scope: Scope): Promise<Value> {
  return worth(expression, scope);
}

function worth<K extends Expression["kind"]>(expression: ExpressionOf<K> & { kind: K }, scope: Scope): Meant<Value> {
  return VALUE[expression.kind](expression, scope);
}

function unary(operator: string, of: Value): Value {
  return operator === "not" ? !isTrue(of) : itemsOf(of).map(textOf).join("");
}

function itemAt(of: Value, index: Value): Value {
  if (typeof index !== "number") return memberOf(of, textOf(index));
  return typeof of === "string" ? (of.at(index) ?? null) : (itemsOf(of).at(index) ?? null);
}

async function binary({ operator, left, right }: ExpressionOf<"binary">, scope: Scope): Promise<Value> {
  const first = await evaluate(left, scope);
  if (operator === "and" && !isTrue(first)) return false;
  if (operator === "or" && isTrue(first)) return true;
  const second = await evaluate(right, scope);
  return operator === "and" || operator === "or" ? isTrue(second) : operate(operator, first, second);
}

function operate(operator: string, left: Value, right: Value): Json {
  return OPERATORS.get(operator)?.(left, right) ?? null;
}

function variable({ name }: ExpressionOf<"variable">, { variables, shell }: Scope): Value {
  const lower = ALIASES.get(name.toLowerCase()) ?? name.toLowerCase();
  const constant = CONSTANTS.get(lower);
  if (constant !== undefined) return constant;
  const value = variables.get(lower);
  if (value === undefined && shell.rules.isStrict) {
    throw new ValueError(`The variable '$${name}' cannot be retrieved because it has not been set.`);
  }
  return value ?? null;
}

const ALIASES: ReadonlyMap<string, string> = new Map([["psitem", "_"]]);

async function text({ parts }: ExpressionOf<"text">, scope: Scope): Promise<string> {
  const texts: string[] = [];
  for (const part of parts) texts.push(typeof part === "string" ? part : textOf(await evaluate(part, scope)));
  return texts.join("");
}

async function list({ items }: ExpressionOf<"list">, scope: Scope): Promise<Json> {
  const values: Json[] = [];
  for (const item of items) {
    const value = await evaluate(item, scope);
    values.push(...(isList(value) ? [value] : itemsOf(value)));
  }
  return values;
}

async function table({ entries }: ExpressionOf<"table">, scope: Scope): Promise<Json> {
  const made: Record<string, Json> = {};
  for (const [name, value] of entries) {
    const given = await evaluate(value, scope);
    made[name] = given instanceof Block ? null : given;
  }
  return made;
}

async function statements({ body, asList }: ExpressionOf<"statements">, scope: Scope): Promise<Json> {
  const output = await runBody(body, scope);
  return asList ? output : unrolled(output);
}
