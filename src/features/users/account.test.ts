import { TOTP } from "otpauth";
import { expect, test } from "vitest";
import { type Browser, browser, linkIn, owner, PASSWORD, signIn } from "../../testing/browser.ts";
import { stopMachineTime } from "../../testing/machine-time.ts";
import { connectedServer, testSandbox } from "../../testing/sandbox.ts";
import { type TestServer, testServer } from "../../testing/server.ts";

/** A server whose time stands still, so that a code is good however long its proof takes. */
async function stillServer(): Promise<TestServer> {
  const sandbox = await testSandbox();
  await sandbox.control("POST", "/clock", { rate: 0 });
  return testServer({ sandbox: sandbox.addresses });
}

/** What an authenticator app shows a while from now. */
function codeOf({ house }: TestServer, app: TOTP, milliseconds = 0): string {
  return app.generate({ timestamp: house.clock.now().getTime() + milliseconds });
}

/** An authenticator app, set up at this browser; each code is of another step, since a code is good once. */
async function withFactor(server: TestServer, chrome: Browser) {
  const { body } = await chrome.call("POST", "/api/account/second-factor/secret", { current: PASSWORD });
  const app = new TOTP({ secret: body.secret });
  const proof = { secret: body.secret, code: codeOf(server, app, -30_000), current: PASSWORD };
  expect((await chrome.call("PUT", "/api/account/second-factor", proof)).status).toBe(200);
  return { now: () => codeOf(server, app), next: () => codeOf(server, app, 30_000) };
}

/** Lets minutes pass at the sandbox, and waits until the server has noticed. */
async function pass({ server, sandbox }: Awaited<ReturnType<typeof connectedServer>>, minutes: number): Promise<void> {
  const until = server.house.clock.now().getTime() + minutes * 60_000;
  await sandbox.control("POST", "/clock", { advance: minutes * 60 });
  await expect.poll(() => server.house.clock.now().getTime(), { interval: 5 }).toBeGreaterThanOrEqual(until);
}

test("whoever sits down at somebody's browser and knows the password replaces no second factor without its code", async () => {
  const server = await stillServer();
  const chrome = await owner(server);
  const telephone = await withFactor(server, chrome);
  const own = new TOTP({});
  const replace = (currentCode?: string) =>
    chrome.call("PUT", "/api/account/second-factor", {
      secret: own.secret.base32,
      code: codeOf(server, own),
      current: PASSWORD,
      ...(currentCode !== undefined && { currentCode }),
    });
  expect((await replace()).body).toMatchObject({
    status: 403,
    field: "currentCode",
    reason: "second-factor-needed",
    cure: expect.any(String),
  });
  expect((await replace("000000")).body).toMatchObject({ status: 403, field: "currentCode", reason: "code-wrong" });
  expect((await replace(telephone.now())).status).toBe(200);
});

test("whoever changes the address of an account proves it anew, by the password and a code where there is a second factor", async () => {
  const server = await stillServer();
  const chrome = await owner(server);
  const change = (proof: object) => chrome.call("PATCH", "/api/account", { email: "o@outside.example", ...proof });
  expect((await change({})).body).toMatchObject({ status: 403, field: "current", reason: "password-wrong" });
  const telephone = await withFactor(server, chrome);
  expect((await change({ current: PASSWORD })).body).toMatchObject({
    status: 403,
    field: "code",
    reason: "second-factor-needed",
  });
  expect((await change({ current: PASSWORD, code: telephone.now() })).status).toBe(200);
  expect((await chrome.call("PATCH", "/api/account", { name: "Olive O." })).status).toBe(200);
});

test("whoever knows the password still cannot guess the code of six digits", async () => {
  stopMachineTime();
  const server = await stillServer();
  const chrome = await owner(server);
  await withFactor(server, chrome);
  const guesses: number[] = [];
  for (let n = 0; n < 7; n++) {
    await chrome.call("POST", "/api/account/second-factor/secret", { current: PASSWORD });
    const guess = { email: "mallory@outside.example", current: PASSWORD, code: `00000${n}` };
    guesses.push((await chrome.call("PATCH", "/api/account", guess)).status);
  }
  expect(guesses.slice(0, 5)).toEqual([403, 403, 403, 403, 403]);
  expect(guesses).toContain(429);
});

test("somebody without a password sets how they come in just after signing in, and has to sign in again later", async () => {
  const scene = await connectedServer();
  const { server } = scene;
  const chrome = browser(server);
  const enter = async () => chrome.call("POST", "/api/sessions", { link: await server.link() });
  await enter();
  await pass(scene, 11);
  const acts: [string, string, object][] = [
    ["PATCH", "/api/account", { name: "Olive", email: "olive@outside.example" }],
    ["PUT", "/api/account/password", { password: PASSWORD }],
    ["POST", "/api/account/identities", { provider: crypto.randomUUID() }],
  ];
  for (const act of acts)
    expect((await chrome.call(...act)).body).toMatchObject({ status: 403, reason: "sign-in-again" });
  expect((await chrome.call("PATCH", "/api/account", { name: "Olive" })).status).toBe(200);
  await enter();
  expect((await chrome.call("PATCH", "/api/account", { email: "olive@outside.example" })).status).toBe(200);
  expect((await chrome.call("PUT", "/api/account/password", { password: PASSWORD })).status).toBe(204);
});

test("a link to set a password is dead once its owner has another address", async () => {
  const { server, sandbox } = await connectedServer();
  const chrome = await owner(server);
  await browser(server).call("POST", "/api/password-requests", { email: "olive@outside.example" });
  const link = await linkIn(sandbox, "olive@outside.example");
  await chrome.call("PATCH", "/api/account", { email: "new@outside.example", current: PASSWORD });
  expect((await browser(server).call("POST", "/api/links/password", { link, password: PASSWORD })).status).toBe(401);
  expect((await signIn(server, { email: "new@outside.example", password: PASSWORD })).status).toBe(204);
});

test("a code is taken in the digits of its writer's own language, and what is no code is refused as such", async () => {
  const server = await stillServer();
  const chrome = await owner(server);
  const telephone = await withFactor(server, chrome);
  const enter = (code: string) => signIn(server, { email: "olive@outside.example", password: PASSWORD, code });
  for (const code of ["١٢٣٤٥٦", "éééééé", "12 34 5x"]) expect([code, (await enter(code)).status]).toEqual([code, 401]);
  const arabic = telephone.now().replaceAll(/\d/g, (digit) => String.fromCodePoint(0x06_60 + Number(digit)));
  expect((await enter(arabic)).status).toBe(204);
  const wide = telephone.next().replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff_10 + Number(digit)));
  expect((await enter(wide)).status).toBe(204);
});

test("a recovery code is taken as people copy it: in capitals, and with spaces", async () => {
  const server = await testServer();
  const chrome = await owner(server);
  const { body } = await chrome.call("POST", "/api/account/second-factor/secret", { current: PASSWORD });
  const code = new TOTP({ secret: body.secret }).generate();
  const proof = { secret: body.secret, code, current: PASSWORD };
  const [first, second, third] = (await chrome.call("PUT", "/api/account/second-factor", proof)).body.recoveryCodes;
  const written = [first.toUpperCase(), ` ${second.replaceAll("-", " ")} `, third.replaceAll("-", "").toUpperCase()];
  for (const code of written) {
    const { status } = await signIn(server, { email: "olive@outside.example", password: PASSWORD, code });
    expect([code, status]).toEqual([code, 204]);
  }
});
