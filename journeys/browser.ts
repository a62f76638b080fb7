import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type BrowserContext, type Page } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import { migratedDatabase } from "../src/testing/databases.ts";
import { soon } from "../src/testing/machine-time.ts";
import { stage } from "../src/testing/process.ts";
import { connect, testSandbox } from "../src/testing/sandbox.ts";
import { API_KEY, callAt } from "../src/testing/server.ts";

export const blind = process.env["PARLEY_NO_BROWSER"] === "1";
if (blind) console.warn("SKIPPED: there is no Chromium here, so no story in a browser is told.");

const ROOT = join(import.meta.dirname, "..");

/** A server that is connected to a sandbox, and the ways to call it. */
export async function scene(databaseUrl?: string, environment: Record<string, string> = {}) {
  const sandbox = await testSandbox();
  const { start } = await stage(databaseUrl ?? (await migratedDatabase()), sandbox);
  const server = await start(environment);
  const call = (method: string, path: string, asked: { body?: unknown; headers?: Record<string, string> } = {}) =>
    callAt(server.url, { method, path, ...asked });
  await connect({ call }, sandbox.ready);
  return { sandbox, server, call };
}

type Call = Awaited<ReturnType<typeof scene>>["call"];

/** Opens a meeting of tomorrow, and waits until Microsoft has opened or refused it. */
export async function meeting(call: Call, subject: string, { organiser = "amara.okafor@campus.example" } = {}) {
  const day = new Date(Date.now() + 24 * 3600_000).toISOString().slice(0, 10);
  const body = {
    subject,
    start: `${day}T14:00:00Z`,
    end: `${day}T15:00:00Z`,
    organiser: { userPrincipalName: organiser },
  };
  const key = subject.replaceAll(/\W+/g, "-");
  return wished(call, key, body);
}

/** Opens or changes the meeting of this key, and waits until Microsoft has done it or refused it, however long that takes. */
export async function wished(call: Call, key: string, body: object) {
  const { body: meeting } = await call("PUT", `/api/meetings/${key}`, { body, headers: { prefer: "wait=20" } });
  return soon(async () => {
    const { body: present } = await call("GET", `/api/meetings/${meeting.id}`);
    expect(["open", "refused"]).toContain(present.state);
    return present;
  });
}

let launched: ReturnType<typeof launch> | undefined;

/** A browser of a person in London, with nobody signed in and nothing kept. */
export async function browser(viewport = { width: 1280, height: 900 }): Promise<BrowserContext> {
  launched ??= launch();
  const browserOfAll = await launched;
  const person = { locale: "en-GB", timezoneId: "Europe/London", viewport, reducedMotion: "reduce" } as const;
  const context = await browserOfAll.newContext(person);
  // How long a screen takes on this machine is nothing that a story proves.
  context.setDefaultTimeout(120_000);
  onTestFinished(() => context.close());
  return context;
}

/** One Chromium serves all stories of a process, each with a context of its own. It ends with the process. */
function launch() {
  return chromium.launch({
    executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
    // A worker that is told to end ends at once; Chromium ends with the pipe between them.
    handleSIGTERM: false,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** Signs in with the access key, as the sign-in page does. */
export async function signIn(context: BrowserContext, url: string): Promise<Page> {
  const answer = await context.request.post(`${url}/api/sessions`, { data: { key: API_KEY } });
  if (!answer.ok()) throw new Error(`Signing in answered ${answer.status()}.`);
  return context.newPage();
}

/** The addresses of every screen there is, read from where screens are listed: the house's own and the features'. */
export function addressesOfScreens(): { readonly staff: string[]; readonly strangers: string[] } {
  const house = readFileSync(join(ROOT, "src/web/screens.ts"), "utf8").split("PUBLIC_SCREENS");
  const features = globSync("src/features/*/screens/{,*/}index.ts", { cwd: ROOT });
  const staff = [house[0] ?? "", ...features.map((list) => readFileSync(join(ROOT, list), "utf8"))];
  return {
    staff: staff.flatMap(pathsIn),
    strangers: [...pathsIn(house[1] ?? ""), "/visit", "/join/of-nobody", ...BOOKING],
  };
}

/** The pages of customers, where there is nothing to book yet. */
const BOOKING = ["/book/of-nobody", "/book/of-nobody/advice", "/booked/of-nobody", "/visit/book"];

function pathsIn(list: string): string[] {
  return [...list.matchAll(/^\s*(?:\{ )?path: "([^"]+)"/gm)].map(([, path = ""]) => path);
}

/** Where the API lists what a screen shows one of, where that is not under the screen's own name. */
const LISTS: Readonly<Record<string, string>> = {
  "/settings/users": "/api/users",
  "/settings/services": "/api/services",
  "/settings/hosts": "/api/hosts",
  "/messages": "/api/conversations",
  "/classes/plans": "/api/plans",
};

/** The address of a screen with whatever is first in its list put in; `undefined` where the list is empty. */
export async function filledIn(call: Call, path: string): Promise<string | undefined> {
  const [, list = "", parameter] = /^(.*)\/:(\w+)$/.exec(path) ?? [];
  if (parameter === undefined) return path;
  const { status, body } = await call("GET", LISTS[list] ?? `/api${list}`);
  if (status !== 200) throw new Error(`GET /api${list} answered ${status}: say in LISTS where ${path} finds its like.`);
  const value = body.items[0]?.[parameter];
  return value === undefined ? undefined : `${list}/${value}`;
}

/** Every screen of the staff as it can be gone to. */
export async function staffAddresses(call: Call): Promise<string[]> {
  // Of what stands within something else, a story of its own is told.
  const single = addressesOfScreens().staff.filter((path) => !/:.*:/.test(path));
  const all = await Promise.all(single.map((path) => filledIn(call, path)));
  return all.filter((address) => address !== undefined);
}

/** Goes to a page and waits until it stands: its heading is there and nothing more is awaited. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator("h1").first().waitFor();
  await settled(page);
}

/** Waits until nothing on the page is loading or moving any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator(".fui-Skeleton, [aria-busy=true]").first().waitFor({ state: "detached" });
  // A colour on its way to another is neither; one that arrives sends on those that inherit it, a frame later.
  await page.evaluate(`(async () => {
    const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const moving = () => document.getAnimations()
      .filter(({ playState, effect }) => playState === "running" && effect.getComputedTiming().endTime < Infinity);
    for (await drawn(); moving().length > 0; await drawn())
      await Promise.allSettled(moving().map(({ finished }) => finished));
  })()`);
}
