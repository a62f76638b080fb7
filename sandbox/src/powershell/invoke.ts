import { isObject, type Json } from "../kernel/json.ts";
import { type Cmdlet, CmdletError, type Invocation } from "./cmdlet.ts";
import { cmdletNamed } from "./cmdlets.ts";
import { evaluate, runBody, type Scope } from "./evaluate.ts";
import { ScriptError } from "./scanner.ts";
import type { Argument, Command } from "./syntax.ts";
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
    if (argument.kind === "positional") {
      const value = await evaluate(argument.value, scope);
      const place = freePlace(cmdlet, given, command, value);
      const before = given.get(place) ?? null;
      given.set(place, before === null ? value : [...itemsOf(before), ...itemsOf(value)]);
    } else {
      for (const [name, value] of await namedBy(argument, scope, command)) {
        given.set(parameter(cmdlet, name, command), value);
      }
    }
  }
  return given;
}

async function namedBy(
  argument: Exclude<Argument, { kind: "positional" }>,
  scope: Scope,
  command: Command,
): Promise<[string, Value][]> {
  if (argument.kind === "named") {
    return [[argument.name, argument.value === null ? true : await evaluate(argument.value, scope)]];
  }
  const table = scope.variables.get(argument.name.toLowerCase());
  if (isObject(table)) return Object.entries(table).map(([key, value]) => [key, value ?? null]);
  throw new ScriptError(command.line, `@${argument.name} gives no parameters: $${argument.name} is no hash table.`);
}

/** The next parameter that takes a value without a name, in lower case. */
function freePlace(
  { name, positional = [], remaining }: Cmdlet,
  given: Given,
  { line }: Command,
  value: Value,
): string {
  const place = positional.find((each) => !given.has(each.toLowerCase())) ?? remaining;
  if (place !== undefined) return place.toLowerCase();
  throw new ScriptError(
    line,
    `${name}: A positional parameter cannot be found that accepts argument '${textOf(value)}'.`,
  );
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
