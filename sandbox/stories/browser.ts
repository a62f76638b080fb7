import { createHash, randomBytes } from "node:crypto";
import type { Heard, Said, Visitor } from "./visitor.ts";

/** Somebody before a browser: keeps the cookie, fills in forms, and follows what leads back into the sandbox. */
export class Browser {
  readonly #visitor: Visitor;
  #cookie = "";

  constructor(visitor: Visitor) {
    this.#visitor = visitor;
  }

  /** Opens an address of the sign-in service; ends at a page, or at the redirect to an app. */
  async open(path: string, form?: Record<string, string>): Promise<Heard> {
    const { entra } = this.#visitor.sandbox.ready;
    const method = form === undefined ? "GET" : "POST";
    const headers: Record<string, string> = this.#cookie === "" ? {} : { cookie: this.#cookie };
    const body = form === undefined ? {} : { body: new URLSearchParams(form) };
    const answer = await this.#visitor.ask(method, entra + path, { headers, ...body });
    const cookie = answer.headers.get("set-cookie");
    if (cookie !== null) this.#cookie = cookie.split(";")[0] ?? "";
    const next = answer.headers.get("location") ?? "";
    return next.startsWith("/") ? this.open(next) : answer;
  }

  /** Sends the form that the page shows, as its button would; by default the last form of the page. */
  async fill(page: Heard, fields: Record<string, string>, which = -1): Promise<Heard> {
    const form = [...String(page.body).matchAll(/<form[^>]*action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/g)].at(which);
    if (form === undefined) throw new Error(`There is no form on this page: ${page.body}`);
    const hidden = [...(form[2] ?? "").matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
    const given = Object.fromEntries(hidden.map(([, name = "", value = ""]) => [name, plain(value)]));
    return this.open(plain(form[1] ?? ""), { ...given, ...fields });
  }

  /** Picks an account on the sign-in page. */
  async pick(page: Heard, account: string): Promise<Heard> {
    return this.fill(page, { username: account });
  }
}

function plain(markup: string): string {
  return markup
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

/** What an app is told at its redirect URI, in the query or the fragment. */
export function told(answer: Heard): Said {
  const address = new URL(answer.headers.get("location") ?? "nowhere:");
  const text = address.hash === "" ? address.search : address.hash.slice(1);
  return Object.fromEntries(new URLSearchParams(text));
}

export const REDIRECT = "https://app.example/callback";
export const verifier = randomBytes(32).toString("base64url");
export const challenge = createHash("sha256").update(verifier).digest("base64url");

/** The query of /authorize. */
export function authorizePath(tenant: string, params: Record<string, string>): string {
  const usual = { response_type: "code", redirect_uri: REDIRECT, scope: "openid profile User.Read", state: "s1" };
  return `/${tenant}/oauth2/v2.0/authorize?${new URLSearchParams({ ...usual, ...params }).toString()}`;
}

/** An app that signs people in, with a secret. `application` is in Graph's words. */
export async function webApp(visitor: Visitor, wish: Record<string, unknown> = {}): Promise<Said> {
  const { body } = await visitor.control("POST", "/apps", {
    displayName: "Timetable",
    secret: {},
    application: { web: { redirectUris: [REDIRECT] } },
    ...wish,
  });
  return body;
}

/** The code that an app is given once somebody has signed in and consented. */
export async function codeFor(
  visitor: Visitor,
  clientId: string,
  { account = "praman2@campus.example", ...params }: Record<string, string> = {},
): Promise<string> {
  const browser = new Browser(visitor);
  const path = authorizePath(visitor.sandbox.ready.tenantId, { client_id: clientId, ...params });
  const consent = await browser.pick(await browser.open(path), account);
  const answer = consent.status === 302 ? consent : await browser.fill(consent, { decision: "accept" });
  const { code, error_description } = told(answer);
  if (code === undefined) throw new Error(`There is no code: ${error_description}`);
  return code;
}

/** Redeems a code with the app's secret; `wish` may say more than the code. */
export async function redeem(visitor: Visitor, app: Said, wish: string | Record<string, string>): Promise<Heard> {
  const secret = app.secret === undefined ? {} : { client_secret: app.secret };
  const more = typeof wish === "string" ? { code: wish } : wish;
  const form = {
    client_id: app.clientId,
    ...secret,
    grant_type: "authorization_code",
    redirect_uri: REDIRECT,
    ...more,
  };
  return tokenOf(visitor, form);
}

/** Asks the token endpoint with just these fields. */
export async function tokenOf(
  visitor: Visitor,
  form: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Heard> {
  const { entra, tenantId } = visitor.sandbox.ready;
  return visitor.ask("POST", `${entra}/${tenantId}/oauth2/v2.0/token`, { body: new URLSearchParams(form), headers });
}
