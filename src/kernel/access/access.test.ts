import { expect, test } from "vitest";
import { stopMachineTime } from "../../testing/machine-time.ts";
import { API_KEY, callAt, type TestServer, testServer } from "../../testing/server.ts";
import { countAttempts } from "./attempts.ts";

const ANN = { name: "Ann Example", email: "ann@example.org" };

async function enter({ url, link }: TestServer, headers: Record<string, string> = {}) {
  const body = { link: await link() };
  return callAt(url, { method: "POST", path: "/api/sessions", body, headers, key: "" });
}

async function cookieOf(server: TestServer): Promise<string> {
  return (await enter(server)).headers.get("set-cookie")?.split(";")[0] ?? "";
}

test("a session lasts by the browser's own clock, whatever time a sandbox plays", async () => {
  const server = await testServer();
  const cookie = (await enter(server)).headers.get("set-cookie") ?? "";
  expect(cookie).toContain("; Max-Age=604800");
  expect(cookie).not.toContain("Expires");
});

test("a person who opens Parley unencrypted on another machine is told so instead of being asked again and again", async () => {
  const server = await testServer();
  const from = (origin: string) => enter(server, { origin });
  expect(await from("http://parley.example.org:4000")).toMatchObject({
    status: 403,
    body: { reason: "needs-https", cure: expect.stringContaining("PARLEY_URL") },
  });
  for (const origin of ["https://parley.example.org", "http://localhost:4000", "http://127.0.0.1:4000"])
    expect((await from(origin)).status).toBe(204);
});

test("a link that was refused for want of encryption still signs in where there is some", async () => {
  const server = await testServer();
  const { url } = server;
  const link = await server.link();
  const use = (origin: string) =>
    callAt(url, { method: "POST", path: "/api/sessions", body: { link }, headers: { origin }, key: "" });
  expect((await use("http://parley.example.org")).status).toBe(403);
  expect((await use("https://parley.example.org")).status).toBe(204);
});

test("a browser that says nothing of sites is believed by the origin of the page, and nobody without one", async () => {
  const server = await testServer();
  const cookie = await cookieOf(server);
  const post = async (headers: Record<string, string>) => {
    const sent = { cookie, "content-type": "application/json", ...headers };
    return (await fetch(`${server.url}/api/people`, { method: "POST", headers: sent, body: JSON.stringify(ANN) }))
      .status;
  };
  expect(await post({})).toBe(403);
  expect(await post({ origin: "null" })).toBe(403);
  expect(await post({ origin: "https://evil.example" })).toBe(403);
  expect(await post({ origin: server.url })).toBe(201);
});

test("whoever guesses keys is told to wait, and everybody with a good key goes on", async () => {
  stopMachineTime();
  const { url, log } = await testServer();
  const ask = (key: string) => callAt(url, { method: "GET", path: "/api/people", key });
  for (let n = 0; n < 30; n++) expect((await ask(`guess-${n}`)).status).toBe(401);
  const refused = await ask("guess-30");
  expect(refused).toMatchObject({ status: 429, body: { code: "too-many-requests" } });
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  const signIn = await callAt(url, { method: "POST", path: "/api/sessions", body: { link: "guess" }, key: "" });
  expect(signIn.status).toBe(429);
  expect((await ask(API_KEY)).status).toBe(200);
  expect(log.join("")).not.toContain("guess-");
});

test("a session that was good before is good however many bad ones come from the same address", async () => {
  stopMachineTime();
  const server = await testServer();
  const cookie = await cookieOf(server);
  const read = async (cookie: string) => (await fetch(`${server.url}/api/people`, { headers: { cookie } })).status;
  expect(await read(cookie)).toBe(200);
  for (let n = 0; n < 30; n++) await read(`__Host-parley=guess-${n}`);
  expect(await read("__Host-parley=guess")).toBe(429);
  expect(await read(cookie)).toBe(200);
  expect((await enter(server)).status).toBe(204);
});

test("bad proofs are forgiven after a minute, and one address does not pay for another", () => {
  let now = 0;
  const attempts = countAttempts(() => now);
  const proof = Buffer.from("proof");
  for (let n = 0; n < 30; n++) attempts.bad("10.0.0.1");
  expect(() => attempts.refuse("10.0.0.1", proof)).toThrow("Too many keys");
  expect(() => attempts.refuse("10.0.0.2", proof)).not.toThrow();
  now = 60_000;
  expect(() => attempts.refuse("10.0.0.1", proof)).not.toThrow();
});

test("bad proofs are counted by the address that a trusted proxy names, and a stranger's word on it is not believed", async () => {
  stopMachineTime();
  const guess = async (url: string, from: string) => {
    const headers = { "x-forwarded-for": from };
    return (await callAt(url, { method: "GET", path: "/api/people", key: `guess-${Math.random()}`, headers })).status;
  };
  const behind = await testServer({ trustedProxies: ["127.0.0.1"] });
  for (let n = 0; n < 30; n++) await guess(behind.url, "203.0.113.7");
  expect(await guess(behind.url, "203.0.113.7")).toBe(429);
  expect(await guess(behind.url, "203.0.113.8")).toBe(401);
  const bare = await testServer();
  for (let n = 0; n < 30; n++) await guess(bare.url, `203.0.113.${n}`);
  expect(await guess(bare.url, "203.0.113.99")).toBe(429);
});

test("whoever moves about in one network of IPv6 is counted as one", async () => {
  stopMachineTime();
  const server = await testServer({ trustedProxies: ["127.0.0.1"] });
  const guess = (from: string) =>
    callAt(server.url, {
      method: "GET",
      path: "/api/people",
      key: `guess-${Math.random()}`,
      headers: { "x-forwarded-for": from },
    }).then(({ status }) => status);
  for (let n = 0; n < 30; n++) await guess(`2001:db8:0:1::${n.toString(16)}`);
  expect(await guess("2001:DB8:0:1:8000::1")).toBe(429);
  expect(await guess("2001:db8:0:2::1")).toBe(401);
  for (let n = 0; n < 30; n++) await guess("::ffff:203.0.113.7");
  expect(await guess("203.0.113.7")).toBe(429);
  expect(await guess("::ffff:203.0.113.8")).toBe(401);
});

test("whoever brings hand-overs that are refused is told to wait", async () => {
  stopMachineTime();
  const server = await testServer();
  const bring = (handOver: string) =>
    callAt(server.url, { method: "POST", path: "/api/visitor-sessions", body: { handOver }, key: "" });
  for (let n = 0; n < 30; n++) expect((await bring(`no.hand.over-${n}`)).status).toBe(401);
  expect((await bring("no.hand.over-30")).status).toBe(429);
});
