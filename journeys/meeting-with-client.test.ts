import { expect, test } from "vitest";
import { blind, browser, scene } from "./browser.ts";

test.skipIf(blind)(
  "staff open a Teams meeting on a client's timeline, with people out of contacts, directory and by address",
  async () => {
    const { sandbox, server, call } = await scene();
    const { body: client } = await call("POST", "/api/clients", {
      body: { name: "Hill School", defaultEmail: "office@hill.example" },
    });
    const person = { name: "Hanna Head", email: "head@hill.example", audience: "user" };
    await call("POST", `/api/clients/${client.id}/contacts`, { body: { person, primary: true } });
    await call("POST", `/api/clients/${client.id}/contacts`, {
      body: { person: { name: "Tom Teacher", email: "tom@hill.example", audience: "user" } },
    });
    await call("PATCH", "/api/meeting-settings", {
      body: { organiser: "mailbox", mailbox: { userPrincipalName: "amara.okafor@campus.example" } },
    });
    const page = await (await browser()).newPage();
    await page.goto(server.signInLink);
    // Signed in only once the navigation stands there.
    await page.getByRole("link", { name: "Clients" }).first().waitFor();
    await page.goto(`${server.url}/clients/${client.id}`);
    await page.getByRole("button", { name: "Online meeting" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: /subject/i }).fill("Placement review");
    // The contact's address stands there already.
    await dialog.getByRole("button", { name: "Hanna Head" }).first().waitFor();
    await dialog.getByRole("checkbox", { name: /Tom Teacher/ }).check();
    await dialog.getByRole("tab", { name: "Users" }).click();
    const users = dialog.getByRole("combobox", { name: /people of the organisation/i });
    await users.pressSequentially("Grace");
    await page.getByRole("option", { name: /Grace Mensah/ }).click();
    await dialog.getByRole("tab", { name: "Email" }).click();
    await dialog
      .getByRole("textbox", { name: /e-mail addresses/i })
      .fill("Guest <guest@elsewhere.example>, HEAD@hill.example");
    await page.keyboard.press("Enter");
    const chosen = dialog.getByRole("button", { name: /Remove / });
    await expect.poll(() => chosen.count()).toBe(4);
    await dialog.getByRole("button", { name: "Open meeting" }).click();
    await page.getByRole("link", { name: "Placement review" }).waitFor();
    const held = async () => JSON.stringify(await sandbox.events("Placement review"));
    for (const address of ["head@hill.example", "tom@hill.example", "grace.mensah", "guest@elsewhere.example"])
      await expect.poll(held).toContain(address);

    await page.getByRole("link", { name: "Placement review" }).click();
    await page.getByRole("link", { name: "Open the client's page" }).waitFor();
    await page.getByRole("button", { name: "Cancel meeting" }).click();
    await page.getByRole("textbox", { name: /what those invited are told/i }).fill("The school is closed.");
    await page.getByRole("alertdialog").getByRole("button", { name: "Cancel meeting" }).click();
    await expect.poll(() => sandbox.onlineMeetings("Placement review")).toMatchObject([{ state: "cancelled" }]);
    await page.getByRole("link", { name: "Open the client's page" }).click();
    await page.getByText("Cancelled", { exact: true }).waitFor();
  },
);
