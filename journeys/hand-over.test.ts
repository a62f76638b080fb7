import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { blind, browser, scene, signIn } from "./browser.ts";
import { freePort } from "../src/testing/machine/free-port.ts";

const ROOT = join(import.meta.dirname, "..");

/** The application of the guide, as it stands there, run as whoever copied it would. Answers its address. */
async function applicationOfTheGuide(settings: Record<string, string>): Promise<string> {
  const guide = await readFile(join(ROOT, "docs/guides/hand-over.md"), "utf8");
  const [, program = ""] = /```ts\n(.*?)```/s.exec(guide) ?? [];
  const port = await freePort();
  const env = { ...process.env, ...settings, PORT: String(port) };
  const child = spawn(process.execPath, ["--input-type=module-typescript", "-"], {
    cwd: ROOT,
    env,
    stdio: ["pipe", "ignore", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  child.stdin.end(program);
  const address = `http://localhost:${port}`;
  await expect.poll(async () => (await fetch(address, { redirect: "manual" })).status, { timeout: 60_000 }).toBe(303);
  return address;
}

test.skipIf(blind)(
  "a programmer makes a key on the screens and writes what the guide says; a student comes in by one click, as themselves",
  async () => {
    const { server } = await scene();
    const programmer = await signIn(await browser(), server.url);
    await programmer.goto(`${server.url}/settings/hand-over-keys?new=key`);
    const dialog = programmer.getByRole("dialog");
    await dialog.getByLabel("Name").fill("student portal");
    await dialog.getByRole("button", { name: "Make a key" }).click();
    const shown = programmer.getByRole("alertdialog");
    await shown.getByText("The secret is shown this once.").waitFor();
    const [HAND_OVER_KEY = "", HAND_OVER_SECRET = ""] = await shown
      .getByText(/^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[\w-]{43})$/)
      .allTextContents();
    await shown.getByRole("button", { name: "I have copied them" }).click();
    await programmer.getByRole("row", { name: /student portal/ }).waitFor();

    const application = await applicationOfTheGuide({ PARLEY_URL: server.url, HAND_OVER_KEY, HAND_OVER_SECRET });
    const student = await (await browser({ width: 400, height: 800 })).newPage();
    await student.goto(application);
    await student.getByRole("heading", { name: "What is yours" }).waitFor();
    await student.getByText("Sam Student").waitFor();
    await student.getByText("Law").waitFor();
    expect(student.url()).toBe(`${server.url}/visit`);
    await student.reload();
    await student.getByText("Sam Student").waitFor();

    // Somebody who got hold of a note that was used already gets nowhere with it.
    const used = (await fetch(application, { redirect: "manual" })).headers.get("location") ?? "";
    const usedUp = student.waitForResponse((response) => response.url().endsWith("/api/visitor-sessions"));
    await student.goto(used);
    expect((await usedUp).status()).toBe(200);
    await student.getByText("Sam Student").waitFor();
    const thief = await (await browser()).newPage();
    await thief.goto(used);
    await thief.getByText(/was used already/).waitFor();
    await thief.getByRole("heading", { name: "Come in" }).waitFor();

    await programmer.getByRole("button", { name: "End the key student portal" }).click();
    const question = programmer.getByRole("alertdialog");
    await question.getByText(/Somebody last came by it/).waitFor();
    await question.getByRole("button", { name: "End", exact: true }).click();
    await programmer.getByText("No hand-over key yet").waitFor();
    const late = await (await browser()).newPage();
    await late.goto(application);
    await late.getByText(/names no hand-over key of ours/).waitFor();
  },
);
