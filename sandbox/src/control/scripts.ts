import { objectAt } from "../kernel/json.ts";
import { runScript } from "../powershell/run.ts";
import { type ControlAnswer, type ControlCall, type ControlRoute, needed, ok } from "./call.ts";

/** An administrator's PowerShell: `{text, inputs?}` runs a script, with variables set before it begins. */
export const scriptControls: readonly ControlRoute[] = [{ method: "POST", template: "/_control/scripts", handle: run }];

async function run({ house, body }: ControlCall): Promise<ControlAnswer> {
  const inputs = Object.entries(objectAt(body, "inputs") ?? {}).map(([name, value]) => [name, value ?? null] as const);
  return ok(await runScript(house, needed(body, "text"), Object.fromEntries(inputs)));
}
