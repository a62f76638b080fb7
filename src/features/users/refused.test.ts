import { expect, test } from "vitest";
import { owner, PASSWORD, signIn } from "../../testing/browser.ts";
import { stopMachineTime } from "../../testing/machine-time.ts";
import { connectedServer } from "../../testing/sandbox.ts";
import { callAt, type TestServer, testServer } from "../../testing/server.ts";

const EMAIL = "olive@outside.example";
const at = (address: string) => ({ "x-forwarded-for": address });

const ask = (server: TestServer, email: string, address: string) =>
  callAt(server.url, {
    method: "POST",
    path: "/api/password-requests",
    body: { email },
    headers: at(address),
    key: "",
  }).then(({ status }) => status);

test("asking for links keeps nobody at the same address from signing in", async () => {
  stopMachineTime();
  const server = await testServer({ trustedProxies: ["127.0.0.1"] });
  await owner(server);
  const asked = Array.from({ length: 120 }, (_, n) => ask(server, `s${n}@campus.example`, "198.51.100.7"));
  expect(new Set(await Promise.all(asked))).toEqual(new Set([202]));
  expect((await signIn(server, { email: EMAIL, password: PASSWORD }, at("198.51.100.7"))).status).toBe(204);
});

test("whoever asks for links without end is told to wait, at that address only", async () => {
  stopMachineTime();
  const server = await testServer({ trustedProxies: ["127.0.0.1"] });
  const from = (n: number) => `2001:db8:0:7::${n.toString(16)}`;
  const asked = Array.from({ length: 310 }, (_, n) => ask(server, `s${n}@campus.example`, from(n)));
  const answers = await Promise.all(asked);
  expect(answers.filter((status) => status === 202)).toHaveLength(300);
  expect(answers.filter((status) => status === 429)).toHaveLength(10);
  expect(await ask(server, "s1@campus.example", "2001:db8:0:8::1")).toBe(202);
});

test("one mailbox gets a few links an hour, and whoever asks for more is not told", async () => {
  const { server, sandbox } = await connectedServer();
  await owner(server);
  for (let n = 0; n < 9; n++) expect(await ask(server, EMAIL, "127.0.0.1")).toBe(202);
  await expect.poll(async () => (await sandbox.mails(EMAIL)).length, { timeout: 60_000 }).toBe(5);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await sandbox.mails(EMAIL)).toHaveLength(5);
});

test("however many guess elsewhere, the owner signs in at once where they have signed in before", async () => {
  stopMachineTime();
  const server = await testServer({ trustedProxies: ["127.0.0.1"] });
  await owner(server);
  const right = { email: EMAIL, password: PASSWORD };
  const home = at("203.0.113.9");
  expect((await signIn(server, right, home)).status).toBe(204);
  const guess = (n: number) => signIn(server, { email: EMAIL, password: "wrong" }, at(`198.51.100.${n % 20}`));
  for (let n = 0; n < 60; n += 10) await Promise.all(Array.from({ length: 10 }, (_, more) => guess(n + more)));
  const [familiar, strange] = await Promise.all([
    signIn(server, right, home),
    signIn(server, right, at("203.0.113.10")),
  ]);
  expect([familiar.status, strange.status]).toEqual([204, 429]);
});

test("an administrator reads that somebody's sign-in is tried and refused, once a minute", async () => {
  const server = await testServer();
  const chrome = await owner(server);
  const { body: current } = await chrome.call("GET", "/api/sessions/current");
  const wrong = { email: EMAIL, password: "wrong password here" };
  await signIn(server, wrong);
  const known = (await signIn(server, wrong)).body;
  const unknown = (await signIn(server, { ...wrong, email: "nobody@outside.example" })).body;
  expect(unknown).toEqual({ ...known, requestId: unknown.requestId });
  const refused = async () => (await server.call("GET", "/api/facts?what=session.refused")).body.items;
  await expect.poll(refused, { timeout: 60_000 }).toHaveLength(1);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await refused()).toMatchObject([{ about: current.user.id, actor: "parley", data: { by: "password" } }]);
});
