import { expect, test } from "vitest";
import { CLIENT, rosterService } from "../src/testing/rosters/oneroster-service.ts";
import { blind, browser, scene, signIn, visit } from "./browser.ts";
import { violations } from "./violations.ts";

test.skipIf(blind)(
  "a OneRoster service is set up, tried and read by its page, and what it says becomes classes",
  async () => {
    const service = await rosterService();
    const [host] = service.allowedHosts;
    const { server, call } = await scene(undefined, { PARLEY_ALLOWED_HOSTS: `${host?.host}:${host?.port}` });
    const page = await signIn(await browser(), server.url);
    await visit(page, `${server.url}/rosters`);
    await page.getByRole("button", { name: "Add service" }).click();
    const form = page.getByRole("dialog");
    await form.getByLabel("Name").fill("Hill SIS");
    await form.getByRole("textbox", { name: /^Address/ }).fill(service.url);
    await form.getByLabel("Token address").fill(service.tokenUrl);
    await form.getByLabel("Client id").fill(CLIENT.clientId);
    await form.getByLabel("Client secret or token").fill("not this one");
    await form.getByRole("button", { name: "Save" }).click();
    await form.waitFor({ state: "detached" });

    await page.getByRole("button", { name: "Try Hill SIS" }).click();
    await page
      .getByText(/refused|invalid_client/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Change Hill SIS" }).click();
    await form.getByLabel("Client secret or token").fill(CLIENT.secret);
    await form.getByRole("button", { name: "Save" }).click();
    await form.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Try Hill SIS" }).click();
    await page.getByText("Everything answers. It has 2 classes, 4 people and 4 enrolments.").waitFor();
    expect(await violations(page, "services")).toEqual([]);

    await page.getByRole("button", { name: "Read now: Hill SIS" }).click();
    await page.getByText(": 2 classes, 4 enrolments.").waitFor();
    await visit(page, `${server.url}/classes`);
    await page.getByRole("link", { name: "Biology 1" }).waitFor();
    const { items } = (await call("GET", "/api/roster-sources")).body;
    expect(JSON.stringify(items)).not.toContain(CLIENT.secret);
  },
);
