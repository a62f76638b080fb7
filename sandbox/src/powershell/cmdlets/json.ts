import { isList, isObject, type Json, type JsonObject, parseJson } from "../../kernel/json.ts";
import { type Cmdlet, CmdletError, type Invocation } from "../cmdlet.ts";
import { Block, textOf, type Value } from "../values.ts";

const USUAL_DEPTH = 2;
const GREATEST_DEPTH = 100;
const PATIENCE_MS = 30_000;

/** JSON, and asking a web service for it. */
export const jsonCmdlets: readonly Cmdlet[] = [
  {
    name: "ConvertTo-Json",
    service: null,
    parameters: ["InputObject", "Depth", "Compress", "AsArray"],
    positional: ["InputObject"],
    run: (call) => {
      const value = shallow(givenTo(call), depthOf(call));
      return [JSON.stringify(value, undefined, call.flag("Compress") ? 0 : 2)];
    },
  },
  {
    name: "ConvertFrom-Json",
    service: null,
    parameters: ["InputObject", "AsHashtable", "Depth", "NoEnumerate"],
    positional: ["InputObject"],
    run: (call) => {
      const value = read(call.has("InputObject") ? call.text("InputObject") : call.input.map(textOf).join("\n"));
      return isList(value) && !call.flag("NoEnumerate") ? value : [value];
    },
  },
  {
    name: "Invoke-RestMethod",
    service: null,
    parameters: ["Uri", "Method", "Body", "ContentType", "Headers", "TimeoutSec", "MaximumRetryCount"],
    positional: ["Uri"],
    run: ask,
  },
];

/** Several things from the pipeline are a list, a single one is itself. */
function givenTo(call: Invocation): Json {
  const given = call.has("InputObject") ? plain(call.value("InputObject")) : call.input;
  const value = !call.has("InputObject") && call.input.length === 1 ? (call.input[0] ?? null) : given;
  return call.flag("AsArray") && !isList(value) ? [value] : value;
}

function plain(value: Value): Json {
  return value instanceof Block ? null : value;
}

function depthOf({ has, value }: Invocation): number {
  if (!has("Depth")) return USUAL_DEPTH;
  const depth = Number(textOf(value("Depth")));
  if (Number.isInteger(depth) && depth >= 0 && depth <= GREATEST_DEPTH) return depth;
  throw new CmdletError(`Cannot validate argument on parameter 'Depth': 0 to ${GREATEST_DEPTH}.`);
}

/** What lies deeper than -Depth becomes the text that its type is called by, as whoever forgets -Depth finds out. */
function shallow(value: Json, depth: number): Json {
  if (isList(value)) return depth < 0 ? value.map(textOf).join(" ") : value.map((item) => shallow(item, depth - 1));
  if (!isObject(value)) return value;
  if (depth < 0) return "System.Collections.Hashtable";
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, shallow(item ?? null, depth - 1)]));
}

function read(text: string): Json {
  try {
    return parseJson(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new CmdletError(`Conversion from JSON failed with error: ${error.message}`);
  }
}

/** Asks a server on this machine; anything else stays unasked, since nothing leaves the sandbox. */
async function ask(call: Invocation): Promise<readonly Json[]> {
  const address = hereOnly(call.text("Uri"));
  const response = await reached(address, {
    method: (call.optionalText("Method") ?? "GET").toUpperCase(),
    headers: headersOf(call),
    redirect: "follow",
    signal: AbortSignal.timeout(PATIENCE_MS),
    ...(call.has("Body") && { body: bodyOf(call) }),
  });
  return answerIn(response, await response.text());
}

function answerIn({ ok, status, statusText, headers }: Response, text: string): readonly Json[] {
  if (!ok) throw new CmdletError(text || `Response status code does not indicate success: ${status} (${statusText}).`);
  if (text === "") return [];
  const value = /json/.test(headers.get("content-type") ?? "") ? read(text) : text;
  return isList(value) ? value : [value];
}

function hereOnly(text: string): URL {
  const address = URL.parse(text);
  if (address === null) throw new CmdletError(`Invalid URI: "${text}".`);
  if (["localhost", "127.0.0.1", "[::1]"].includes(address.hostname)) return address;
  throw new CmdletError(`No such host is known. (${address.host}) The sandbox reaches this machine only.`);
}

async function reached(address: URL, wish: RequestInit): Promise<Response> {
  try {
    return await fetch(address, wish);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new CmdletError(`Connection refused (${address.host})`);
  }
}

/** Texts are sent as they are; PowerShell would make a form of a hash table, which nobody means who wants JSON. */
function bodyOf({ value }: Invocation): string {
  const body = value("Body");
  if (typeof body === "string") return body;
  throw new CmdletError("-Body: the sandbox sends texts only; make one with ConvertTo-Json.");
}

function headersOf({ value, optionalText }: Invocation): Record<string, string> {
  const given = plain(value("Headers"));
  const type = optionalText("ContentType");
  return { ...(isObject(given) && textsIn(given)), ...(type !== null && { "content-type": type }) };
}

function textsIn(table: JsonObject): Record<string, string> {
  return Object.fromEntries(Object.entries(table).map(([name, value]) => [name, textOf(value ?? null)]));
}
