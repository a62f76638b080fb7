import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test, vi } from "vitest";
import { migratedDatabase } from "../src/testing/databases.ts";
import { stage } from "../src/testing/process.ts";
import { testSandbox } from "../src/testing/sandbox.ts";
import { callAt } from "../src/testing/server.ts";
import { blind, browser, settled, signIn, visit } from "./browser.ts";
import { freePort } from "../src/testing/machine/free-port.ts";

const GUIDE = join(import.meta.dirname, "../docs/guides/webhooks.md");

/** The receiver that the guide prints, started as the guide says; it listens already. */
async function receiver(secret: string, port: number): Promise<string[]> {
  const [, program = ""] = /```js\n([\s\S]*?)```/.exec(await readFile(GUIDE, "utf8")) ?? [];
  const folder = await mkdtemp(join(tmpdir(), "parley-receiver-"));
  await writeFile(join(folder, "receiver.mjs"), program);
  const environment = { ...process.env, WEBHOOK_SECRET: secret, PORT: String(port) };
  const child = spawn(process.execPath, [join(folder, "receiver.mjs")], { env: environment });
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await rm(folder, { recursive: true });
  });
  const heard: string[] = [];
  child.stdout.on("data", (text: Buffer) => heard.push(...text.toString().trimEnd().split("\n")));
  // What is delivered before would not arrive, and be tried once more later. What nobody has signed it refuses.
  const answered = async () => (await fetch(`http://localhost:${port}/hooks`)).status;
  await expect.poll(answered, { timeout: 60_000 }).toBe(401);
  return heard;
}

/** What axe finds wrong with a page as it stands, without Fluent's guards of the focus. */
async function violations(page: Page): Promise<unknown> {
  await settled(page);
  await page.evaluate(axe.source);
  const context = { exclude: ["[data-tabster-dummy]"] };
  return page.evaluate(
    `axe.run(${JSON.stringify(context)}, { resultTypes: ["violations"] }).then(({ violations }) =>
       violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + " " + html.slice(0, 160) + failureSummary)))`,
  );
}

async function scene() {
  const port = await freePort();
  const sandbox = await testSandbox();
  const { start } = await stage(await migratedDatabase(), sandbox);
  const server = await start({ PARLEY_ALLOWED_HOSTS: `localhost:${port}` });
  const call = (method: string, path: string, body?: unknown) => callAt(server.url, { method, path, body });
  const page = await signIn(await browser(), server.url);
  return { port, server, call, page };
}

test.skipIf(blind)(
  "a developer registers a receiver written from the guide, it hears what happens, and the delivery shows what it answered",
  async () => {
    const { port, server, call, page } = await scene();
    await visit(page, `${server.url}/webhook-endpoints`);
    await page.getByRole("button", { name: "Add an endpoint" }).click();
    const form = page.getByRole("dialog");
    await form.getByRole("textbox", { name: "Address" }).fill("http://10.0.0.1/hooks");
    await form.getByRole("radio", { name: "Only what I choose" }).click();
    await form.getByRole("button", { name: "Add endpoint" }).click();
    await form.getByText("Choose at least one.").waitFor();
    await form.getByRole("searchbox", { name: "Find a fact" }).fill("person");
    await form.getByRole("checkbox", { name: "All of person.*" }).check();
    expect(await form.getByRole("checkbox", { name: "person.added" }).isChecked()).toBe(true);
    expect(await violations(page)).toEqual([]);
    await form.getByRole("button", { name: "Add endpoint" }).click();
    await form
      .getByText(/10\.0\.0\.1/)
      .first()
      .waitFor();
    await form.getByRole("textbox", { name: "Address" }).fill(`http://localhost:${port}/hooks`);
    await form.getByRole("button", { name: "Add endpoint" }).click();

    const once = page.getByRole("alertdialog");
    const secret = (await once.getByText(/^whsec_/).textContent()) ?? "";
    const heard = await receiver(secret, port);
    await once.getByRole("button", { name: "I have kept it" }).click();
    await once.waitFor({ state: "detached" });
    expect(await page.getByText(secret).count()).toBe(0);

    await call("POST", "/api/people", { name: "Ada" });
    await vi.waitFor(() => expect(heard[0]).toMatch(/^1 person\.added /), { timeout: 60_000, interval: 100 });
    await page.getByRole("link", { name: `http://localhost:${port}/hooks` }).click();
    await page.getByRole("link", { name: "person.added" }).click();
    const delivery = page.getByRole("dialog", { name: "Delivery 1" });
    await delivery.getByText("Delivered").waitFor();
    await delivery.getByText(/Answered 204 after \d+ ms/).waitFor();
    await delivery.getByText(/"type": "person\.added"/).waitFor();
    await delivery.getByText(/webhook-signature: v1,/).waitFor();
    expect(await violations(page)).toEqual([]);
    await delivery.getByRole("button", { name: "Send again" }).click();
    await delivery.getByText("2 attempts").waitFor();
    expect(heard).toHaveLength(1);
  },
);

test.skipIf(blind)(
  "what was held while an endpoint was out of use is counted, then sent again, and the endpoint goes only by its name",
  async () => {
    const { port, server, call, page } = await scene();
    const url = `http://localhost:${port}/hooks`;
    const { body: endpoint } = await call("POST", "/api/webhook-endpoints", { url, facts: ["person.*"] });
    const heard = await receiver(endpoint.secret, port);
    await visit(page, `${server.url}/webhook-endpoints/${endpoint.id}`);
    const choose = async (item: string) => {
      await page.getByRole("button", { name: "More" }).click();
      await page.getByRole("menuitem", { name: item }).click();
    };
    await choose("Take out of use");
    await page.getByRole("alertdialog").getByRole("button", { name: "Take out of use" }).click();
    await page.getByText(/Somebody took this endpoint out of use/).waitFor();
    for (const name of ["Ada", "Ben"]) await call("POST", "/api/people", { name });
    await page.getByRole("row", { name: /Held/ }).nth(1).waitFor();

    await page.getByRole("button", { name: "Take into use" }).click();
    await page.getByRole("button", { name: "Send a test" }).waitFor();
    await choose("Send again by filter");
    await page.getByRole("button", { name: "Count them" }).click();
    const question = page.getByRole("alertdialog");
    await question.getByText("Send 2 deliveries again?").waitFor();
    expect(heard).toEqual([]);
    await question.getByRole("button", { name: "Send 2 again" }).click();
    await vi.waitFor(() => expect(heard).toHaveLength(2), { timeout: 60_000, interval: 100 });
    await page.getByText("All 2 deliveries arrived").waitFor();

    await choose("New secret");
    await page.getByRole("button", { name: "Make a new secret" }).click();
    const once = page.getByRole("alertdialog");
    expect(await once.getByText(/^whsec_/).textContent()).not.toBe(endpoint.secret);
    await once.getByRole("button", { name: "I have kept it" }).click();
    await page.getByText("Secret before signs along until").waitFor();

    await choose("Delete");
    const deletion = page.getByRole("alertdialog");
    expect(await deletion.getByRole("button", { name: "Delete endpoint" }).isDisabled()).toBe(true);
    await deletion.getByRole("textbox").fill(`localhost:${port}`);
    await deletion.getByRole("button", { name: "Delete endpoint" }).click();
    await page.getByText("No application listens yet").waitFor();
    expect((await call("GET", `/api/webhook-endpoints/${endpoint.id}`)).status).toBe(404);
  },
);
