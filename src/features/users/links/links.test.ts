import { expect, test } from "vitest";
import { doWork } from "../../../house.ts";
import { browser, linkIn, owner, PASSWORD } from "../../../testing/browser.ts";
import { connectedServer } from "../../../testing/sandbox.ts";

const ANN = { name: "Ann", email: "ann@outside.example", roles: [{ role: "viewer" }] };

test("a link that is mailed by work done twice is mailed once, and good", async () => {
  const { server, sandbox } = await connectedServer();
  const { body: olive } = await (await owner(server)).call("GET", "/api/account");
  const { house, organisation } = server;
  const work = {
    id: crypto.randomUUID(),
    organisation,
    job: "users.mail-password",
    data: { email: olive.email, event: crypto.randomUUID() },
    key: null,
    attempts: 1,
  };
  await doWork(house, work);
  await doWork(house, work);
  const link = await linkIn(sandbox, olive.email);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await sandbox.mails(olive.email)).toHaveLength(1);
  const password = "seven purple wombats dancing";
  expect((await browser(server).call("POST", "/api/links/password", { link, password })).status).toBe(204);
});

test("an invitation is dead once whoever has it is suspended, also when they are let in again", async () => {
  const { server, sandbox } = await connectedServer();
  const chrome = await owner(server);
  const { body: ann } = await chrome.call("POST", "/api/users", ANN);
  const link = await linkIn(sandbox, ANN.email);
  await chrome.call("POST", `/api/users/${ann.id}/suspension`);
  expect((await chrome.call("DELETE", `/api/users/${ann.id}/suspension`)).body).toMatchObject({ state: "invited" });
  expect((await browser(server).call("POST", "/api/links/password", { link, password: PASSWORD })).status).toBe(401);
});
