import { expect } from "vitest";
import type { connectedServer } from "./sandbox.ts";
import { callAt, type TestServer } from "./server.ts";

export const PASSWORD = "correct horse battery staple";

export type Browser = ReturnType<typeof browser>;

/** A browser: it keeps the cookies that it is given, and follows nothing by itself. */
export function browser(
  server: Pick<TestServer, "url">,
  from: Readonly<Record<string, string>> = {},
  cookies: readonly [name: string, value: string][] = [],
) {
  const jar = new Map(cookies);
  const headersNow = () => ({
    cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; "),
    origin: server.url,
    "sec-fetch-site": "same-origin",
    ...from,
  });
  const keep = (headers: Headers) => {
    for (const line of headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
  };
  return {
    /** Asks for something of the API's. */
    async call(method: string, path: string, body?: unknown) {
      const answer = await callAt(server.url, { method, path, body, headers: headersNow(), key: "" });
      keep(answer.headers);
      return answer;
    },
    /** Opens an address; answers where it is sent on to. */
    async go(address: string) {
      const answer = await fetch(new URL(address, server.url), { redirect: "manual", headers: headersNow() });
      keep(answer.headers);
      return { status: answer.status, to: answer.headers.get("location") ?? "", text: await answer.text() };
    },
  };
}

/** The owner at a browser, who came by the printed link and has an address and a password. */
export async function owner(server: Pick<TestServer, "url" | "link">): Promise<Browser> {
  const chrome = browser(server);
  expect((await chrome.call("POST", "/api/sessions", { link: await server.link() })).status).toBe(204);
  const who = { name: "Olive", email: "olive@outside.example" };
  expect((await chrome.call("PATCH", "/api/account", who)).status).toBe(200);
  expect((await chrome.call("PUT", "/api/account/password", { password: PASSWORD })).status).toBe(204);
  return chrome;
}

/** Somebody who tries to sign in at a browser of their own. */
export async function signIn(
  server: Pick<TestServer, "url">,
  proof: object,
  from: Readonly<Record<string, string>> = {},
) {
  const other = browser(server, from);
  const answer = await other.call("POST", "/api/sessions", proof);
  return { ...answer, ...other };
}

/** The part after # of the link in the newest mail to an address. */
export async function linkIn(
  sandbox: Awaited<ReturnType<typeof connectedServer>>["sandbox"],
  to: string,
): Promise<string> {
  const newest = async () => /\/link#([\w-]+)/.exec((await sandbox.mails(to)).at(-1)?.text ?? "")?.[1] ?? "";
  await expect.poll(newest, { timeout: 60_000 }).not.toBe("");
  return newest();
}
