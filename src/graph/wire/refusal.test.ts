import { expect, test } from "vitest";
import { refusalOf, retryAfterOf } from "./refusal.ts";

const NOW = Date.parse("2026-11-21T10:00:00Z");
const asked = {
  method: "POST",
  template: "/users/{}/onlineMeetings",
  clientRequestId: "ours",
  now: NOW,
  doubtful: false,
} as const;
const answer = (status: number, body: unknown, headers: Record<string, string> = {}) => ({
  status,
  headers,
  bytes: Buffer.from(typeof body === "string" ? body : JSON.stringify(body)),
});

test("a refusal keeps its code, its inner codes and what support will ask for", () => {
  const innerError = {
    code: "outer",
    date: "2026-11-21T10:00:00",
    "request-id": "theirs",
    innerError: { code: "inner" },
  };
  const error = refusalOf(asked, answer(403, { error: { code: "Forbidden", message: "No policy found", innerError } }));
  expect(error).toMatchObject({
    kind: "refused",
    status: 403,
    code: "Forbidden",
    innerCodes: ["outer", "inner"],
    said: "No policy found",
    requestId: "theirs",
    clientRequestId: "ours",
    date: "2026-11-21T10:00:00",
  });
  expect(error.message).toBe(
    "Microsoft Graph answered 403 Forbidden to POST /users/{}/onlineMeetings: No policy found",
  );
});

test("older workloads write the inner error in lower case", () => {
  const body = { error: { code: "BadRequest", message: "", innererror: { code: "InvalidArgument" } } };
  expect(refusalOf(asked, answer(400, body)).innerCodes).toEqual(["InvalidArgument"]);
});

test("a gateway's page instead of JSON is still understood by its status", () => {
  expect(refusalOf(asked, answer(502, "<html>Bad gateway</html>"))).toMatchObject({
    kind: "unavailable",
    code: "http-502",
    said: "",
  });
});

test.each([
  [401, "unauthorised"],
  [403, "refused"],
  [404, "not-found"],
  [409, "conflict"],
  [412, "conflict"],
  [429, "throttled"],
  [500, "unavailable"],
  [503, "unavailable"],
  [302, "refused"],
] as const)("status %i means %s", (status, kind) => {
  expect(refusalOf(asked, answer(status, {})).kind).toBe(kind);
});

test("a write that fails on Microsoft's side may have been stored, a read may not", () => {
  expect(refusalOf(asked, answer(504, {})).maybeStored).toBe(true);
  expect(refusalOf({ ...asked, method: "GET" }, answer(504, {})).maybeStored).toBe(false);
  expect(refusalOf(asked, answer(403, {})).maybeStored).toBe(false);
  expect(refusalOf({ ...asked, doubtful: true }, answer(403, {})).maybeStored).toBe(true);
});

test("Retry-After is read as seconds or as a date", () => {
  expect(retryAfterOf("17", NOW)).toBe(17);
  expect(retryAfterOf("Sat, 21 Nov 2026 10:00:30 GMT", NOW)).toBe(30);
  expect(retryAfterOf("Sat, 21 Nov 2026 09:00:00 GMT", NOW)).toBe(0);
  expect(retryAfterOf("soon", NOW)).toBeUndefined();
  expect(retryAfterOf(undefined, NOW)).toBeUndefined();
});
