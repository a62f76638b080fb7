import { expect, test } from "vitest";
import { blind, browser, scene, signIn, visit } from "./browser.ts";

const PEOPLE = [
  { name: "Amara", fields: { login: "amara.okafor@campus.example" } },
  { name: "Amara’s double", fields: { login: "amara.okafor@campus.example" } },
  { name: "Priya", fields: { login: "praman2@campus.example" } },
  { name: "Stranger", fields: { login: "stranger@campus.example" } },
  { name: "Blank" },
];

test.skipIf(blind)(
  "an administrator writes a rule, sees what it makes of real people, saves it, matches everybody, and sets one by hand",
  async () => {
    const { server, call } = await scene();
    for (const body of PEOPLE) await call("POST", "/api/people", { body });
    const page = await signIn(await browser(), server.url);
    await visit(page, `${server.url}/match-rules`);
    await page.getByLabel("Operator Identity Local Match Field").fill("login");
    await page.getByLabel("Operator Identity Remote Match Field").selectOption("userPrincipalName");
    await page.getByRole("button", { name: "Preview on real people" }).first().click();
    const preview = page.getByRole("region", { name: "What these rules make of your operators" });
    await preview.getByText("5 of 5 looked at.").waitFor();
    const row = (name: string) => preview.getByRole("row", { name });
    await row("Stranger").getByText("Nobody in the directory has userPrincipalName equal to").waitFor();
    await row("Blank").getByText("has no value in the field login").waitFor();
    await row("Amara’s double").getByText("The same account as Amara.").waitFor();
    await row("Priya").getByText("praman2@campus.example, by rule 1").waitFor();
    await preview.getByRole("button", { name: "Collisions 2" }).click();
    expect(await preview.getByRole("row").count()).toBe(3);

    await page.getByRole("button", { name: "Save rules" }).first().click();
    await page.getByText("People are matched this way from now on.").first().waitFor();
    await page.getByRole("button", { name: "Match everybody" }).click();
    await page.getByText(/1 matched, 2 not matched, 2 in conflict/).waitFor();
    await page.getByText("Who was not matched, and why").click();
    await page.getByText("The account that fits Amara’s double fits somebody else of the same kind, too.").waitFor();

    await page.getByRole("link", { name: "Amara’s double" }).last().click();
    await page.getByRole("button", { name: "Override" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox").pressSequentially("Ruth");
    await dialog
      .page()
      .getByRole("option", { name: /Ruth Abernathy/ })
      .click();
    await dialog.getByRole("button", { name: "Set match" }).click();
    await page.getByText("Set by hand. No rule changes it.").waitFor();
    const { body } = await call("GET", "/api/people?matched=yes");
    const matches = body.items.map(({ name, match }: { name: string; match: { by: string } }) => [name, match.by]);
    expect(Object.fromEntries(matches)).toEqual({ Priya: "rule", "Amara’s double": "manual" });
  },
);
