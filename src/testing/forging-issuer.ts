import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from "jose";
import { onTestFinished } from "vitest";

/** What a token may get wrong; what is not named is as it should be. */
export interface Forgery {
  readonly claims?: JWTPayload;
  readonly signedBy?: "issuer" | "stranger" | "nobody" | "client secret";
}

/** An issuer below a path that ends in a slash, whose tokens are as right or as wrong as the test says. */
export interface ForgingIssuer {
  readonly url: string;
  readonly host: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** How the next tokens are made. */
  forgery: Forgery;
  /** Where it sends a browser back to that it was sent from this address. */
  walk(there: string): string;
}

const PATH = "/application/o/parley/";
const CLIENT = { clientId: "parley", clientSecret: "secret-of-the-forging-issuer-of-tests" };

export async function forgingIssuer(): Promise<ForgingIssuer> {
  const [issuerKey, strangerKey] = [await generateKeyPair("RS256"), await generateKeyPair("RS256")];
  const jwk = { ...(await exportJWK(issuerKey.publicKey)), kid: "one", alg: "RS256", use: "sig" };
  const server = createServer((request, response) => {
    void answer(request).then((body) => {
      response.writeHead(body === undefined ? 404 : 200, { "content-type": "application/json" });
      response.end(JSON.stringify(body ?? {}));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a listening TCP server has such an address
  const host = `localhost:${(server.address() as AddressInfo).port}`;
  const url = `http://${host}${PATH}`;

  async function token(nonce: string, { claims, signedBy = "issuer" }: Forgery): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const right = { iss: url, sub: "ann", aud: CLIENT.clientId, iat: now, exp: now + 60, nonce };
    const payload = { ...right, ...claims };
    if (signedBy === "nobody") return new UnsecuredJWT(payload).encode();
    if (signedBy === "client secret")
      return new SignJWT(payload).setProtectedHeader({ alg: "HS256" }).sign(Buffer.from(CLIENT.clientSecret));
    const key = signedBy === "issuer" ? issuerKey : strangerKey;
    return new SignJWT(payload).setProtectedHeader({ alg: "RS256", kid: "one" }).sign(key.privateKey);
  }

  async function answer(request: IncomingMessage): Promise<object | undefined> {
    const answers: Record<string, () => object | Promise<object>> = {
      ".well-known/openid-configuration": () => ({
        issuer: url,
        authorization_endpoint: `${url}authorize`,
        token_endpoint: `${url}token`,
        jwks_uri: `${url}jwks`,
        response_types_supported: ["code"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["RS256", "HS256", "none"],
      }),
      jwks: () => ({ keys: [jwk] }),
      token: async () => {
        const code = new URLSearchParams(await text(request)).get("code") ?? "";
        return { access_token: "any", token_type: "Bearer", id_token: await token(code, issuer.forgery) };
      },
    };
    return answers[(request.url ?? "").replace(PATH, "")]?.();
  }

  const issuer: ForgingIssuer = {
    url,
    host,
    ...CLIENT,
    forgery: {},
    walk: (there) => {
      const { searchParams } = new URL(there);
      const back = new URL(searchParams.get("redirect_uri") ?? "");
      // The code brings the nonce along, so that many browsers may be under way at once.
      const [code, state] = [searchParams.get("nonce") ?? "", searchParams.get("state") ?? ""];
      back.search = new URLSearchParams({ code, state }).toString();
      return back.href;
    },
  };
  return issuer;
}
