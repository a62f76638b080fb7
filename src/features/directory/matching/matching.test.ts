import { expect, test } from "vitest";
import { connect, connectedServer, testSandbox } from "../../../testing/sandbox.ts";
import { type TestServer, testServer } from "../../../testing/server.ts";
import type { PreviewedPerson } from "./contract.ts";

async function person(server: TestServer, body: object) {
  return (await server.call("POST", "/api/people", { body })).body;
}

async function setRules(server: TestServer, body: object, audience = "operator") {
  return (await server.call("PUT", `/api/match-rules/${audience}`, { body })).body;
}

async function match(server: TestServer, { id }: { id: string }, query = "") {
  return (await server.call("POST", `/api/people/${id}/match${query}`)).body;
}

async function preview(server: TestServer, body: object, { audience = "operator", query = "" } = {}) {
  return (await server.call("POST", `/api/match-rules/${audience}/preview${query}`, { body })).body;
}

const rule = (localField: string, directoryField: string) => ({ localField, directoryField });
const ATTRIBUTE_1 = "onPremisesExtensionAttributes/extensionAttribute1";

/** A server whose app sees only what User.ReadBasic.All shows. */
async function modestServer(roles = ["User.ReadBasic.All"]) {
  const sandbox = await testSandbox();
  const server = await testServer({ sandbox: sandbox.addresses });
  const wish = { displayName: "Modest", secret: { displayName: "one" }, roles };
  const { clientId, secret } = await sandbox.control("POST", "/apps", wish);
  const { tenantId } = sandbox.ready;
  const connection = await connect(server, { tenantId, admin: { clientId, clientSecret: secret } });
  return { server, sandbox, connection };
}

test("the four fields of a careers service are set and read by their names, for operators and users apart", async () => {
  const server = await testServer();
  const fields = {
    operatorIdentityLocalMatchField: "staffNumber",
    operatorIdentityRemoteMatchField: "mail",
    userIdentityLocalMatchField: "studentNumber",
    userIdentityRemoteMatchField: "userPrincipalName",
  };
  expect((await server.call("PATCH", "/api/match-rules", { body: fields })).body).toMatchObject(fields);
  await server.call("PATCH", "/api/match-rules", { body: { userIdentityLocalMatchField: "email" } });
  expect((await server.call("GET", "/api/match-rules")).body).toMatchObject({
    ...fields,
    userIdentityLocalMatchField: "email",
    operator: { rules: [rule("staffNumber", "mail")], guests: false },
    user: { rules: [rule("email", "userPrincipalName")] },
  });
  const wrong = await server.call("PATCH", "/api/match-rules", { body: { userIdentityRemoteMatchField: "shoeSize" } });
  expect(wrong.body).toMatchObject({ status: 400, field: "userIdentityRemoteMatchField" });
});

test("of several rules the first that fits exactly one account decides, and the match says which it was", async () => {
  const { server } = await connectedServer();
  const rules = [rule("staffNumber", "employeeId"), rule("account", ATTRIBUTE_1), rule("email", "mail")];
  expect(await setRules(server, { rules })).toMatchObject({ rules, warnings: [] });
  const priya = await person(server, { name: "Priya", fields: { staffNumber: "S1002", account: "S1003" } });
  expect((await match(server, priya)).match).toMatchObject({ displayName: "Priya Raman", by: "rule", rule: rules[0] });
  const tomasz = await person(server, { name: "Tomasz", fields: { staffNumber: "S9", account: "s1003" } });
  expect((await match(server, tomasz)).match).toMatchObject({ displayName: "Tomasz Wiśniewski", rule: rules[1] });
  const grace = await person(server, { name: "Grace", email: "GRACE.Mensah@Campus.example" });
  expect((await match(server, grace)).match).toMatchObject({ displayName: "Grace Mensah", rule: rules[2] });
});

test("a rule is kept while Microsoft is down, and says what it will need", async () => {
  const server = await testServer();
  const body = { rules: [rule("email", "mail"), rule("staffNumber", "employeeId")] };
  expect(await setRules(server, body)).toMatchObject({
    rules: body.rules,
    warnings: [{ rule: 2, reason: "permission-unchecked", sentence: expect.stringContaining("User.Read.All") }],
  });
  expect((await server.call("GET", "/api/match-rules")).body.operator.rules).toEqual(body.rules);
  expect(await setRules(server, { rules: [] })).toMatchObject({ status: 400, field: "rules" });
  expect(await setRules(server, { localField: "email" })).toMatchObject({ status: 400 });
  expect(await setRules(server, { rules: [rule("a", "mail"), rule("a", "mail")] })).toMatchObject({ status: 400 });
});

test("an app that sees only names and addresses matches by them, and refuses in words to look at more", async () => {
  const { server } = await modestServer();
  const modest = await person(server, { name: "Priya", email: "praman2@campus.example", fields: { staff: "S1003" } });
  const rules = [rule("staff", "employeeId"), rule("email", "userPrincipalName")];
  expect(await setRules(server, { rules })).toMatchObject({ warnings: [{ rule: 1, reason: "permission-missing" }] });
  const refused = { status: 422, reason: "permission-missing", field: "rules.0.directoryField" };
  expect(await preview(server, { rules })).toMatchObject({
    ...refused,
    cure: expect.stringContaining("User.Read.All"),
  });
  // By the login Priya would be found; but the staff number that cannot be seen is somebody else's.
  expect(await match(server, modest)).toMatchObject(refused);
  await setRules(server, { rules: rules.slice(1) });
  expect((await match(server, modest)).match).toMatchObject({ displayName: "Priya Raman" });
});

test("a preview tells who matches, who does not and why, and who would be the same account, and keeps nothing", async () => {
  const { server } = await connectedServer();
  const add = (name: string, value?: string) =>
    person(server, { name, ...(value !== undefined && { fields: { key: value } }) });
  await add("Ann", "priya.raman@campus.example");
  await add("Ben", "PRIYA.RAMAN@campus.example ");
  await add("Cyd", "grace.mensah@campus.example");
  await add("Dan");
  await add("Eve", "nobody@campus.example");
  await add("Fay", "daniel.whitlock@brightwell.example");
  await add("Gus", "lucia.navarro@campus.example");
  await add("Hal", " - ");
  // The connection's own first look is recorded whenever it comes out.
  const factsOfPeople = async () =>
    (await server.call("GET", "/api/facts")).body.items.filter(
      ({ what }: { what: string }) => !what.startsWith("connection."),
    );
  const before = await factsOfPeople();
  const { items, counts, total } = await preview(server, { rules: [rule("key", "mail")] });
  const told = items.map(({ person: { name }, outcome, reason, account, collidesWith = [] }: PreviewedPerson) => [
    name,
    outcome,
    reason ?? account?.displayName,
    collidesWith.map((each) => each.name).join(),
  ]);
  expect(told).toEqual([
    ["Ann", "collision", "Priya Raman", "Ben"],
    ["Ben", "collision", "Priya Raman", "Ann"],
    ["Cyd", "matched", "Grace Mensah", ""],
    ["Dan", "unmatched", "local-field-empty", ""],
    ["Eve", "unmatched", "no-match", ""],
    ["Fay", "unmatched", "guest-excluded", ""],
    ["Gus", "unmatched", "account-disabled", ""],
    ["Hal", "unmatched", "local-field-empty", ""],
  ]);
  expect([counts, total]).toEqual([{ matched: 1, unmatched: 5, collision: 2 }, 8]);
  expect(items[4]).toMatchObject({ sentence: expect.stringContaining("Eve"), cure: expect.any(String) });
  const guests = await preview(server, { rules: [rule("key", "mail")], guests: true });
  expect(guests.items[5]).toMatchObject({ outcome: "matched", account: { displayName: "Daniel Whitlock" } });
  expect(await factsOfPeople()).toEqual(before);
  expect((await server.call("GET", "/api/match-rules")).body.operator.rules).toEqual([
    rule("email", "userPrincipalName"),
  ]);
  expect((await server.call("GET", "/api/people?matched=yes")).body.total).toBe(0);
});

test("a preview of many people goes on page by page, and one that several accounts fit is nobody's", async () => {
  const { server } = await connectedServer();
  for (let n = 0; n < 45; n++) {
    const staff = `S10${String((n % 30) + 1).padStart(2, "0")}`;
    await person(server, { name: `Person ${String(n).padStart(2, "0")}`, fields: { staff, kind: "UG" } });
  }
  const rules = { rules: [rule("staff", "employeeId")] };
  const first = await preview(server, rules, { query: "?limit=40" });
  expect([first.items.length, first.total, first.counts.collision]).toEqual([40, 45, 20]);
  const second = await preview(server, rules, { query: `?limit=40&cursor=${first.cursor}` });
  expect([second.items.length, second.cursor]).toEqual([5, undefined]);
  const kind = "onPremisesExtensionAttributes/extensionAttribute2";
  const { items } = await preview(server, { rules: [rule("kind", kind)] }, { query: "?limit=1" });
  expect(items).toMatchObject([{ outcome: "unmatched", reason: "several-matches", tried: [{ rule: 1, value: "UG" }] }]);
});

test("quotes, values that every object has, ids that are none and texts far too long match nobody and break nothing", async () => {
  const { server } = await connectedServer();
  const jack = await person(server, {
    name: "Jack",
    fields: { key: "o'connor'' or 1 eq 1", mail: "jack.oconnor@students.campus.example" },
  });
  const long = await person(server, { name: "Long", fields: { key: "ü".repeat(400) } });
  for (const field of ["mail", "id", "employeeId", "proxyAddresses", "onPremisesImmutableId", ATTRIBUTE_1]) {
    const { items } = await preview(server, { rules: [rule("key", field), rule("constructor", field)] });
    expect([field, items.map(({ outcome }: { outcome: string }) => outcome)]).toEqual([
      field,
      ["unmatched", "unmatched"],
    ]);
  }
  const found = await preview(server, { rules: [rule("key", "id"), rule("mail", "proxyAddresses")] });
  expect(found.items).toMatchObject([
    { person: { id: jack.id }, account: { displayName: "Jack O'Connor" } },
    { person: { id: long.id } },
  ]);
});

test("an immutable id is told from another by its capitals", async () => {
  const { server, sandbox } = await connectedServer();
  await graph(sandbox, "PATCH", "/users/praman2@campus.example", { onPremisesImmutableId: "aGVsbG8=" });
  await person(server, { name: "Ann", fields: { key: "aGVsbG8=" } });
  await person(server, { name: "Ben", fields: { key: "AgVSBG8=" } });
  const { items } = await preview(server, { rules: [rule("key", "onPremisesImmutableId")] });
  expect(items).toMatchObject([{ account: { displayName: "Priya Raman" } }, { reason: "no-match" }]);
});

test("two of ours who claim one account are not both given it, unless somebody says so by hand", async () => {
  const { server } = await connectedServer();
  const body = { name: "Priya", email: "praman2@campus.example" };
  const [first, second] = [await person(server, body), await person(server, body)];
  const { objectId } = (await match(server, first)).match;
  expect(await match(server, second)).toMatchObject({ status: 409, reason: "already-matched" });
  const user = await person(server, { ...body, audience: "user" });
  expect((await match(server, user)).match).toMatchObject({ objectId });
  const byHand = await server.call("PUT", `/api/people/${second.id}/match`, { body: { objectId } });
  expect(byHand.body.match).toMatchObject({ objectId, by: "manual", setBy: "key:bootstrap" });
});

test("whoever was matched by hand stays so whatever the rules say, until the match is removed", async () => {
  const { server } = await connectedServer();
  const ann = await person(server, { name: "Ann", email: "praman2@campus.example" });
  const grace = (await server.call("GET", "/api/directory-users?search=Grace")).body.items[0];
  const path = `/api/people/${ann.id}/match`;
  expect((await server.call("PUT", path, { body: { objectId: grace.objectId } })).body.match).toMatchObject({
    displayName: "Grace Mensah",
    by: "manual",
  });
  await setRules(server, { rules: [rule("email", "userPrincipalName")] });
  expect((await match(server, ann)).match).toMatchObject({ displayName: "Grace Mensah" });
  expect(await match(server, ann, "?again=true")).toMatchObject({ status: 409, reason: "matched-by-hand" });
  expect((await server.call("DELETE", path)).body.match).toBeUndefined();
  expect((await match(server, ann)).match).toMatchObject({ displayName: "Priya Raman", by: "rule" });
  const nobody = { objectId: crypto.randomUUID() };
  expect((await server.call("PUT", path, { body: nobody })).body).toMatchObject({
    reason: "account-unknown",
    field: "objectId",
  });
  expect((await server.call("PUT", path, { body: { objectId: "x" } })).body).toMatchObject({
    status: 400,
    field: "objectId",
  });
  expect((await server.call("GET", `/api/people/${ann.id}`)).body.match).toMatchObject({ displayName: "Priya Raman" });
});

test("a person whose field has changed is matched anew only when somebody asks for it", async () => {
  const { server } = await connectedServer();
  const ann = await person(server, { name: "Ann", email: "praman2@campus.example" });
  await match(server, ann);
  await server.call("PATCH", `/api/people/${ann.id}`, { body: { email: "grace.mensah@campus.example" } });
  expect((await match(server, ann)).match).toMatchObject({ displayName: "Priya Raman" });
  expect((await match(server, ann, "?again=true")).match).toMatchObject({ displayName: "Grace Mensah" });
  await server.call("PATCH", `/api/people/${ann.id}`, { body: { email: "nobody@campus.example" } });
  expect(await match(server, ann, "?again=true")).toMatchObject({ status: 409, reason: "no-match" });
  expect((await match(server, ann)).match).toMatchObject({ displayName: "Grace Mensah" });
});

/** What an administrator does in the directory. */
async function graph({ ready }: Awaited<ReturnType<typeof testSandbox>>, method: string, path: string, body?: object) {
  const form = { client_id: ready.admin.clientId, client_secret: ready.admin.clientSecret };
  const scope = "https://graph.microsoft.com/.default";
  const token = await fetch(`${ready.entra}/${ready.tenantId}/oauth2/v2.0/token`, {
    method: "POST",
    body: new URLSearchParams({ ...form, grant_type: "client_credentials", scope }),
  });
  const { access_token } = (await token.json()) as { access_token: string };
  const answer = await fetch(ready.graph + path, {
    method,
    headers: { authorization: `Bearer ${access_token}`, "content-type": "application/json" },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(await answer.text());
}
