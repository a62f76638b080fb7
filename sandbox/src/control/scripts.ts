import { objectAt, textAt } from "../kernel/json.ts";
import { runScript } from "../powershell/run.ts";
import { type ControlAnswer, type ControlCall, type ControlRoute, needed, ok } from "./call.ts";

/** An administrator's PowerShell: `{text, inputs?, person?}` runs a script, with variables set before it begins. */
export const scriptControls: readonly ControlRoute[] = [{ method: "POST", template: "/_control/scripts", handle: run }];

async function run({ house, body }: ControlCall): Promise<ControlAnswer> {
  const inputs = Object.entries(objectAt(body, "inputs") ?? {}).map(([name, value]) => [name, value ?? null] as const);
  const text = needed(body, "text");
  return ok(await runScript(house, { text, inputs: Object.fromEntries(inputs), person: textAt(body, "person") }));
}
