import { isObject, type Json, type JsonObject, parseJson } from "../kernel/json.ts";
import type { World } from "../world.ts";
import { answerGraph } from "./protocol/answer.ts";

/** A request to Graph from within the sandbox: what somebody does by hand in one of its pages or scripts. */
export interface Errand {
  readonly method: string;
  /** After /v1.0, with the query. */
  readonly path: string;
  readonly body?: Json;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ErrandAnswer {
  readonly status: number;
  readonly body: JsonObject;
}

/** Runs an errand by the same door as every program. It is nobody's traffic, so the log does not tell of it. */
export async function runErrand(world: World, token: string, errand: Errand): Promise<ErrandAnswer> {
  const { method, path, body, headers } = errand;
  const url = `/v1.0${path}`;
  const mark = url.indexOf("?");
  const arrival = {
    method,
    url,
    path: mark < 0 ? url : url.slice(0, mark),
    query: mark < 0 ? "" : url.slice(mark + 1),
    headers: { ...headers, authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: Buffer.from(body === undefined ? "" : JSON.stringify(body)),
    tooLarge: false,
    origin: world.origin,
  };
  const reply = await answerGraph(world, arrival, {
    note: () => {},
    pause: async () => {},
    strikePart: () => undefined,
    beginPart: () => () => {},
  });
  const text = reply.body.toString();
  const isJson = (reply.headers["Content-Type"] ?? "").includes("json");
  const answer = isJson && text !== "" ? parseJson(text) : {};
  return { status: reply.status, body: isObject(answer) ? answer : {} };
}
