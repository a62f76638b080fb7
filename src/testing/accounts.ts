import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { type Browser, browser, linkIn, owner, PASSWORD } from "./browser.ts";
import { migratedDatabase } from "./databases.ts";
import { personAtBrowser } from "./sign-in.ts";
import { testSandbox, type TestSandbox } from "./sandbox.ts";
import { type TestServer, testServer } from "./server.ts";

export const CALLUM = "callum.macleod@campus.example";
/** The tenant's own, who may consent for everybody. */
export const ADMINISTRATOR = "amara.okafor@campus.example";

export interface Scene {
  readonly server: TestServer;
  readonly sandbox: TestSandbox;
  readonly chrome: Browser;
  readonly connection: string;
  readonly clientId: string;
  readonly secretId: string;
  readonly databaseUrl: string;
  readonly dataFolder: string;
}

/** By which addresses a server speaks to its sandbox. */
export type Through = (sandbox: TestSandbox) => Promise<TestSandbox["addresses"]>;

/** A server with an app of its own at the sandbox, on which these abilities are on. */
export async function scene(
  on: readonly string[],
  roles = ["User.ReadBasic.All"],
  through: Through = async ({ addresses }) => addresses,
): Promise<Scene> {
  const sandbox = await testSandbox();
  const databaseUrl = await migratedDatabase();
  const dataFolder = await mkdtemp(join(tmpdir(), "parley-server-"));
  const server = await testServer({ sandbox: await through(sandbox), databaseUrl, dataFolder });
  const app = await sandbox.control("POST", "/apps", {
    displayName: "Parley",
    roles,
    secret: { expiresInDays: 365, displayName: "test" },
    application: { web: { redirectUris: [`${server.url}/connect/microsoft/callback`] } },
  });
  await server.call("PUT", "/api/abilities", { body: { on } });
  const credential = { kind: "secret", secret: app.secret };
  const { body } = await server.call("POST", "/api/connections", {
    body: { entraTenantId: sandbox.ready.tenantId, clientId: app.clientId, credential },
  });
  expect((await server.call("POST", `/api/connections/${body.id}/findings`)).body.state).toBe("active");
  return {
    server,
    sandbox,
    chrome: await owner(server),
    connection: body.id,
    clientId: app.clientId,
    secretId: app.secretId,
    databaseUrl,
    dataFolder,
  };
}

export const OWN = "/api/account/microsoft";
export const OURS = "/api/accounts";

/** All that it takes to go to Microsoft and to come back. */
export interface Traveller extends Pick<Scene, "sandbox" | "chrome" | "connection"> {
  readonly server: Pick<TestServer, "url">;
}

/** Goes to Microsoft as somebody, accepts what is asked there, and comes back; answers where that led. */
export async function authorize(it: Traveller, path: string, who = CALLUM): Promise<string> {
  return (await it.chrome.go(await accepted(it, path, who))).to;
}

/** The same, but for coming back: answers the address that Microsoft sends the browser to. */
export async function accepted(it: Traveller, path: string, who = CALLUM): Promise<string> {
  const { sandbox, server, chrome, connection } = it;
  const { status, body } = await chrome.call("POST", `${path}/authorization`, { connection });
  expect(status).toBe(201);
  const person = personAtBrowser(sandbox, server.url);
  const page = await person.signIn(body.address, who === ADMINISTRATOR ? undefined : who);
  return page.url.startsWith(server.url) ? page.url : (await person.fill(page, { decision: "accept" })).url;
}

/** Somebody else at Parley, another administrator unless said otherwise, who comes by invitation. */
export async function joins({ chrome, server, sandbox }: Scene, name: string, role = "admin"): Promise<Browser> {
  const email = `${name.toLowerCase()}@outside.example`;
  await chrome.call("POST", "/api/users", { name, email, roles: [{ role }] });
  const theirs = browser(server);
  const link = await linkIn(sandbox, email);
  expect((await theirs.call("POST", "/api/links/password", { link, password: PASSWORD })).status).toBe(204);
  return theirs;
}

export const ownAccount = async ({ chrome }: Scene) => (await chrome.call("GET", OWN)).body.items[0].account;
export const ourAccount = async ({ chrome }: Scene) =>
  (await chrome.call("GET", `${OURS}/organisation`)).body.items[0].account;
