import { request } from "node:http";
import { expect, test } from "vitest";
import { connectedServer } from "../../testing/sandbox.ts";
import { API_KEY, testServer } from "../../testing/server.ts";

const DAY = 86_400_000;

function inDays(days: number): string {
  return new Date(Date.now() + days * DAY).toISOString();
}

function wish(changes: object = {}) {
  return {
    subject: "Advice",
    start: inDays(1),
    end: inDays(1.02),
    organiser: { userPrincipalName: "amara.okafor@campus.example" },
    ...changes,
  };
}

test("a meeting at a time at which nobody can mean to meet is refused with what is wrong and what to do", async () => {
  const { server } = await connectedServer();
  const start = inDays(1);
  for (const [changes, field, reason] of [
    [{ start: "9999-12-31T22:00:00Z", end: "9999-12-31T23:00:00Z" }, "start", "start-too-far-ahead"],
    [{ start: inDays(3700), end: inDays(3700.1) }, "start", "start-too-far-ahead"],
    [{ start, end: inDays(36_500) }, "end", "meeting-too-long"],
    [{ start, end: inDays(31.01) }, "end", "meeting-too-long"],
    [{ start, end: start }, "end", "end-is-start"],
    [{ start, end: inDays(0.5) }, "end", "end-before-start"],
  ] as const) {
    for (const lane of ["calendar", "standalone"]) {
      const { body } = await server.call("PUT", "/api/meetings/a", { body: wish({ ...changes, lane }) });
      expect([reason, body]).toMatchObject([
        reason,
        { status: 400, field, reason, cure: expect.stringMatching(/\.$/) },
      ]);
    }
  }
  const same = await server.call("PUT", "/api/meetings/a", { body: wish({ start, end: start }) });
  expect(same.body.detail).toBe("The meeting ends when it starts.");
  expect((await server.call("GET", "/api/meetings")).body.items).toEqual([]);
  const long = await server.call("PUT", "/api/meetings/a", { body: wish({ start, end: inDays(30.9) }) });
  expect(long.status).toBe(202);
  const moved = { start: "9999-12-31T22:00:00Z", end: "9999-12-31T23:00:00Z" };
  const far = await server.call("PUT", "/api/meetings/a", { body: wish(moved) });
  expect(far.body).toMatchObject({ status: 400, reason: "start-too-far-ahead" });
});

test("a series with an end that no calendar has, or that nobody lives to see, is refused with what to change", async () => {
  const { server } = await connectedServer();
  const start = "2027-10-19T13:00:00Z";
  for (const [rule, field, reason] of [
    [{ until: "2027-02-30" }, "recurrence.until", undefined],
    [{ until: "2027-01-01" }, "recurrence.until", "series-ends-first"],
    [{ frequency: "daily", until: "2036-12-31" }, "recurrence.until", "series-too-long"],
    [{ frequency: "monthly", interval: 99, count: 999 }, "recurrence", "series-too-long"],
    [{ count: 4, byDay: ["TU", "TU"] }, "recurrence.byDay", undefined],
  ] as const) {
    const recurrence = { frequency: "weekly", timeZone: "Europe/London", ...rule };
    const body = wish({ start, end: "2027-10-19T14:00:00Z", recurrence });
    const answer = await server.call("PUT", "/api/meetings/a", { body });
    expect([rule, answer.body]).toMatchObject([rule, { status: 400, field, cure: expect.stringMatching(/\.$/) }]);
    expect([rule, answer.body.reason]).toEqual([rule, reason]);
  }
});

test("a subject is one line, and says something", async () => {
  const server = await testServer();
  for (const subject of ["   ", "Advice\r\nand more", "\t"]) {
    const { body } = await server.call("PUT", "/api/meetings/a", { body: wish({ subject }) });
    expect([subject, body]).toMatchObject([subject, { status: 400, field: "subject" }]);
  }
  const attendees = [{ email: "noor@home.example", name: "Noor\n\nPay" }];
  const { body } = await server.call("PUT", "/api/meetings/a", { body: wish({ attendees }) });
  expect(body).toMatchObject({ status: 400, field: "attendees.0.name" });
});

test("a login is one line that every part of Parley can keep, wherever it is named", async () => {
  const server = await testServer();
  for (const login of [
    "ida\u0000@campus.example",
    "ida\ud800@campus.example",
    "ida@campus.example\r\nBcc: all",
    "    ",
  ]) {
    for (const [changes, field] of [
      [{ organiser: { userPrincipalName: login } }, "organiser"],
      [{ options: { coOrganisers: [login] } }, "options.coOrganisers.0"],
      [{ options: { presenters: [login] } }, "options.presenters.0"],
    ] as const) {
      const { body } = await server.call("PUT", "/api/meetings/a", { body: wish(changes) });
      expect([login, body]).toMatchObject([login, { status: 400, field: expect.stringContaining(field) }]);
    }
  }
});

/** Asks for a path as it stands: most programs would take dots away before they ask. */
function putAt(url: string, path: string): Promise<number | undefined> {
  const headers = { authorization: `Bearer ${API_KEY}`, "content-type": "application/json" };
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    request({ hostname, port, path, method: "PUT", headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end(JSON.stringify(wish()));
  });
}

test("a key that would fall out of an address on its way is refused", async () => {
  const { server } = await connectedServer();
  for (const key of [".", ".."]) {
    expect(await putAt(server.url, `/api/meetings/${key}`)).toBe(400);
    expect((await server.call("GET", `/api/meetings?key=${key}`)).body).toMatchObject({ status: 400, field: "key" });
  }
  expect(await putAt(server.url, "/api/meetings/...")).toBe(202);
  expect((await server.call("GET", "/api/meetings?key=...")).body.items).toHaveLength(1);
});
