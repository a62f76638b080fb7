import { expect, test } from "vitest";
import { doWork } from "../../house.ts";
import { connectedServer } from "../../testing/sandbox.ts";
import { callAt, testServer } from "../../testing/server.ts";
import { handOverKey, visit } from "../../testing/hand-over.ts";

test("a student handed over by an application sees themselves, with the fields it said, and nothing of the staff's", async () => {
  const server = await testServer();
  const { sign } = await handOverKey(server);
  const sam = await visit(server, { handOver: await sign({ fields: { course: "Law" }, to: "/visit?tab=next" }) });
  expect(sam).toMatchObject({ status: 200, body: { to: "/visit?tab=next" } });
  expect((await sam.call("GET", "/api/me")).body).toMatchObject({ name: "Sam Student", fields: { course: "Law" } });
  for (const path of ["/api/people", "/api/meetings", "/api/facts", "/api/sessions/current", "/api/installation"])
    expect([path, (await sam.call("GET", path)).status]).toEqual([path, 401]);
});

test("the same student handed over again is the same person, with what changed", async () => {
  const server = await testServer();
  const { sign } = await handOverKey(server);
  const first = await visit(server, { handOver: await sign({ fields: { course: "Law", year: "1" } }) });
  const again = await visit(server, { handOver: await sign({ name: "Sam S.", fields: { year: "2" } }) });
  const [before, after] = [await first.call("GET", "/api/me"), await again.call("GET", "/api/me")];
  expect(after.body).toMatchObject({ id: before.body.id, name: "Sam S.", fields: { course: "Law", year: "2" } });
});

test("two students with one address stay two people", async () => {
  const server = await testServer();
  const { sign } = await handOverKey(server);
  const email = "shared@outside.example";
  const one = await visit(server, { handOver: await sign({ sub: "a", email }) });
  const other = await visit(server, { handOver: await sign({ sub: "b", email }) });
  expect((await one.call("GET", "/api/me")).body.id).not.toBe((await other.call("GET", "/api/me")).body.id);
});

test("a hand-over is good once, for a minute, here, and only as signed", async () => {
  const server = await testServer();
  const { sign, id } = await handOverKey(server);
  const token = await sign();
  expect((await visit(server, { handOver: token })).status).toBe(200);
  const reasonOf = async (handOver: string) => (await visit(server, { handOver })).body.reason;
  expect(await reasonOf(token)).toBe("link-gone");
  expect(await reasonOf(await sign({}, { age: 120 }))).toBe("hand-over-expired");
  expect(await reasonOf(await sign({}, { lasts: 3600 }))).toBe("hand-over-too-long");
  expect(await reasonOf(await sign({}, { alg: "HS512" }))).toBe("hand-over-signature");
  const foreign = Buffer.alloc(32, 7).toString("base64url");
  expect(await reasonOf(await sign({}, { secret: foreign }))).toBe("hand-over-signature");
  expect(await reasonOf(`${token.split(".").slice(0, 2).join(".")}.`)).toBe("hand-over-signature");
  const none = `${Buffer.from(JSON.stringify({ alg: "none", kid: id })).toString("base64url")}.${token.split(".")[1]}.`;
  expect(await reasonOf(none)).toBe("hand-over-signature");
  expect(await reasonOf(await sign({ to: "https://evil.example" }))).toBe("hand-over-claims");
  expect(await reasonOf(await sign({ to: "//evil.example" }))).toBe("hand-over-claims");
  await server.call("DELETE", `/api/hand-over-keys/${id}`);
  expect(await reasonOf(await sign())).toBe("hand-over-key-unknown");
});

test("of twenty browsers with one hand-over one gets in", async () => {
  const server = await testServer();
  const { sign } = await handOverKey(server);
  const token = await sign();
  const answers = await Promise.all(Array.from({ length: 20 }, () => visit(server, { handOver: token })));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
});

test("a visitor comes in by a mailed link, once, and nobody learns whose address is known", async () => {
  const { server, sandbox } = await connectedServer();
  await server.call("POST", "/api/people", { body: { name: "Vera", email: "vera@outside.example", audience: "user" } });
  const ask = (email: string) =>
    callAt(server.url, { method: "POST", path: "/api/visitor-links", body: { email }, key: "" });
  expect((await ask("nobody@outside.example")).body).toEqual((await ask("VERA@outside.example")).body);
  const found = async () =>
    /\/visit#([\w-]+)/.exec((await sandbox.mails("vera@outside.example")).at(-1)?.text ?? "")?.[1];
  await expect.poll(found, { timeout: 60_000 }).toBeTruthy();
  const link = await found();
  const vera = await visit(server, { link });
  expect((await vera.call("GET", "/api/me")).body).toMatchObject({ name: "Vera" });
  expect((await visit(server, { link })).status).toBe(401);
  expect(await sandbox.mails("nobody@outside.example")).toHaveLength(0);
});

test("a new key of the same application knows the same people, and somebody who was erased does not come back by it", async () => {
  const server = await testServer();
  const before = await handOverKey(server);
  const first = await visit(server, { handOver: await before.sign() });
  await server.call("DELETE", `/api/hand-over-keys/${before.id}`);
  const after = await handOverKey(server);
  const again = await visit(server, { handOver: await after.sign() });
  const { id } = (await first.call("GET", "/api/me")).body;
  expect((await again.call("GET", "/api/me")).body.id).toBe(id);
  expect((await server.call("POST", `/api/people/${id}/erasure`)).status).toBeLessThan(300);
  expect((await first.call("GET", "/api/me")).status).toBe(401);
  expect((await visit(server, { handOver: await after.sign() })).body).toMatchObject({ reason: "person-erased" });
});

test("a visitor who comes again and again has to show anew after a day who they are", async () => {
  const { server, sandbox } = await connectedServer();
  const { sign } = await handOverKey(server);
  const sam = await visit(server, { handOver: await sign() });
  const pass = async (hours: number) => {
    const until = server.house.clock.now().getTime() + hours * 3_600_000;
    await sandbox.control("POST", "/clock", { advance: hours * 3600 });
    await expect.poll(() => server.house.clock.now().getTime(), { interval: 5 }).toBeGreaterThanOrEqual(until);
    return (await sam.call("GET", "/api/me")).status;
  };
  for (const hours of [7, 7, 7]) expect(await pass(hours)).toBe(200);
  expect(await pass(4)).toBe(401);
});

test("a visitor's link that is mailed by work done twice is mailed once", async () => {
  const { server, sandbox } = await connectedServer();
  const email = "vera@outside.example";
  await server.call("POST", "/api/people", { body: { name: "Vera", email, audience: "user" } });
  const { house, organisation } = server;
  const data = { email, event: crypto.randomUUID() };
  const work = { id: crypto.randomUUID(), organisation, job: "visitors.mail-link", data, key: null, attempts: 1 };
  await doWork(house, work);
  await doWork(house, work);
  await expect.poll(() => sandbox.mails(email), { timeout: 60_000 }).not.toHaveLength(0);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await sandbox.mails(email)).toHaveLength(1);
});
