import type { House } from "../house.ts";
import { type JsonObject, textAt } from "../kernel/json.ts";
import type { Routable } from "../kernel/router.ts";
import { ControlRefusal } from "./refusal.ts";

export interface ControlCall {
  readonly house: House;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: JsonObject;
}

export interface ControlAnswer {
  readonly status: number;
  readonly json?: object;
}

export interface ControlRoute extends Routable {
  readonly handle: (call: ControlCall) => ControlAnswer | Promise<ControlAnswer>;
}

export function paramOf(call: ControlCall, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`The control route has no {${name}}.`);
  return value;
}

/** A text the body must have. */
export function needed(body: JsonObject, name: string): string {
  const value = textAt(body, name);
  if (value === undefined || value === "") throw new ControlRefusal(400, `The body needs "${name}", a text.`);
  return value;
}

export function ok(json: object): ControlAnswer {
  return { status: 200, json };
}
