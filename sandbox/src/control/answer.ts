import type { House } from "../house.ts";
import { type Arrival, jsonReply, type Reply } from "../kernel/http.ts";
import { isObject, type JsonObject, parseJson } from "../kernel/json.ts";
import { type Finding, Router, segmentsOf } from "../kernel/router.ts";
import type { ControlRoute } from "./call.ts";
import { controls } from "./controls.ts";
import { ControlRefusal } from "./refusal.ts";

const router = new Router(controls);

/** What an administrator's portal, PowerShell and bad luck would do. */
export async function answerControl(house: House, arrival: Arrival): Promise<Reply> {
  try {
    const { route, params } = routeOf(router.find(arrival.method, segmentsOf(arrival.path)));
    const query = new URLSearchParams(arrival.query);
    const answer = await route.handle({ house, params, query, body: bodyOf(arrival.body) });
    return answer.json === undefined
      ? { status: answer.status, headers: {}, body: "" }
      : jsonReply(answer.status, answer.json);
  } catch (error) {
    if (error instanceof ControlRefusal) return jsonReply(error.status, { error: error.message });
    throw error;
  }
}

function routeOf(finding: Finding<ControlRoute>): { route: ControlRoute; params: Readonly<Record<string, string>> } {
  if (finding.kind === "found") return finding;
  if (finding.kind === "wrong-method") {
    throw new ControlRefusal(405, `This address takes ${finding.routes.map(({ method }) => method).join(", ")}.`);
  }
  throw new ControlRefusal(404, "There is no such control; see sandbox/README.md.");
}

function bodyOf(bytes: Buffer): JsonObject {
  if (bytes.length === 0) return {};
  try {
    const value = parseJson(bytes.toString("utf8"));
    if (isObject(value)) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new ControlRefusal(400, "The body must be a JSON object.");
}
