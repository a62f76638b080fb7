import { expect, test } from "vitest";
import { type Said, visitor } from "./visitor.ts";

const it = visitor({ limits: 1 });
const PRIYA = "/users/praman2@campus.example";

test("what Graph does not have is 400, what the sandbox cannot do yet 501, what takes another method 405", async () => {
  expect(await it().graph("GET", "/unicorns")).toMatchObject({
    status: 400,
    body: { error: { code: "BadRequest", message: "Resource not found for the segment 'unicorns'." } },
  });
  expect(await it().graph("GET", "/subscriptions/x/unicorns")).toMatchObject({ status: 400 });
  expect((await it().graph("POST", "/teams/x/completeMigration")).body.error.code).toBe("NotImplemented");
  expect((await it().graph("PUT", "/users")).status).toBe(405);
  const beta = await it().ask("GET", `${it().sandbox.url}/beta/users`);
  expect(beta).toMatchObject({ status: 404, body: { error: { code: "NotFound" } } });
});

test("every answer carries its ids, the caller's id, and the virtual date", async () => {
  await it().control("POST", "/clock", { set: "2026-12-24T18:00:00Z", rate: 0 });
  it().forgetToken();
  const answer = await it().graph("GET", "/users/nobody", { headers: { "client-request-id": "my-own-id" } });
  expect(answer.headers.get("client-request-id")).toBe("my-own-id");
  expect(answer.headers.get("date")).toBe("Thu, 24 Dec 2026 18:00:00 GMT");
  expect(answer.headers.get("x-ms-ags-diagnostic")).toContain("ServerInfo");
  expect(answer.body.error.innerError).toEqual({
    date: "2026-12-24T18:00:00",
    "request-id": answer.headers.get("request-id"),
    "client-request-id": "my-own-id",
  });
  await it().control("POST", "/clock", { rate: 1 });
});

test("an app may do what it holds a permission for, and each service says its own no", async () => {
  const { token } = await it().app("User.ReadBasic.All");
  expect((await it().graph("GET", PRIYA, { token })).status).toBe(200);
  expect(await it().graph("DELETE", PRIYA, { token })).toMatchObject({
    status: 403,
    body: { error: { code: "Authorization_RequestDenied" } },
  });
  expect(await it().graph("GET", `${PRIYA}/events`, { token })).toMatchObject({
    status: 403,
    body: { error: { code: "ErrorAccessDenied" } },
  });
  expect((await it().graph("GET", "/me", { token })).body.error.message).toBe(
    "/me request is only valid with delegated authentication flow.",
  );
});

test("a granted role counts from the next token on, and so does a revoked one", async () => {
  const app = await it().app();
  const fresh = async () =>
    (await it().token({ client_id: app.clientId, client_secret: app.secret })).body.access_token;
  await it().control("POST", `/apps/${app.clientId}/roles`, { roles: ["Calendars.Read"] });
  expect((await it().graph("GET", `${PRIYA}/calendar`, { token: app.token })).status).toBe(403);
  expect((await it().graph("GET", `${PRIYA}/calendar`, { token: await fresh() })).status).toBe(200);
  await it().control("DELETE", `/apps/${app.clientId}/roles/Calendars.Read`);
  expect((await it().graph("GET", `${PRIYA}/calendar`, { token: await fresh() })).status).toBe(403);
});

test("a body must be JSON and say that it is", async () => {
  for (const wish of [
    { body: "{", headers: { "content-type": "application/json" } },
    { body: "subject=x", headers: { "content-type": "text/plain" } },
  ]) {
    expect((await it().graph("POST", `${PRIYA}/events`, wish)).body.error.message).toContain(
      "Unable to read JSON request payload",
    );
  }
});

test("a batch answers part by part; what depends on a failure is not tried", async () => {
  const headers = { "Content-Type": "application/json" };
  const event = {
    subject: "From a batch",
    start: { dateTime: "2027-02-10T10:00:00", timeZone: "UTC" },
    end: { dateTime: "2027-02-10T11:00:00", timeZone: "UTC" },
  };
  const { body } = await it().graph("POST", "/$batch", {
    body: {
      requests: [
        { id: "1", method: "GET", url: `${PRIYA}?$select=id` },
        { id: "2", method: "POST", url: `${PRIYA}/events`, body: event, headers },
        { id: "3", method: "GET", url: "/users/nobody" },
        { id: "4", method: "POST", url: `${PRIYA}/events`, body: event, headers, dependsOn: ["3"] },
        { id: "5", method: "GET", url: `${PRIYA}/photo/$value` },
      ],
    },
  });
  expect(body.responses.map(({ id, status }: Said) => [id, status])).toEqual([
    ["1", 200],
    ["2", 201],
    ["3", 404],
    ["4", 424],
    ["5", 200],
  ]);
  expect(Buffer.from(body.responses[4].body, "base64").subarray(1, 4).toString()).toBe("PNG");
  expect((await it().state()).events.filter(({ subject }: Said) => subject === "From a batch")).toHaveLength(1);
});

test("a batch too long, with an id twice, or with a body of unknown kind is refused as a whole", async () => {
  const parts = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ id: String(i), method: "GET", url: "/organization" }));
  expect((await it().graph("POST", "/$batch", { body: { requests: parts(21) } })).status).toBe(400);
  expect((await it().graph("POST", "/$batch", { body: { requests: parts(20) } })).status).toBe(200);
  const [part] = parts(1);
  expect((await it().graph("POST", "/$batch", { body: { requests: [part, part] } })).status).toBe(400);
  expect(
    (
      await it().graph("POST", "/$batch", {
        body: { requests: [{ ...part, method: "POST", url: "/users", body: {} }] },
      })
    ).status,
  ).toBe(400);
});

test("inside a batch a single part can be throttled, with its own Retry-After", async () => {
  await it().control("POST", "/faults", {
    match: { path: "^/organization" },
    action: { kind: "status", status: 429, retryAfter: 7 },
    times: 1,
  });
  const requests = ["1", "2"].map((id) => ({ id, method: "GET", url: "/organization" }));
  const { status, body } = await it().graph("POST", "/$batch", { body: { requests } });
  expect(status).toBe(200);
  expect(body.responses[0]).toMatchObject({
    status: 429,
    headers: { "Retry-After": "7" },
    body: { error: { code: "TooManyRequests" } },
  });
  expect(body.responses[1].status).toBe(200);
});

test("a fifth request at once to one mailbox is one too many", async () => {
  await it().control("POST", "/faults", {
    id: "slow",
    match: { path: "/calendar$" },
    action: { kind: "latency", milliseconds: 300 },
  });
  const answers = await Promise.all(Array.from({ length: 5 }, () => it().graph("GET", `${PRIYA}/calendar`)));
  await it().control("DELETE", "/faults/slow");
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(1);
  expect(refused[0]?.body.error).toMatchObject({
    code: "ApplicationThrottled",
    message: "Application is over its MailboxConcurrency limit.",
  });
});

test("ten thousand requests in ten minutes are enough for one mailbox; then time has to pass", async () => {
  await it().control("POST", "/clock", { rate: 0 });
  const { token } = await it().app("Calendars.Read");
  const requests = Array.from({ length: 20 }, (_, i) => ({
    id: String(i),
    method: "GET",
    url: `${PRIYA}/calendar?$select=name`,
  }));
  const used = it().exchanges.length;
  let status = 200;
  for (let sent = 0; sent < 10_100 && status === 200; sent += 20) {
    const { body } = await it().graph("POST", "/$batch", { body: { requests }, token });
    status = body.responses.at(-1).status;
  }
  it().exchanges.splice(used);
  expect(status).toBe(429);
  const later = await it().graph("GET", `${PRIYA}/calendar`, { token });
  expect(Number(later.headers.get("retry-after"))).toBeGreaterThan(0);
  await it().control("POST", "/clock", { advance: 600 });
  expect((await it().graph("GET", `${PRIYA}/calendar`, { token })).status).toBe(200);
});
