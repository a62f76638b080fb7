import { expect, test } from "vitest";
import { API_KEY, type TestServer, testServer } from "../../testing/server.ts";

const JSON_TYPE = "application/json";

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly type?: string;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Record<string, string>;
}

async function send({ url }: TestServer, { method = "POST", path = "/api/people", type, body, headers }: Sent) {
  const answer = await fetch(url + path, {
    method,
    headers: { authorization: `Bearer ${API_KEY}`, ...(type && { "content-type": type }), ...headers },
    ...(body !== undefined && { body }),
  });
  return { answer, problem: (await answer.json()) as Record<string, unknown> };
}

test.each<[string, Sent, number, string]>([
  ["is broken off", { type: JSON_TYPE, body: '{"name":' }, 400, "The body is not JSON"],
  ["is not JSON from some place on", { type: JSON_TYPE, body: '{"name":\n"A",}' }, 400, "from line 2 column 5 on"],
  ["is empty", { type: JSON_TYPE, body: "" }, 400, "there is none"],
  ["names __proto__", { type: JSON_TYPE, body: '{"name":"A","__proto__":{}}' }, 400, "__proto__"],
  [
    "is not UTF-8",
    { type: JSON_TYPE, body: new Uint8Array([123, 34, 255, 254, 34, 125]) },
    400,
    "not written in UTF-8",
  ],
  ["is in another encoding", { type: `${JSON_TYPE}; charset=utf-16`, body: "{}" }, 415, "utf-16"],
  ["is packed", { type: JSON_TYPE, body: "{}", headers: { "content-encoding": "gzip" } }, 415, "gzip"],
  ["is a form", { type: "application/x-www-form-urlencoded", body: "name=A" }, 415, "content type"],
])("a body that %s is refused for what it is, and not echoed", async (_what, sent, status, words) => {
  const { answer, problem } = await send(await testServer(), sent);
  expect(answer.status).toBe(status);
  expect(problem).toMatchObject({ status, detail: expect.stringContaining(words), cure: expect.any(String) });
});

test("whoever uses a method that an address does not have learns which ones it has", async () => {
  const server = await testServer();
  const { answer, problem } = await send(server, { method: "PUT", type: JSON_TYPE, body: "{}" });
  expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, POST"]);
  expect(problem["code"]).toBe("not-possible");
  expect((await send(server, { method: "GET", path: "/api/nothing" })).answer.status).toBe(404);
});

test("a name in the query that nobody reads is refused, since it was meant to be another", async () => {
  const server = await testServer();
  const { answer, problem } = await send(server, { method: "GET", path: "/api/people?serach=ann" });
  expect(answer.status).toBe(400);
  expect(problem["detail"]).toContain("serach");
});

test("an address with a slash too many is the same address, and files are looked for in no other folder", async () => {
  const server = await testServer();
  expect((await send(server, { method: "GET", path: "/api/people/" })).answer.status).toBe(200);
  for (const path of ["/assets/", "/assets/%2e%2e/%2e%2e/package.json"])
    expect((await send(server, { method: "GET", path })).answer.status).toBe(404);
});

test("answers about people stay out of caches and of search engines", async () => {
  const { answer } = await send(await testServer(), { method: "GET" });
  expect([answer.headers.get("cache-control"), answer.headers.get("x-robots-tag")]).toEqual(["no-store", "noindex"]);
});
