import type { TestSandbox } from "./sandbox.ts";

/** A page that the browser came to. */
export interface Page {
  readonly url: string;
  readonly status: number;
  readonly text: string;
}

/** Somebody before a browser, by plain HTTP: keeps cookies, follows redirects, and fills in forms. */
export interface Person {
  open(url: string, form?: Record<string, string>): Promise<Page>;
  /** Sends the first form of the page, as its button would. */
  fill(page: Page, fields: Record<string, string>, which?: number): Promise<Page>;
  /** Signs in at the sandbox, as its administrator unless somebody else is named. */
  signIn(address: string, account?: string): Promise<Page>;
}

/** Addresses that begin with `home` are not opened: whoever has the cookies for them goes on there. */
export function personAtBrowser({ ready }: TestSandbox, home?: string): Person {
  const cookies = new Map<string, string>();
  const open: Person["open"] = async (url, form) => {
    const { host } = new URL(url);
    const cookie = cookies.get(host);
    const response = await fetch(url, {
      redirect: "manual",
      headers: cookie === undefined ? {} : { cookie },
      ...(form && { method: "POST", body: new URLSearchParams(form) }),
    });
    const [given] = response.headers.get("set-cookie")?.split(";") ?? [];
    if (given) cookies.set(host, given);
    const next = response.headers.get("location");
    if (next === null) return { url, status: response.status, text: await response.text() };
    const to = new URL(next, url).href;
    return isHome(to, home) ? { url: to, status: response.status, text: "" } : open(to);
  };
  const fill: Person["fill"] = (page, fields, which = 0) => {
    const forms = [...page.text.matchAll(/<form[^>]*action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/g)];
    const [, action = "", inside = ""] = forms.at(which) ?? [];
    const hidden = [...inside.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
    const given = Object.fromEntries(hidden.map(([, name = "", value = ""]) => [name, plain(value)]));
    return open(new URL(plain(action), page.url).href, { ...given, ...fields });
  };
  const { userPrincipalName, password } = ready.user;
  return {
    open,
    fill,
    signIn: async (address, account) =>
      account === undefined
        ? fill(await open(address), { username: userPrincipalName, password })
        : fill(await open(address), { username: account }, -1),
  };
}

function isHome(address: string, home: string | undefined): boolean {
  return home !== undefined && address.startsWith(home);
}

function plain(markup: string): string {
  const signs = { quot: '"', "#39": "'", lt: "<", gt: ">", amp: "&" };
  return markup.replaceAll(/&(quot|#39|lt|gt|amp);/g, (_, name: keyof typeof signs) => signs[name]);
}
