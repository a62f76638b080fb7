import { expect, test } from "vitest";
import { blind, browser, scene, signIn, visit } from "./browser.ts";
import { AMARA, makeTestMeeting } from "./wizard.ts";

test.skipIf(blind)(
  "an administrator who pastes the secret's ID is told at the field, and gives the connection its new secret",
  async () => {
    const { sandbox, server } = await scene();
    const page = await signIn(await browser(), server.url);
    await visit(page, `${server.url}/connections`);
    await page.getByRole("button", { name: /^Replace credential/ }).click();
    const dialog = page.getByRole("dialog");
    const secret = dialog.getByLabel(/^Client secret/);
    await secret.fill("11111111-2222-3333-4444-555555555555");
    await dialog.getByRole("button", { name: "Replace credential" }).click();
    await dialog.getByText(/This is the secret's ID, not its Value/).waitFor();
    await dialog.locator("input[type=password]:focus").waitFor();
    expect(await secret.inputValue()).toBe("11111111-2222-3333-4444-555555555555");

    await secret.fill(sandbox.ready.admin.clientSecret);
    await dialog.getByRole("button", { name: "Replace credential" }).click();
    await page
      .getByText(/has a new credential\. Microsoft accepts/)
      .first()
      .waitFor();
    await dialog.waitFor({ state: "detached" });
  },
);

test.skipIf(blind)("an administrator retires a connection after being told that it is the only one", async () => {
  const { server } = await scene();
  const page = await signIn(await browser(), server.url);
  await visit(page, `${server.url}/connections`);
  await page.getByRole("button", { name: /^Retire/ }).click();
  const question = page.getByRole("alertdialog");
  await question.getByText(/the only connection in use/).waitFor();
  await question.getByRole("button", { name: "Retire" }).click();
  await page.getByText("Retired", { exact: true }).waitFor();
  await question.waitFor({ state: "detached" });
  expect(await page.getByRole("button", { name: /^Retire/ }).count()).toBe(0);
});

test.skipIf(blind)("an administrator chooses which of two connections new work goes through", async () => {
  const { sandbox, server, call } = await scene();
  const roles = ["User.ReadBasic.All", "Calendars.ReadWrite"];
  const app = await sandbox.control("POST", "/apps", { displayName: "Second", roles, secret: {} });
  const ids = { entraTenantId: sandbox.ready.tenantId, clientId: app.clientId };
  const body = { ...ids, name: "Second", credential: { kind: "secret", secret: app.secret } };
  const { id } = (await call("POST", "/api/connections", { body })).body;
  await call("POST", `/api/connections/${id}/findings`);
  const page = await signIn(await browser(), server.url);
  await visit(page, `${server.url}/connections`);
  await page.getByText("New work goes through it, as the newest that works.").waitFor();
  await page.getByRole("button", { name: "Use Microsoft Teams for new work" }).click();
  await page.getByText("New work goes through it, because it was chosen for that.").waitFor();
  await page.getByText("Nothing new goes through it.").waitFor();
  const { items } = (await call("GET", "/api/connections")).body;
  expect(items.filter(({ forNewWork }: { forNewWork: boolean }) => forNewWork)).toMatchObject([
    { name: "Microsoft Teams", chosenForNewWork: true },
  ]);

  // The set-up of the other one tests that one, whatever is chosen for new work.
  await visit(page, `${server.url}/set-up?connection=${id}&step=test`);
  await makeTestMeeting(page, sandbox, AMARA);
  expect((await call("GET", "/api/meetings")).body.items).toMatchObject([{ connection: id, state: "open" }]);
});

test.skipIf(blind)(
  "an administrator whose tenant lives in another cloud chooses it, and the connection works",
  async () => {
    const { sandbox, server, call } = await scene();
    await sandbox.control("PUT", "/entra/cloud", { cloud: "usgov" });
    const wish = { displayName: "Embassy", cloud: "usgov", roles: ["User.ReadBasic.All"], secret: {} };
    const app = await sandbox.control("POST", "/apps", wish);
    const ids = { entraTenantId: sandbox.ready.tenantId, clientId: app.clientId };
    const body = { ...ids, name: "Embassy", credential: { kind: "secret", secret: app.secret } };
    const { id } = (await call("POST", "/api/connections", { body })).body;
    await call("POST", `/api/connections/${id}/findings`);
    const page = await signIn(await browser(), server.url);
    await visit(page, `${server.url}/connections/${id}`);
    await page
      .getByText(/This tenant lives in another of Microsoft's clouds: “US Government \(GCC High\)”/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Choose the cloud of Embassy" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("radio", { name: "US Government (GCC High)" }).check();
    await dialog.getByRole("button", { name: "Choose cloud" }).click();
    await page.getByText("Working", { exact: true }).waitFor();
    expect((await call("GET", `/api/connections/${id}`)).body).toMatchObject({
      state: "active",
      cloud: "us-government",
    });
  },
);

test.skipIf(blind)("whatever Parley can do has its switch, and what is only prepared says so", async () => {
  const { server, call } = await scene();
  const page = await signIn(await browser(), server.url);
  await visit(page, `${server.url}/abilities`);
  await page.getByRole("switch").first().waitFor();
  const { items } = (await call("GET", "/api/abilities")).body;
  const titles: string[] = items.map(({ title }: { title: string }) => title);
  for (const name of titles)
    expect([name, await page.getByRole("switch", { name, exact: true }).count()]).toEqual([name, 1]);
  const prepared = items.filter((each: { prepared: boolean }) => each.prepared);
  expect(await page.getByText("The feature itself is not in this version yet.").count()).toBe(prepared.length);
});

test.skipIf(blind)("where part of a set-up cannot be read, the page says so, and goes on by Try again", async () => {
  const { server, call } = await scene();
  const { id } = (await call("GET", "/api/connections")).body.items[0];
  const page = await signIn(await browser(), server.url);
  let reached = false;
  await page.route("**/scripts", (route) => (reached ? route.continue() : route.abort()));
  await visit(page, `${server.url}/set-up?connection=${id}`);
  await page.getByRole("alert").waitFor();
  reached = true;
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("navigation", { name: "Steps of the set-up" }).waitFor();
  expect(await page.getByRole("alert").count()).toBe(0);
});
