import type { Locator, Page, Request } from "playwright-core";
import { expect, test } from "vitest";
import {
  addressesOfScreens,
  blind,
  browser,
  meeting,
  scene,
  settled,
  signIn,
  staffAddresses,
  visit,
} from "./browser.ts";

type Scene = Awaited<ReturnType<typeof scene>>;
type Looker = ReturnType<typeof watched>;

/** React holds back for 300 ms what it has to fetch first, such as a dialog; a busy machine takes longer. */
const HELD_BACK = 500;

/** What sorts a table, and what copies a text. */
const HARMLESS = "[role=columnheader] *, [aria-label^=Copy]";

/** What only asks and changes nothing may open a dialog to whoever may read. */
const QUESTIONS = ["Why is a time not offered?"];

/** The addresses that ask for the form of a new thing. */
const FORMS = [
  "/meetings?new=meeting",
  "/clients?new=client",
  "/people?new=person",
  "/connections?new=connection",
  "/settings/users?new=user",
  "/settings/keys?new=key",
  "/settings/identity-providers?new=provider",
  "/settings/hand-over-keys?new=key",
  "/webhook-endpoints?new=endpoint",
];

test.skipIf(blind)(
  "a viewer may press whatever they are shown: nothing asks for more than they may, and nothing is refused",
  async () => {
    const set = await scene();
    const { server, call } = set;
    const vic = watched(await comeIn(set, "viewer"));
    await vic.visit(server.url);
    const offered = await hrefs(vic.page.getByRole("navigation", { name: "Main" }).getByRole("link"));
    expect(offered).toContain("/clients");
    const wrong: string[] = [];
    // While there is nothing yet, what could be done about that is not theirs to do either.
    for (const path of ["/", "/meetings", "/clients"])
      wrong.push(...(await tryEverything(vic, server.url + path, offered)));
    await fill(set);
    for (const path of (await staffAddresses(call)).filter((each) => isWithin(each, offered)))
      wrong.push(...(await tryEverything(vic, server.url + path, offered)));
    for (const form of FORMS) {
      await vic.visit(server.url + form);
      if (await vic.opened()) wrong.push(`${form} opens a form`);
    }
    wrong.push(...vic.refused());
    expect(wrong).toEqual([]);
  },
);

test.skipIf(blind)(
  "a viewer who goes to a screen that is not for them is told so, and the server is not asked for it",
  async () => {
    const set = await scene();
    const vic = watched(await comeIn(set, "viewer"));
    for (const path of ["/import", "/settings/organisation", "/settings/users", "/mails", "/jobs"]) {
      await vic.visit(set.server.url + path);
      await vic.page.getByRole("heading", { name: "Your roles do not allow this" }).waitFor();
      expect(await vic.page.getByRole("main").getByRole("textbox").count()).toBe(0);
    }
    expect(vic.refused()).toEqual([]);
  },
);

test.skipIf(blind)("somebody who may read mail and jobs reads them, and is shown no way to change them", async () => {
  const set = await scene();
  const sue = watched(await comeIn(set, "supervisor"));
  const screens = ["/mails", "/mail-templates", "/jobs"];
  const wrong: string[] = [];
  for (const path of (await staffAddresses(set.call)).filter((each) => isWithin(each, screens)))
    wrong.push(...(await tryEverything(sue, set.server.url + path, screens)));
  expect(wrong).toEqual([]);
  await sue.visit(`${set.server.url}/mail-templates/users.invitation`);
  await sue.page.getByText("Preview").waitFor();
  expect(await sue.page.getByRole("textbox").count()).toBe(0);
});

test.skipIf(blind)("an owner is shown what a viewer is not", async () => {
  const set = await scene();
  await fill(set);
  const page = await signIn(await browser(), set.server.url);
  for (const form of FORMS) {
    await page.goto(set.server.url + form);
    await dialogs(page).waitFor();
  }
  const client = (await staffAddresses(set.call)).find((path) => path.startsWith("/clients/"));
  await visit(page, `${set.server.url}${client}`);
  const main = page.getByRole("main");
  await main.getByRole("button", { name: "Remove Cora Contact" }).waitFor();
  expect(await main.getByRole("button").allTextContents()).toEqual(
    expect.arrayContaining(["Change", "Archive", "Add contact", "Record something"]),
  );
});

/** Somebody of the staff, invited by mail and come in by its link. */
async function comeIn({ server, sandbox, call }: Scene, role: "viewer" | "supervisor"): Promise<Page> {
  const email = "vic@outside.example";
  await call("POST", "/api/users", { body: { name: "Vic Varga", email, roles: [{ role }] } });
  const mailed = async () => /\/link#([\w-]+)/.exec((await sandbox.mails(email)).at(-1)?.text ?? "")?.[1];
  await expect.poll(mailed, { timeout: 60_000 }).toBeTruthy();
  const context = await browser();
  const proof = { link: await mailed(), password: "brisk otter lamp quarry" };
  const answer = await context.request.post(`${server.url}/api/links/password`, { data: proof });
  if (!answer.ok()) throw new Error(`Coming in by the link answered ${answer.status()}.`);
  return context.newPage();
}

/** One of each thing that a viewer may look at, and a meeting that could be tried again. */
async function fill({ call }: Scene): Promise<void> {
  await meeting(call, "Careers advice");
  await meeting(call, "Mock interview", { organiser: "nobody@campus.example" });
  const { body: client } = await call("POST", "/api/clients", { body: { name: "Rosewood School" } });
  const person = { name: "Cora Contact", email: "cora@outside.example" };
  await call("POST", `/api/clients/${client.id}/contacts`, { body: { person } });
  await call("POST", "/api/interactions", { body: { kind: "call", title: "First call", client: client.id } });
}

/** A page of theirs, and what is asked of the server there. */
function watched(page: Page) {
  const asked = new Set<Request>();
  const refusals: string[] = [];
  page.on("request", (request) => request.resourceType() !== "eventsource" && asked.add(request));
  page.on("requestfinished", (request) => asked.delete(request));
  page.on("requestfailed", (request) => asked.delete(request));
  page.on("response", (answer) => {
    const asking = `${answer.request().method()} ${new URL(answer.url()).pathname}`;
    if (answer.status() === 403) refusals.push(`${asking} is refused`);
  });
  const answered = async () => {
    await settled(page);
    await expect.poll(() => asked.size, { timeout: 60_000 }).toBe(0);
    await settled(page);
  };
  const opened = async () => {
    await page.waitForTimeout(HELD_BACK);
    await answered();
    return (await dialogs(page).count()) > 0;
  };
  /** What was refused since this was last asked. */
  const refused = () => refusals.splice(0);
  return {
    page,
    refused,
    /** Whether a form or a question stands there, or comes yet. */
    opened,
    /** Goes there, and waits until the page knows who is looking at it. */
    visit: async (address: string) => {
      await visit(page, address);
      await page.getByRole("button", { name: /^Vic Varga/ }).waitFor();
      await answered();
    },
    /** Presses a button, and says what came of it that is not for them. */
    press: async (button: Locator) => {
      const name = (await button.getAttribute("aria-label")) ?? (await button.textContent());
      await button.press("Enter");
      const forms = (await opened()) && !QUESTIONS.includes(String(name)) ? ["a dialog opens"] : [];
      return [...forms, ...refused()].map((what) => `“${name}”: ${what}`);
    },
  };
}

/** Presses the buttons of a screen, each on a fresh visit, and follows its links. Says what is not for them. */
async function tryEverything(who: Looker, address: string, offered: readonly string[]): Promise<string[]> {
  await who.visit(address);
  const main = who.page.getByRole("main");
  const said = (await main.getByRole("alert").allTextContents()).map((words) => `it says “${words}”`);
  const wrong = [...who.refused(), ...said];
  for (const href of await hrefs(main.getByRole("link"))) wrong.push(...(await follow(who.page, href, offered)));
  const buttons = main.locator(`button:visible:not(${HARMLESS})`);
  const count = await buttons.count();
  for (let index = 0; index < count; index += 1) {
    if (index > 0) await who.visit(address);
    wrong.push(...(await who.press(buttons.nth(index))));
    for (const href of await hrefs(who.page.getByRole("menuitem")))
      wrong.push(...(await follow(who.page, href, offered)));
  }
  return wrong.map((what) => `${new URL(address).pathname}: ${what}`);
}

/** Screens have to be among those that the navigation offers. A browser hides what comes of a download, so it is asked for. */
async function follow(page: Page, href: string, offered: readonly string[]): Promise<string[]> {
  const { href: address, pathname, searchParams } = new URL(href, page.url());
  if (pathname.startsWith("/api/")) {
    return (await page.request.get(address)).status() === 403 ? [`the download ${pathname} is refused`] : [];
  }
  const isScreen = isWithin(
    pathname,
    addressesOfScreens().staff.map((path) => path.split("/:")[0] ?? path),
  );
  const isOffered = isWithin(pathname, offered) && !searchParams.has("new");
  return isScreen && !isOffered ? [`a link leads to ${href}`] : [];
}

function dialogs(page: Page): Locator {
  return page.locator("[role=dialog], [role=alertdialog]");
}

async function hrefs(links: Locator): Promise<string[]> {
  const all = await Promise.all((await links.all()).map((link) => link.getAttribute("href")));
  return [...new Set(all.filter((href) => href !== null))];
}

/** True for these addresses, and for the page of one thing that stands at one of them. */
function isWithin(address: string, these: readonly string[]): boolean {
  return these.some((path) => address === path || (path !== "/" && address.startsWith(`${path}/`)));
}
