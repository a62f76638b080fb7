import { expect, test, vi } from "vitest";
import { API_KEY, callAt, testServer } from "../../testing/server.ts";

const ANN = { name: "Ann Example", email: "ann@example.org" };

test("whoever has no key, a wrong key or a key of another shape gets in nowhere", async () => {
  const { url } = await testServer();
  for (const key of ["", "wrong", `${API_KEY}x`]) {
    const answer = await callAt(url, { method: "GET", path: "/api/people", key });
    expect(answer).toMatchObject({
      status: 401,
      body: { code: "not-signed-in", cure: expect.stringContaining("Authorization") },
    });
  }
});

test("a POST repeated with its Idempotency-Key is done once and answered the same", async () => {
  const { call } = await testServer();
  const headers = { "idempotency-key": "one" };
  const first = await call("POST", "/api/people", { body: ANN, headers });
  const again = await call("POST", "/api/people", { body: ANN, headers });
  expect(first.status).toBe(201);
  expect(again).toMatchObject({ status: 201, body: first.body });
  expect(again.headers.get("idempotent-replayed")).toBe("true");
  expect((await call("GET", "/api/people")).body.items).toHaveLength(1);
});

test("twenty POSTs at once with one Idempotency-Key are done once", async () => {
  const { call } = await testServer();
  const headers = { "idempotency-key": "one" };
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => call("POST", "/api/people", { body: ANN, headers })),
  );
  expect(answers.map(({ status }) => status).filter((status) => status !== 201 && status !== 409)).toEqual([]);
  expect((await call("GET", "/api/people")).body.items).toHaveLength(1);
});

test("an Idempotency-Key used for another body is refused", async () => {
  const { call } = await testServer();
  const headers = { "idempotency-key": "one" };
  await call("POST", "/api/people", { body: ANN, headers });
  const other = await call("POST", "/api/people", { body: { name: "Bob" }, headers });
  expect(other).toMatchObject({ status: 422, body: { code: "key-reused" } });
});

test("a refused POST leaves its Idempotency-Key free for the corrected one", async () => {
  const { call } = await testServer();
  const headers = { "idempotency-key": "one" };
  expect((await call("POST", "/api/people/00000000-0000-4000-8000-000000000000/match", { headers })).status).toBe(409);
  expect((await call("POST", "/api/people", { body: ANN, headers })).status).toBe(201);
});

test("a body that is too large, no JSON or of the wrong shape is refused with the field and the cure", async () => {
  const { call } = await testServer();
  expect((await call("POST", "/api/people", { body: { name: "x".repeat(2_000_000) } })).body).toMatchObject({
    status: 413,
    code: "too-large",
  });
  expect((await call("POST", "/api/people", { body: "{" })).body).toMatchObject({
    status: 400,
    code: "invalid-input",
    cure: expect.any(String),
  });
  expect((await call("POST", "/api/people", { body: { ...ANN, shoeSize: 43 } })).body).toMatchObject({
    status: 400,
    code: "invalid-input",
  });
  const answer = await call("POST", "/api/people", { body: { name: "", email: "nobody" } });
  expect(answer.body).toMatchObject({ code: "invalid-input", problems: [{ field: "name" }, { field: "email" }] });
});

test("a program that reads the events hears of a fact at once and, when it comes back, of what it missed", async () => {
  const { url, call } = await testServer();
  const first = await listen(url);
  await call("POST", "/api/people", { body: ANN });
  await vi.waitFor(() => expect(first.text()).toContain("event: person.added"), 60_000);
  const id = /id: (\d+)/.exec(first.text())?.[1] ?? "";
  first.close();
  await call("PUT", "/api/match-rules/operator", { body: { localField: "email", directoryField: "mail" } });
  const second = await listen(url, id);
  await vi.waitFor(() => expect(second.text()).toContain("event: match-rule.set"), 60_000);
  expect(second.text()).not.toContain("person.added");
  second.close();
});

test("whoever may listen no longer hears nothing more, though they listened before", async () => {
  const { url, call } = await testServer();
  const wish = { name: "listener", scopes: ["facts:read"] };
  const { body: made } = await call("POST", "/api/keys", { body: wish });
  const listening = await listen(url, undefined, made.key);
  await call("POST", "/api/people", { body: ANN });
  await vi.waitFor(() => expect(listening.text()).toContain("event: person.added"), 60_000);
  expect((await call("DELETE", `/api/keys/${made.id}`)).status).toBe(204);
  await listening.ended;
  expect(listening.text()).not.toContain("key.ended");
});

async function listen(url: string, last?: string, key = API_KEY) {
  const hangUp = new AbortController();
  const headers = { authorization: `Bearer ${key}`, ...(last ? { "last-event-id": last } : {}) };
  const { body } = await fetch(`${url}/api/events`, { headers, signal: hangUp.signal });
  let text = "";
  const read = async () => {
    const decoder = new TextDecoder();
    for await (const chunk of body ?? []) text += decoder.decode(chunk, { stream: true });
  };
  const ended = read().catch(() => undefined);
  return { text: () => text, ended, close: () => hangUp.abort() };
}

test("a one-time link signs one person in, once, and the session ends with signing out", async () => {
  const server = await testServer();
  const { url } = server;
  const link = await server.link();
  const enter = () => callAt(url, { method: "POST", path: "/api/sessions", body: { link }, key: "" });
  const first = await enter();
  expect(first.status).toBe(204);
  const cookie = first.headers.get("set-cookie") ?? "";
  expect(cookie).toMatch(/^__Host-parley=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax/);
  expect((await enter()).status).toBe(401);
  const asPerson = (method: string, path: string, headers: Record<string, string> = {}) =>
    fetch(url + path, { method, headers: { cookie: cookie.split(";")[0] ?? "", ...headers } });
  expect((await asPerson("GET", "/api/people")).status).toBe(200);
  expect((await asPerson("DELETE", "/api/sessions/current")).status).toBe(204);
  expect((await asPerson("GET", "/api/people")).status).toBe(401);
});

test("a page of another site cannot act with a person's cookie", async () => {
  const server = await testServer();
  const { url } = server;
  const link = await server.link();
  const { headers } = await callAt(url, { method: "POST", path: "/api/sessions", body: { link }, key: "" });
  const cookie = headers.get("set-cookie")?.split(";")[0] ?? "";
  const post = (site: string) =>
    fetch(`${url}/api/people`, {
      method: "POST",
      headers: { cookie, "content-type": "application/json", "sec-fetch-site": site },
      body: JSON.stringify(ANN),
    });
  expect((await post("cross-site")).status).toBe(403);
  expect((await post("same-origin")).status).toBe(201);
});

test("figures are for those who may read them, health is for anybody, and every answer names its request", async () => {
  const { url, call } = await testServer();
  expect((await fetch(`${url}/metrics`)).status).toBe(401);
  expect((await call("GET", "/metrics")).body).toContain("parley_http_answer_seconds");
  expect(await (await fetch(`${url}/readyz`)).json()).toEqual({ ready: true });
  const { body } = await call("GET", "/api/nothing", { headers: { "x-request-id": "my-own-request-id" } });
  expect(body).toMatchObject({ status: 404, requestId: "my-own-request-id" });
});

test("no key, cookie or secret reaches the log", async () => {
  const { log, call } = await testServer();
  const ids = {
    entraTenantId: "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
    clientId: "3f2504e0-4f89-41d3-9a0c-0305e82c3302",
  };
  await call("POST", "/api/connections", {
    body: { ...ids, credential: { kind: "secret", secret: "canary-secret~value" } },
    headers: { cookie: "__Host-parley=canary-cookie" },
  });
  expect(log.length).toBeGreaterThan(0);
  expect(log.join("")).not.toMatch(/canary|pk_for-tests/);
});

test("what is asked is in the log, but neither a token in its address nor a code that a sign-in came back with", async () => {
  const { log, url } = await testServer();
  const token = `canary-token-${"x".repeat(33)}`;
  await fetch(`${url}/api/join-pages/${token}`);
  await fetch(`${url}/sign-in/callback?code=canary-code&state=canary-state`);
  const both = /"url":"\/api\/join-pages\/…".*"url":"\/sign-in\/callback\?…"/s;
  await vi.waitFor(() => expect(log.join("")).toMatch(both), 60_000);
  expect(log.join("")).not.toMatch(/canary|xxx/);
});

test("a server that leaves lets its listeners go and takes no new callers", async () => {
  const server = await testServer();
  const listener = await listen(server.url);
  await vi.waitFor(() => expect(listener.text()).toContain("retry"), 60_000);
  // Longer than this test may take: it ends because the listener is let go, not because patience does.
  await server.stop(60_000);
  await expect(fetch(`${server.url}/livez`)).rejects.toThrow("fetch failed");
});

test("all that ever happened to one thing can be read, page by page", async () => {
  const { call } = await testServer();
  const body = { localField: "email", directoryField: "mail" };
  for (let n = 0; n < 105; n++) await call("PUT", "/api/match-rules/operator", { body });
  await call("POST", "/api/people", { body: ANN });
  const [{ about }] = (await call("GET", "/api/facts")).body.items.slice(-1);
  const first = (await call("GET", `/api/facts?about=${about}`)).body;
  const second = (await call("GET", `/api/facts?about=${about}&cursor=${first.cursor}`)).body;
  expect([first.items.length, second.items.length, second.cursor]).toEqual([100, 5, undefined]);
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(105);
});
