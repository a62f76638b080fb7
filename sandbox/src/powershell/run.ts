import type { House } from "../house.ts";
import { isList, isObject, type Json } from "../kernel/json.ts";
import type { Shell } from "./cmdlet.ts";
import { runBody, type Scope } from "./evaluate.ts";
import { runCommand } from "./invoke.ts";
import { Leave } from "./leave.ts";
import { Meter } from "./meter.ts";
import { parseScript } from "./parse.ts";
import { ScriptError } from "./scanner.ts";
import { textOf, type Value } from "./values.ts";

/** What came of a script. */
export interface ScriptReport {
  /** What was shown, line by line. */
  readonly output: readonly string[];
  /** Errors after which it went on, as `line: message`. */
  readonly errors: readonly string[];
  /** What ended it before its end; null when it came to its end. */
  readonly failure: { readonly line: number; readonly message: string } | null;
}

/** A script to be run. */
interface Errand {
  readonly text: string;
  /** Variables that are set before it begins. */
  readonly inputs?: Readonly<Record<string, Json>>;
  /** Who signs in to Graph, by name or id; without, an administrator. */
  readonly person?: string | undefined;
}

/** Runs a script as an administrator would. */
export async function runScript(house: House, { text, inputs = {}, person }: Errand): Promise<ScriptReport> {
  const variables = new Map<string, Value>(Object.entries(inputs).map(([name, value]) => [name.toLowerCase(), value]));
  const shell: Shell = { house, connected: new Set(), person, lines: [], rules: { isStrict: false } };
  const scope: Scope = { shell, variables, errors: [], meter: new Meter(), call: runCommand };
  const failure = await attempt(text, scope);
  return { output: shell.lines, errors: scope.errors, failure };
}

async function attempt(text: string, scope: Scope): Promise<ScriptReport["failure"]> {
  try {
    for (const statement of parseScript(text)) show(await runBody([statement], scope), scope);
    return null;
  } catch (error) {
    if (error instanceof ScriptError) return { line: error.line, message: error.message };
    // The engine's own words for brackets within brackets without end.
    if (error instanceof RangeError && error.message.includes("call stack"))
      return { line: 1, message: `The script is too deep: ${error.message}` };
    if (!(error instanceof Leave)) throw error;
    show(error.output, scope);
    return failureOf(error, scope);
  }
}

/** A script that exits with anything but 0 has failed, wherever it did. */
function failureOf({ code }: Leave, { meter }: Scope): ScriptReport["failure"] {
  return code === "" || code === "0"
    ? null
    : { line: meter.line, message: `The script ended itself with exit code ${code}.` };
}

function show(output: readonly Json[], { shell }: Scope): void {
  shell.lines.push(...output.map(shown));
}

function shown(value: Json): string {
  return isObject(value) || isList(value) ? JSON.stringify(value) : textOf(value);
}
