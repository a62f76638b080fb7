import { generateKeyPairSync } from "node:crypto";
import { createServer, request as httpRequest, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { decodeJwt, exportJWK, SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tokenOf, webApp } from "./browser.ts";
import { type Heard, type Said, visitor } from "./visitor.ts";

const it = visitor();

describe("an app that another issuer vouches for", () => {
  const keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
  let server: Server;
  let issuer = "";
  let app: Said;

  beforeAll(async () => {
    const jwk = { ...(await exportJWK(keys.publicKey)), kid: "k1", use: "sig", alg: "RS256" };
    server = createServer((request, response) => {
      const body = request.url === "/keys" ? { keys: [jwk] } : { issuer, jwks_uri: `${issuer}/keys` };
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address() as AddressInfo;
    issuer = `http://127.0.0.1:${address.port}`;
    app = await webApp(it(), { secret: undefined, roles: ["User.Read.All"] });
    await it().graph("POST", `/applications/${app.objectId}/federatedIdentityCredentials`, {
      body: { name: "pipeline", issuer, subject: "repo:campus/timetable", audiences: ["api://AzureADTokenExchange"] },
    });
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  async function assertion(claims: Record<string, unknown> = {}, key = keys.privateKey): Promise<string> {
    const now = Math.floor(Date.parse((await it().control("GET", "/clock")).body.now) / 1000);
    const usual = {
      iss: issuer,
      sub: "repo:campus/timetable",
      aud: "api://AzureADTokenExchange",
      iat: now,
      exp: now + 300,
    };
    return new SignJWT({ ...usual, ...claims }).setProtectedHeader({ alg: "RS256", kid: "k1" }).sign(key);
  }
  const knock = async (client_assertion: string, clientId = app.clientId): Promise<Said> =>
    (
      await tokenOf(it(), {
        client_id: clientId,
        grant_type: "client_credentials",
        scope: "https://graph.microsoft.com/.default",
        client_assertion,
        client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
      })
    ).body;

  test("signs in with that issuer's token", async () => {
    expect(decodeJwt((await knock(await assertion())).access_token)["roles"]).toEqual(["User.Read.All"]);
  });

  test("is refused when issuer, subject, audience, signature or time do not fit, or nothing is trusted", async () => {
    const code = async (claims: Record<string, unknown>) => (await knock(await assertion(claims))).error_codes?.[0];
    expect(await code({ iss: "https://elsewhere.example" })).toBe(700211);
    expect(await code({ sub: "repo:campus/Timetable" })).toBe(700213);
    expect(await code({ aud: "api://other" })).toBe(700212);
    expect(await code({ exp: 1 })).toBe(700024);
    const stranger = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
    expect((await knock(await assertion({}, stranger))).error_codes).toEqual([700027]);
    const other = await webApp(it());
    expect((await knock(await assertion(), other.clientId)).error_codes).toEqual([70025]);
  });

  test("is refused when the issuer does not answer", async () => {
    const closed = "http://127.0.0.1:9";
    await it().graph("POST", `/applications/${app.objectId}/federatedIdentityCredentials`, {
      body: { name: "closed", issuer: closed, subject: "s", audiences: ["api://AzureADTokenExchange"] },
    });
    expect((await knock(await assertion({ iss: closed, sub: "s" }))).error_codes).toEqual([50166]);
  });
});

describe("Microsoft's other clouds", () => {
  const inCloud = async (cloud: string): Promise<void> => {
    await it().control("PUT", "/entra/cloud", { cloud });
  };
  afterAll(() => inCloud("global"));

  test("have tokens, metadata and apps of their own", async () => {
    const { ready } = it().sandbox;
    const app = await webApp(it(), { displayName: "Embassy", cloud: "usgov", roles: ["User.Read.All"] });
    const ask = (graph: string): Promise<Heard> =>
      tokenOf(it(), {
        client_id: app.clientId,
        client_secret: app.secret,
        grant_type: "client_credentials",
        scope: `https://${graph}/.default`,
      });
    expect((await ask("graph.microsoft.us")).body.error_codes).toEqual([700016]);
    await inCloud("usgov");
    const metadata = await it().ask("GET", `${ready.entra}/${ready.tenantId}/v2.0/.well-known/openid-configuration`);
    expect(metadata.body).toMatchObject({
      cloud_instance_name: "microsoftonline.us",
      msgraph_host: "graph.microsoft.us",
    });
    expect((await ask("graph.microsoft.com")).body.error_codes).toEqual([500011]);
    const token = (await ask("graph.microsoft.us")).body.access_token;
    expect(decodeJwt(token).aud).toBe("https://graph.microsoft.us");
    expect((await it().graph("GET", "/users?$top=1", { token })).status).toBe(200);
    const { clientId, clientSecret } = ready.admin;
    expect((await it().token({ client_id: clientId, client_secret: clientSecret })).body.error_codes).toEqual([700016]);
    await inCloud("global");
    const refused = await it().graph("GET", "/users?$top=1", { token });
    expect(refused.body.error.message).toBe("Access token validation failure. Invalid audience.");
  });

  test("are told apart by the host that a request names", async () => {
    const { ready } = it().sandbox;
    const issuerAt = async (host: string): Promise<Said> => {
      const url = new URL(`${ready.entra}/${ready.tenantId}/v2.0/.well-known/openid-configuration`);
      return new Promise((resolve, reject) => {
        const request = httpRequest(url, { headers: { host } }, async (response) => {
          const chunks: Buffer[] = [];
          for await (const chunk of response) chunks.push(Buffer.from(chunk));
          resolve(JSON.parse(Buffer.concat(chunks).toString()));
        });
        request.on("error", reject).end();
      });
    };
    expect(await issuerAt("login.partner.microsoftonline.cn")).toMatchObject({
      issuer: `http://login.partner.microsoftonline.cn/${ready.tenantId}/v2.0`,
      msgraph_host: "microsoftgraph.chinacloudapi.cn",
    });
    expect(await issuerAt("login.microsoftonline.us")).toMatchObject({ msgraph_host: "graph.microsoft.us" });
    expect(await issuerAt("login.microsoftonline.com")).toMatchObject({ msgraph_host: "graph.microsoft.com" });
  });
});
