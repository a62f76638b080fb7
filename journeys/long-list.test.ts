import pg from "pg";
import { expect, test } from "vitest";
import { migratedDatabase } from "../src/testing/databases.ts";
import { blind, browser, meeting, scene, signIn, visit } from "./browser.ts";

test.skipIf(blind)(
  "a list of ten thousand meetings is scrolled through with few of them on the page, and sorted once it is whole",
  async () => {
    const databaseUrl = await migratedDatabase();
    const { server, call } = await scene(databaseUrl);
    await meeting(call, "Tutorial");
    await multiply(databaseUrl, 10_000);
    const page = await signIn(await browser(), server.url);
    await visit(page, `${server.url}/meetings`);
    const grid = page.getByRole("grid", { name: "Meetings" });
    expect(await grid.getAttribute("aria-rowcount")).toBe("-1");

    const seen = async () =>
      Number(/[\d,]+/.exec((await page.getByText("so far").textContent()) ?? "")?.[0].replace(",", ""));
    await expect
      .poll(
        async () => {
          await page.evaluate("scrollTo(0, document.body.scrollHeight)");
          return seen();
        },
        { timeout: 60_000, interval: 50 },
      )
      .toBeGreaterThan(500);
    expect(await page.getByRole("row").count()).toBeLessThan(60);

    await visit(page, `${server.url}/meetings?search=Tutorial+999`);
    await expect.poll(() => page.getByText(/\d+ entries/).textContent(), { timeout: 60_000 }).toContain("entries");
    await page.getByRole("button", { name: "Meeting", exact: true }).click();
    await expect.poll(() => page.url()).toContain("sort=subject");
    await page.locator("th[aria-sort=ascending]", { hasText: "Meeting" }).waitFor();
  },
);

test.skipIf(blind)("a person chooses the columns they look at, and finds them again the next time", async () => {
  const { server, call } = await scene();
  await meeting(call, "Tutorial");
  const page = await signIn(await browser(), server.url);
  await visit(page, `${server.url}/meetings`);
  const titles = () => page.getByRole("columnheader").allTextContents();
  expect(await titles()).toEqual(["Meeting", "When", "Organiser", "State", "Join"]);
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Kept" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Organiser" }).click();
  await page.reload();
  await page.getByRole("row", { name: /Tutorial/ }).waitFor();
  expect(await titles()).toEqual(["Meeting", "When", "Kept", "State", "Join"]);
});

/** Writes the one meeting that there is down `count` times more, an hour apart. */
async function multiply(databaseUrl: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("begin");
    await client.query("select set_config('app.scope', 'everything', true)");
    const columns = await client.query(
      "select column_name as name from information_schema.columns where table_name = 'meetings'",
    );
    const others: Record<string, string> = {
      id: "gen_random_uuid()",
      key: "key || '-' || n",
      wish: "jsonb_set(wish, '{subject}', to_jsonb('Tutorial ' || n))",
      starts_at: "starts_at + n * interval '1 hour'",
      ends_at: "ends_at + n * interval '1 hour'",
    };
    const names: string[] = columns.rows.map(({ name }) => name);
    await client.query(
      `insert into meetings (${names.join(", ")})
       select ${names.map((name) => others[name] ?? name).join(", ")} from meetings, generate_series(1, $1) n`,
      [count],
    );
    await client.query("commit");
  } finally {
    await client.end();
  }
}
