import { expect, test, vi } from "vitest";
import { bring, csvOf } from "../../../testing/rosters/school.ts";
import { connect, connectedServer, type TestSandbox, testSandbox } from "../../../testing/sandbox.ts";
import { type TestServer, testServer } from "../../../testing/server.ts";

const SOON = { timeout: 60_000, interval: 100 };
const HEAD = "class,title,person,role,username,email";

/** What an administrator does in the directory. */
async function inDirectory({ ready }: TestSandbox, method: string, path: string, body?: object) {
  const scope = "https://graph.microsoft.com/.default";
  const { clientId: client_id, clientSecret: client_secret } = ready.admin;
  const token = await fetch(`${ready.entra}/${ready.tenantId}/oauth2/v2.0/token`, {
    method: "POST",
    body: new URLSearchParams({ client_id, client_secret, grant_type: "client_credentials", scope }),
  });
  const { access_token } = (await token.json()) as { access_token: string };
  const headers = { authorization: `Bearer ${access_token}`, "content-type": "application/json" };
  const answer = await fetch(`${ready.graph}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  if (!answer.ok) throw new Error(await answer.text());
}

/** Has people looked for, and waits for its end. */
async function look(server: TestServer, body: object = {}) {
  const before = (await server.call("GET", "/api/class-people/matching")).body.readAt;
  expect((await server.call("POST", "/api/class-people/matching", { body })).status).toBe(202);
  await vi.waitFor(async () => {
    const { readAt, counts } = (await server.call("GET", "/api/class-people/matching")).body;
    expect(readAt).not.toBe(before);
    expect(counts.open).toBe(0);
  }, SOON);
}

async function person(server: TestServer, id: string) {
  return (await server.call("GET", `/api/class-people/${id}`)).body;
}

const PRIYA = "b1,Biology,p,teacher,praman2@campus.example,";
const GRACE = "b1,Biology,g,student,nobody@campus.example,grace.mensah@campus.example";

test("people are found by the rules; who is not is listed with reason and cure, and as a file", async () => {
  const { server } = await connectedServer();
  const twice = "b1,Biology,t,student,PRAMAN2@campus.example,";
  await bring(server, csvOf(HEAD, PRIYA, GRACE, "b1,Biology,x,student,stranger,x@elsewhere.example"), "people.csv");
  await look(server);
  expect(await person(server, "p")).toMatchObject({
    state: "matched",
    by: "username = userPrincipalName",
    account: { login: "praman2@campus.example", isGuest: false, isEnabled: true },
  });
  expect(await person(server, "g")).toMatchObject({ state: "matched", by: "email = mail" });
  expect(await person(server, "x")).toMatchObject({
    state: "unmatched",
    reason: "nobody-found",
    sentence: expect.any(String),
    cure: expect.any(String),
  });
  const { body: list } = await server.call("GET", "/api/class-people?state=unmatched");
  expect(list).toMatchObject({ total: 1, items: [{ person: "x" }] });
  expect((await server.call("GET", "/api/class-people?q=GRACE mensah")).body).toMatchObject({ total: 1 });
  const { body: csv } = await server.call("GET", "/api/class-people/export.csv");
  expect(csv.split("\r\n")[0]).toBe("person,name,username,email,state,login,objectId,by,sentence,cure");
  expect(csv).toContain("nobody-found".length > 0 ? "Nobody in the directory" : "");
  // Two who claim one account: neither has it any more.
  await bring(server, csvOf(HEAD, PRIYA, GRACE, twice), "twice.csv");
  await look(server);
  expect(await person(server, "p")).toMatchObject({ state: "conflict", reason: "shared-account" });
  expect(await person(server, "t")).toMatchObject({ state: "conflict" });
  expect(await person(server, "x")).toMatchObject({ isListed: false });
  await bring(server, csvOf(HEAD, PRIYA, GRACE), "once.csv");
  await look(server);
  expect(await person(server, "p")).toMatchObject({ state: "matched" });
  expect((await server.call("GET", "/api/class-people/matching")).body.counts).toMatchObject({
    matched: 2,
    conflict: 0,
  });
});

test("a new login keeps the match, somebody else's old login is a conflict, and a deleted account is told", async () => {
  const { server, sandbox } = await connectedServer();
  await bring(server, csvOf(HEAD, PRIYA, GRACE), "people.csv");
  await look(server);
  const { id } = (await person(server, "p")).account;
  await inDirectory(sandbox, "PATCH", `/users/${id}`, { userPrincipalName: "priya.shah@campus.example" });
  await look(server);
  expect(await person(server, "p")).toMatchObject({
    state: "matched",
    account: { id, login: "priya.shah@campus.example" },
  });
  const grace = (await person(server, "g")).account.id;
  await inDirectory(sandbox, "PATCH", `/users/${grace}`, { userPrincipalName: "praman2@campus.example" });
  await look(server);
  expect(await person(server, "p")).toMatchObject({
    state: "conflict",
    reason: "login-reused",
    candidates: [
      { user: id, was: true },
      { user: grace, login: "praman2@campus.example" },
    ],
  });
  await inDirectory(sandbox, "DELETE", `/users/${grace}`);
  await look(server);
  expect(await person(server, "g")).toMatchObject({ state: "unmatched", reason: "account-gone" });
  expect(await person(server, "p")).toMatchObject({ state: "matched", account: { id } });
  await inDirectory(sandbox, "POST", `/directory/deletedItems/${grace}/restore`);
  await look(server);
  expect(await person(server, "g")).toMatchObject({ state: "matched", account: { id: grace } });
});

test("a person says who somebody is, or that they are nobody; that stands against rules and rosters", async () => {
  const { server } = await connectedServer();
  await bring(server, csvOf(HEAD, PRIYA, GRACE), "people.csv");
  const put = async (id: string, body: object) =>
    (await server.call("PUT", `/api/class-people/${id}/match`, { body })).body;
  expect(await put("g", { user: "praman2@campus.example" })).toMatchObject({ state: "matched", by: "hand" });
  expect(await person(server, "p")).toMatchObject({ state: "conflict", reason: "shared-account" });
  expect(await put("p", { user: "PRAMAN2@campus.example" })).toMatchObject({ status: 409, reason: "account-taken" });
  expect(await put("p", { user: "who@campus.example" })).toMatchObject({
    status: 400,
    reason: "account-unknown",
    field: "user",
  });
  expect(await put("nobody", { excluded: true })).toMatchObject({ status: 404 });
  expect(await put("p", {})).toMatchObject({ status: 400, field: "user" });
  expect(await put("p", { excluded: true })).toMatchObject({ state: "excluded" });
  await bring(server, csvOf(HEAD, PRIYA.replace("praman2", "else"), GRACE.replace("grace", "else")), "others.csv");
  await look(server, { afresh: true });
  expect(await person(server, "p")).toMatchObject({ state: "excluded" });
  expect(await person(server, "g")).toMatchObject({ state: "matched", by: "hand" });
  const { body: freed } = await server.call("DELETE", "/api/class-people/g/match");
  expect(freed).toMatchObject({ state: "unmatched" });
  const { body: facts } = await server.call("GET", "/api/facts?about=g");
  expect(facts.items.map(({ data }: { data: { state: string } }) => data.state)).toEqual(["by-rules", "matched"]);
});

test("choices by hand come in as a file, all or none, and the file that went out changes nothing", async () => {
  const { server } = await connectedServer();
  await bring(server, csvOf(HEAD, PRIYA, GRACE), "people.csv");
  await look(server);
  const send = async (csv: string) => (await server.call("POST", "/api/class-people/matches", { body: { csv } })).body;
  const { body: csv } = await server.call("GET", "/api/class-people/export.csv");
  expect(await send(csv)).toEqual({ rows: 2, applied: 0, unchanged: 2, problems: [] });
  const bad = "person,login\ng,excluded\nzz,praman2@campus.example\np,nobody@campus.example\n";
  expect(await send(bad)).toMatchObject({
    applied: 0,
    problems: [
      { line: 3, reason: "person-unknown" },
      { line: 4, reason: "account-unknown" },
    ],
  });
  expect(await person(server, "g")).toMatchObject({ state: "matched" });
  expect(await send("person;login\ng;excluded\np;grace.mensah@campus.example\n")).toMatchObject({ applied: 2 });
  expect(await person(server, "g")).toMatchObject({ state: "excluded" });
  expect(await person(server, "p")).toMatchObject({ by: "hand", account: { login: "grace.mensah@campus.example" } });
  expect(await send("person,login\ng,rules\np,rules\n")).toMatchObject({ applied: 2 });
  expect(await person(server, "p")).toMatchObject({ state: "matched", by: "username = userPrincipalName" });
  expect(await send("name,login\n")).toMatchObject({ status: 400, reason: "head-unclear" });
});

test("an app that sees little of accounts says which rule it cannot follow, and reads everybody each time", async () => {
  const sandbox = await testSandbox();
  const server = await testServer({ sandbox: sandbox.addresses });
  const wish = { displayName: "Modest", secret: { displayName: "one" }, roles: ["User.ReadBasic.All"] };
  const { clientId, secret } = await sandbox.control("POST", "/apps", wish);
  await connect(server, { tenantId: sandbox.ready.tenantId, admin: { clientId, clientSecret: secret } });
  const matching = [
    { roster: "number", directory: "employeeId" },
    { roster: "username", directory: "userPrincipalName" },
  ];
  expect((await server.call("PATCH", "/api/class-settings", { body: { matching } })).status).toBe(200);
  const number = csvOf("class,title,person,role,number", "b1,Biology,n,student,S1002");
  await bring(server, csvOf(HEAD, PRIYA), "people.csv");
  await look(server);
  expect((await person(server, "p")).account).not.toHaveProperty("isEnabled");
  await bring(server, number, "numbers.csv");
  await look(server);
  expect(await person(server, "n")).toMatchObject({
    state: "unmatched",
    reason: "not-seen",
    cure: expect.stringContaining("User.Read.All"),
  });
});
