import { beforeEach, expect, test } from "vitest";
import { type Said, visitor } from "./visitor.ts";

const it = visitor();
const PRIYA = "praman2@campus.example";

beforeEach(async () => {
  await it().control("POST", "/reset");
  it().forgetToken();
});

/** What was asked of Graph since the last reset, without the requests for tokens. */
async function traffic(): Promise<Said[]> {
  const { body } = await it().control("GET", "/traffic");
  return body.entries.filter(({ url }: Said) => url.startsWith("/v1.0"));
}

test("the log tells of every request who asked, what let them in, why they were refused, and of each part of a batch", async () => {
  const { clientId, token } = await it().app("User.Read.All");
  await it().graph("GET", `/users/${PRIYA}`, { token });
  await it().graph("GET", "/groups", { token });
  const requests = [{ id: "1", method: "GET", url: "/users?$top=1" }];
  await it().graph("POST", "/$batch", { token, body: { requests } });
  const [person, groups, , part] = await traffic();
  expect(person).toMatchObject({
    endpoint: "GET /users/{user}",
    appId: clientId,
    status: 200,
    decision: "allowed by User.Read.All",
  });
  expect(groups).toMatchObject({ endpoint: "GET /groups", status: 403 });
  expect(groups.decision).toContain("Insufficient privileges");
  expect(groups.refusal).toMatch(/^Authorization_RequestDenied: /);
  expect(part).toMatchObject({ method: "GET", url: "/v1.0/users?$top=1", status: 200, appId: clientId });
});

test("what is allowed but unwise is noted, and answered all the same", async () => {
  const event = {
    subject: "Twice?",
    start: { dateTime: "2027-01-11T10:00:00", timeZone: "UTC" },
    end: { dateTime: "2027-01-11T11:00:00", timeZone: "UTC" },
  };
  expect((await it().graph("POST", `/users/${PRIYA}/events`, { body: event })).status).toBe(201);
  const [noted] = await traffic();
  expect(noted.advice).toEqual([expect.stringContaining("transactionId")]);
  await it().control("POST", "/faults", {
    action: { kind: "status", status: 429, retryAfter: 60 },
    match: { path: "^/users$" },
    times: 1,
  });
  await it().graph("GET", "/users?$top=1");
  expect((await it().graph("GET", "/users?$top=1")).status).toBe(200);
});

test("the same chance gives the same trace, another chance another", async () => {
  const run = async (chance: string): Promise<unknown[]> => {
    await it().control("POST", "/reset", { chance });
    await it().control("POST", "/clock", { set: "2027-01-11T09:00:00Z", rate: 0 });
    it().forgetToken();
    await it().control("POST", "/faults", {
      match: { path: "^/users" },
      action: { kind: "status", status: 503, retryAfter: 5 },
      rate: 0.5,
    });
    const statuses: number[] = [];
    for (let n = 0; n < 12; n += 1) statuses.push((await it().graph("GET", "/users?$top=1")).status);
    await it().control("DELETE", "/faults");
    const body = { displayName: "Chess", mailEnabled: false, mailNickname: "chess", securityEnabled: true };
    const { body: group } = await it().graph("POST", "/groups", { body });
    const log = (await traffic()).map(({ requestId, status, fault }) => ({ requestId, status, fault }));
    return [statuses, group.id, log];
  };
  const first = await run("monday");
  expect(await run("monday")).toEqual(first);
  expect(await run("tuesday")).not.toEqual(first);
  await it().control("POST", "/reset", { chance: "larkfield" });
});

test("a state is kept under a name and brought back, with its time and all that hung on it", async () => {
  const id = await it().idOf("marcus.bellamy");
  await it().control("POST", "/clock", { set: "2027-01-11T09:00:00Z", rate: 0 });
  await it().control("POST", "/snapshots", { name: "monday" });
  await it().control("POST", "/clock", { set: "2028-01-11T09:00:00Z" });
  it().forgetToken();
  await it().graph("DELETE", `/users/${id}`);
  expect((await it().control("POST", "/snapshots/tuesday/restore")).status).toBe(404);
  expect((await it().control("POST", "/snapshots/monday/restore")).status).toBe(200);
  it().forgetToken();
  expect((await it().graph("GET", `/users/${id}`)).status).toBe(200);
  expect((await it().control("GET", "/clock")).body.now).toBe("2027-01-11T09:00:00.000Z");
});

test("a state moves to another name as lines, and comes back the same", async () => {
  await it().control("POST", "/clock", { rate: 0 });
  await it().control("POST", "/snapshots", { name: "here" });
  const { body } = await it().control("GET", "/snapshots/here");
  await it().control("POST", "/snapshots", { name: "there", lines: body.lines });
  await it().control("POST", "/snapshots/there/restore");
  await it().control("POST", "/snapshots", { name: "again" });
  const rows = (lines: string[]): string[] => lines.filter((line) => !line.startsWith("memory\t")).sort();
  const again = (await it().control("GET", "/snapshots/again")).body;
  expect(rows(again.lines)).toEqual(rows(body.lines));
});

test("a reader may be shown the past: what was read before stays as it was, what was not is not there yet", async () => {
  const id = await it().idOf("marcus.bellamy");
  await it().control("POST", "/faults", {
    id: "past",
    match: { path: `^/users/${id}` },
    action: { kind: "stale" },
    after: 1,
  });
  const path = `/users/${id}?$select=jobTitle`;
  const before = (await it().graph("GET", path)).body.jobTitle;
  await it().graph("PATCH", `/users/${id}`, { body: { jobTitle: "Dean" } });
  expect((await it().graph("GET", path)).body.jobTitle).toBe(before);
  expect((await it().graph("GET", `/users/${id}?$select=mail`)).status).toBe(404);
  await it().control("DELETE", "/faults/past");
  expect((await it().graph("GET", path)).body.jobTitle).toBe("Dean");
});

test("programs that follow the clock may be made to lag behind it", async () => {
  await it().control("POST", "/clock", { set: "2027-01-11T09:00:00Z", rate: 0, skew: 300 });
  expect((await it().control("GET", "/clock")).body.now).toBe("2027-01-11T08:55:00.000Z");
  const { headers } = await it().graph("GET", "/organization");
  expect(headers.get("date")).toBe("Mon, 11 Jan 2027 09:00:00 GMT");
});

test("a token for anybody, with any permissions, is given to whoever writes tests", async () => {
  const { body: person } = await it().control("POST", "/tokens", { user: PRIYA, permissions: ["User.Read"] });
  expect((await it().graph("GET", "/me", { token: person.access_token })).body.userPrincipalName).toBe(PRIYA);
  expect((await it().graph("GET", "/me/events", { token: person.access_token })).status).toBe(403);
  expect((await it().control("POST", "/tokens", { user: "nobody@campus.example" })).status).toBe(404);
});
