import { isObject, type Json } from "../kernel/json.ts";
import { type Cmdlet, CmdletError, type Invocation } from "./cmdlet.ts";
import { cmdletNamed } from "./cmdlets.ts";
import { evaluate, runBody, type Scope } from "./evaluate.ts";
import { ScriptError } from "./scanner.ts";
import type { Argument, Command, Expression } from "./syntax.ts";
import { Leave } from "./leave.ts";
import { Block, isTrue, itemsOf, memberOf, textOf, type Value } from "./values.ts";

/** Every cmdlet takes these. */
const COMMON = ["ErrorAction", "WarningAction", "InformationAction", "Verbose", "Confirm", "WhatIf"];
/** What begins with these changes nothing, so that -WhatIf does not keep it from being done. */
const HARMLESS = /^(Get|Test|Connect|Disconnect)-/;

type Given = ReadonlyMap<string, Value>;

const CONNECTING = { teams: "Connect-MicrosoftTeams", exchange: "Connect-ExchangeOnline", graph: "Connect-MgGraph" };

/** Runs one cmdlet on what came down the pipeline. */
export async function runCommand(command: Command, input: readonly Json[], scope: Scope): Promise<readonly Json[]> {
  const { name, line } = command;
  const cmdlet = cmdletNamed(name);
  if (cmdlet === undefined) {
    throw new ScriptError(
      line,
      `The term '${name}' is not recognized as a name of a cmdlet, function, script file, or executable program.`,
    );
  }
  const given = await argumentsOf(command, cmdlet, scope);
  if (cmdlet.service === null || input.length === 0) return runOnce(cmdlet, { given, input, line, scope });
  const output: Json[] = [];
  for (const item of input) {
    output.push(...(await runOnce(cmdlet, { given: boundTo(item, cmdlet, given), input: [item], line, scope })));
  }
  return output;
}

interface Run {
  readonly given: Given;
  readonly input: readonly Json[];
  readonly line: number;
  readonly scope: Scope;
}

async function runOnce(cmdlet: Cmdlet, run: Run): Promise<readonly Json[]> {
  const { given, input, scope } = run;
  const { service, name } = cmdlet;
  try {
    if (service !== null && !scope.shell.connected.has(service)) {
      throw new CmdletError(`You must call the ${CONNECTING[service]} cmdlet before calling any other cmdlets.`);
    }
    if (isTrue(given.get("whatif") ?? null) && !HARMLESS.test(name)) {
      scope.shell.lines.push(`What if: Performing the operation "${name}".`);
      return [];
    }
    return await cmdlet.run(invocation(scope, input, given));
  } catch (error) {
    if (!(error instanceof CmdletError)) throw error;
    return failed(error, run);
  }
}

/** What comes down the pipeline says whom a cmdlet is for: an object by its properties of the same names, a text as it is. */
function boundTo(item: Json, { positional = [] }: Cmdlet, given: Given): Given {
  const free = positional.map((name) => name.toLowerCase()).filter((name) => !given.has(name));
  const found = free.map((name): [string, Json] => [name, isObject(item) ? memberOf(item, name) : null]);
  const [first] = free;
  if (typeof item === "string" && first !== undefined) found.push([first, item]);
  return new Map([...found.filter(([, value]) => value !== null), ...given]);
}

function failed(error: CmdletError, { given, line, scope }: Run): readonly Json[] {
  const preference = given.get("erroraction") ?? scope.variables.get("erroractionpreference") ?? "Continue";
  const action = textOf(preference).toLowerCase();
  if (action === "stop") throw new ScriptError(line, error.message);
  if (action !== "silentlycontinue" && action !== "ignore") scope.errors.push(`${line}: ${error.message}`);
  return [];
}

async function argumentsOf(command: Command, cmdlet: Cmdlet, scope: Scope): Promise<Given> {
  const given = new Map<string, Value>();
  for (const argument of command.arguments) {
    const placing = { command, cmdlet, given, scope };
    await (argument.kind === "positional" ? place(argument.value, placing) : name(argument, placing));
  }
  return given;
}

interface Placing {
  readonly command: Command;
  readonly cmdlet: Cmdlet;
  readonly given: Map<string, Value>;
  readonly scope: Scope;
}

/** Gives a value without a name to the next parameter that takes one. */
async function place(expression: Expression, { command, cmdlet, given, scope }: Placing): Promise<void> {
  const value = await evaluate(expression, scope);
  const { name, positional = [], remaining } = cmdlet;
  const free = (positional.find((each) => !given.has(each.toLowerCase())) ?? remaining)?.toLowerCase();
  if (free === undefined) {
    const what = `accepts argument '${textOf(value)}'`;
    throw new ScriptError(command.line, `${name}: A positional parameter cannot be found that ${what}.`);
  }
  const before = given.get(free);
  given.set(free, before === undefined ? value : [...itemsOf(before), ...itemsOf(value)]);
}

/** Gives what an argument says to the parameters it names. */
async function name(argument: Exclude<Argument, { kind: "positional" }>, placing: Placing): Promise<void> {
  const { command, cmdlet, given, scope } = placing;
  const said =
    argument.kind === "splat"
      ? splat(argument.name, command, scope)
      : [[argument.name, argument.value === null ? true : await evaluate(argument.value, scope)] as const];
  for (const [key, value] of said) given.set(parameter(cmdlet, key, command), value);
}

function splat(table: string, { line }: Command, { variables }: Scope): (readonly [string, Value])[] {
  const value = variables.get(table.toLowerCase());
  if (isObject(value)) return Object.entries(value).map(([key, each]) => [key, each ?? null]);
  throw new ScriptError(line, `@${table} gives no parameters: $${table} is no hash table.`);
}

/** The parameter that a name or the unambiguous beginning of one stands for, in lower case. */
function parameter(cmdlet: Cmdlet, name: string, { line }: Command): string {
  const known = [...cmdlet.parameters, ...COMMON].map((each) => each.toLowerCase());
  const wanted = name.toLowerCase();
  const begun = known.filter((each) => each.startsWith(wanted));
  const found = known.find((each) => each === wanted) ?? (begun.length === 1 ? begun[0] : undefined);
  if (found !== undefined) return found;
  throw new ScriptError(line, `${cmdlet.name}: A parameter cannot be found that matches parameter name '${name}'.`);
}

function invocation(scope: Scope, input: readonly Json[], given: Given): Invocation {
  const value = (name: string): Value => given.get(name.toLowerCase()) ?? null;
  const optionalText = (name: string): string | null => (value(name) === null ? null : textOf(value(name)));
  return {
    shell: scope.shell,
    input,
    has: (name) => given.has(name.toLowerCase()),
    value,
    optionalText,
    text: (name) => {
      const text = optionalText(name);
      if (text === null || text === "")
        throw new CmdletError(`Cannot process command because the parameter '${name}' is missing.`);
      return text;
    },
    texts: (name) => itemsOf(value(name)).map(textOf),
    flag: (name) => flagOf(name, value(name)),
    runBlock: async (block, item) => {
      if (!(block instanceof Block)) throw new CmdletError("A script block in braces is wanted.");
      return blockOn(item, block, scope);
    },
  };
}

const WORDS: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["false", false],
]);

function flagOf(name: string, value: Value): boolean {
  if (value === null || typeof value === "boolean" || typeof value === "number") return isTrue(value);
  const said = WORDS.get(textOf(value).toLowerCase());
  if (said === undefined) throw new CmdletError(`-${name}: Cannot convert "${textOf(value)}" to $true or $false.`);
  return said;
}

/** Runs a block for one item; `$_` is afterwards what it was. */
async function blockOn(item: Json, block: Block, scope: Scope): Promise<readonly Json[]> {
  const outer = scope.variables.get("_") ?? null;
  scope.variables.set("_", item);
  try {
    return await runBody(block.body, scope);
  } catch (error) {
    if (error instanceof Leave && error.how === "return") return error.output;
    throw error;
  } finally {
    scope.variables.set("_", outer);
  }
}
