import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";
import { onTestFinished } from "vitest";

/** An issuer of identities by OpenID Connect that is none of ours: it signs in whoever the test says is at the keyboard. */
export interface Issuer {
  readonly url: string;
  readonly host: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Who signs in from now on. */
  person: { sub: string; name: string; email: string };
  /** Follows a browser's way through the issuer, from the address it was sent to; answers where it is sent back to. */
  walk(url: string): Promise<string>;
}

const CLIENT = { clientId: "parley", clientSecret: "secret-of-the-test-issuer" };

/** `callbacks` are paths; as of any program on one's own machine (RFC 8252 §7.3), the port may be any. */
export async function testIssuer(callbacks: readonly string[]): Promise<Issuer> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a listening TCP server has such an address
  const { port } = server.address() as AddressInfo;
  const url = `http://localhost:${port}`;
  const issuer: Issuer = {
    url,
    host: `localhost:${port}`,
    ...CLIENT,
    person: { sub: "ann", name: "Ann Example", email: "ann@outside.example" },
    walk: (start) => walk(start, url),
  };
  const provider = new Provider(url, {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: callbacks.map((path) => `http://localhost${path}`),
        application_type: "native",
      },
    ],
    claims: { openid: ["sub"], profile: ["name", "staff_number"], email: ["email"] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    findAccount: (_ctx, sub) => ({
      accountId: sub,
      claims: async () => ({ ...issuer.person, sub, staff_number: "S1002" }),
    }),
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ["only-for-tests"] },
    renderError: (ctx, out) => {
      ctx.body = JSON.stringify(out);
    },
  });
  const callback = provider.callback();
  server.on("request", (request, response) => {
    if (!request.url?.startsWith("/interaction/")) {
      void callback(request, response);
      return;
    }
    finish(provider, request, response, issuer.person.sub).catch((error: unknown) => {
      response.writeHead(400).end(String(error));
    });
  });
  onTestFinished(() => void server.close());
  return issuer;
}

type Exchange = Parameters<Provider["interactionDetails"]>;

/** Whoever is at the keyboard signs in and agrees to everything. */
async function finish(provider: Provider, request: Exchange[0], response: Exchange[1], sub: string): Promise<void> {
  const { prompt, params, grantId } = await provider.interactionDetails(request, response);
  if (prompt.name === "login") return provider.interactionFinished(request, response, { login: { accountId: sub } });
  const grant =
    (grantId === undefined ? undefined : await provider.Grant.find(grantId)) ??
    new provider.Grant({ accountId: sub, clientId: String(params["client_id"]) });
  grant.addOIDCScope("openid profile email");
  const result = { consent: { grantId: await grant.save() } };
  return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: true });
}

/** Goes from redirect to redirect with the issuer's cookies, until the issuer sends the browser away. */
async function walk(start: string, issuer: string): Promise<string> {
  const cookies = new Map<string, string>();
  let at = start;
  for (let step = 0; step < 12 && at.startsWith(issuer); step++) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(at, { redirect: "manual", headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const next = answer.headers.get("location");
    if (next === null) throw new Error(`The issuer stopped at ${at} with ${answer.status}: ${await answer.text()}`);
    at = new URL(next, at).href;
  }
  return at;
}
