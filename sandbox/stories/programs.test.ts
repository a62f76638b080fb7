import { execFile } from "node:child_process";
import { connect } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { type Said, visitor } from "./visitor.ts";

const it = visitor({ proxy: 0, limits: 1000 });
const run = promisify(execFile);

/** Runs a program that knows only Microsoft's own addresses, with nothing but a proxy and a certificate set around it. */
async function program(name: string): Promise<Said> {
  const { admin, caFile, proxy, tenantId, user } = it().sandbox.ready;
  const environment = {
    PATH: process.env["PATH"],
    HTTPS_PROXY: proxy ?? "",
    NODE_USE_ENV_PROXY: "1",
    NODE_EXTRA_CA_CERTS: caFile,
    TENANT_ID: tenantId,
    CLIENT_ID: admin.clientId,
    CLIENT_SECRET: admin.clientSecret,
    USERNAME_OF_SOMEBODY: user.userPrincipalName,
    PASSWORD_OF_SOMEBODY: user.password,
  };
  const file = join(import.meta.dirname, "programs", name);
  const { stdout } = await run(process.execPath, [file], { env: environment, timeout: 60_000 });
  return JSON.parse(stdout);
}

test("a program with @azure/msal-node signs an app and a person in, and reads who that person is", async () => {
  const { userPrincipalName } = it().sandbox.ready.user;
  expect(await program("msal.ts")).toMatchObject({
    fromCache: true,
    isApp: true,
    account: userPrincipalName,
    me: { userPrincipalName },
  });
});

test("a program with @azure/identity and @microsoft/microsoft-graph-client reads, writes and is refused", async () => {
  expect(await program("graph-client.ts")).toEqual({
    people: 3,
    subject: "Made by the official client",
    refusal: "Request_ResourceNotFound",
  });
});

test("a program with @microsoft/msgraph-sdk reads people", async () => {
  expect(await program("msgraph-sdk.ts")).toMatchObject({ people: 2, name: expect.any(String) });
});

test("the proxy stands in for Microsoft's hosts and refuses every other at once", async () => {
  const { port, hostname } = new URL(it().sandbox.ready.proxy ?? "");
  const ask = async (target: string): Promise<string> => {
    const socket = connect(Number(port), hostname);
    socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n\r\n`);
    const answer = await new Promise<Buffer>((resolve) => socket.once("data", resolve));
    socket.destroy();
    return answer.toString("utf8").split("\r\n")[0] ?? "";
  };
  expect(await ask("graph.microsoft.com:443")).toContain("200");
  expect(await ask("login.microsoftonline.us:443")).toContain("200");
  expect(await ask("example.com:443")).toBe("HTTP/1.1 403 Forbidden");
  expect(await ask("graph.microsoft.com:80")).toBe("HTTP/1.1 403 Forbidden");
});
