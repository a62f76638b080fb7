import { isObject, type JsonObject, objectAt, objectsAt, parseJson, textAt, textsAt } from "../../kernel/json.ts";
import type { Answer, Inquiry } from "./call.ts";
import { badRequest, GraphRefusal } from "./refusal.ts";

type Perform = (part: Inquiry) => Promise<Answer>;

const MOST_PARTS = 20;

/** JSON batching: up to 20 parts, one after the other; a part whose forerunner failed is not tried. */
export async function answerBatch(inquiry: Inquiry, perform: Perform): Promise<Answer> {
  if (inquiry.method !== "POST")
    throw new GraphRefusal({ status: 405, code: "Request_BadRequest" }, "A batch is sent by POST.");
  const parts = partsOf(inquiry.body);
  const responses: { id: string; status: number }[] = [];
  for (const part of parts) {
    const failed = textsAt(part, "dependsOn").some(
      (id) => (responses.find((done) => done.id === id)?.status ?? 400) >= 400,
    );
    responses.push(failed ? dependencyFailed(part) : await answerPart(part, inquiry, perform));
  }
  return { status: 200, json: { responses } };
}

function partsOf(body: Buffer): JsonObject[] {
  const batch = readBatch(body);
  const parts = objectsAt(batch, "requests");
  if (parts.length === 0) throw badRequest("Invalid batch payload format.");
  if (parts.length > MOST_PARTS) {
    const head = { status: 400, code: "BadRequest", inner: "MaximumValueExceeded" };
    throw new GraphRefusal(head, `Number of batch request steps exceeds the maximum value of ${MOST_PARTS}.`);
  }
  const ids = parts.map((part) => textAt(part, "id")?.toLowerCase() ?? "");
  if (ids.includes("") || new Set(ids).size < ids.length)
    throw badRequest("Every request of a batch needs an id of its own.");
  for (const part of parts) checkPart(part, ids);
  return parts;
}

function readBatch(body: Buffer): JsonObject {
  try {
    const value = parseJson(body.toString("utf8"));
    if (isObject(value)) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw badRequest("Invalid batch payload format.");
}

function checkPart(part: JsonObject, ids: readonly string[]): void {
  if (textAt(part, "method") === undefined || textAt(part, "url") === undefined) {
    throw badRequest(`Request '${textAt(part, "id")}' of the batch needs a method and a url.`);
  }
  const unknown = textsAt(part, "dependsOn").find((id) => !ids.includes(id.toLowerCase()));
  if (unknown !== undefined)
    throw badRequest(`Request '${textAt(part, "id")}' depends on '${unknown}', which is not in the batch.`);
  if (part["body"] !== undefined && textHeader(part, "content-type") === undefined) {
    throw badRequest(`Request '${textAt(part, "id")}' has a body and needs a Content-Type header.`);
  }
}

function textHeader(part: JsonObject, name: string): string | undefined {
  return lowerHeaders(part)[name];
}

function lowerHeaders(part: JsonObject): Record<string, string | undefined> {
  const entries = Object.entries(objectAt(part, "headers") ?? {});
  return Object.fromEntries(
    entries.map(([name, value]) => [name.toLowerCase(), typeof value === "string" ? value : undefined]),
  );
}

function dependencyFailed(part: JsonObject): { id: string; status: number; headers: object; body: object } {
  const error = { code: "FailedDependency", message: "Failed Dependency", innerError: {} };
  return {
    id: textAt(part, "id") ?? "",
    status: 424,
    headers: { "Content-Type": "application/json" },
    body: { error },
  };
}

async function answerPart(part: JsonObject, whole: Inquiry, perform: Perform): Promise<{ id: string; status: number }> {
  const id = textAt(part, "id") ?? "";
  const method = (textAt(part, "method") ?? "GET").toUpperCase();
  const answer = await perform({
    ...whole,
    ...addressOf(part),
    method,
    headers: lowerHeaders(part),
    body: bodyOf(part),
  });
  return { id, status: answer.status, ...contentOf(answer) };
}

function addressOf(part: JsonObject): { path: string; query: string } {
  const url = (textAt(part, "url") ?? "").replace(/^\/+/, "").replace(/^v1\.0\//i, "");
  const [path = "", ...query] = url.split("?");
  return { path: `/${path}`, query: query.join("?") };
}

function contentOf({ json, bytes, headers }: Answer): object {
  const general = { "Cache-Control": "no-cache", ...headers };
  if (bytes !== undefined) {
    return { headers: { "Content-Type": bytes.type, ...general }, body: bytes.data.toString("base64") };
  }
  return json === undefined
    ? { headers: general }
    : { headers: { "Content-Type": "application/json", "OData-Version": "4.0", ...general }, body: json };
}

function bodyOf(part: JsonObject): Buffer {
  const body = part["body"];
  if (body === undefined) return Buffer.alloc(0);
  return typeof body === "string" ? Buffer.from(body, "base64") : Buffer.from(JSON.stringify(body));
}
