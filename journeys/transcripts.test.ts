import { expect, test } from "vitest";
import { blind, browser, meeting, scene, signIn, visit } from "./browser.ts";
import { violations } from "./violations.ts";

const PATIENCE = { timeout: 60_000 };
const AMARA = "amara.okafor@campus.example";

/** A meeting of half a minute's talk, recorded and transcribed, of which everything has been read. */
async function heldMeeting() {
  const it = await scene();
  const { sandbox, call } = it;
  await call("PUT", "/api/abilities", {
    body: { on: ["meetings.calendar", "meetings.recordings", "meetings.transcripts"] },
  });
  const open = { enableGraphTranscriptAccess: true, enableAttributedTranscripts: true };
  await sandbox.control("PATCH", "/teams/meeting-settings", open);
  const { id, joinUrl, start } = await meeting(call, "Careers advice");
  const { now } = await sandbox.control("GET", "/clock");
  await sandbox.control("POST", "/clock", { advance: (Date.parse(start) - Date.parse(now)) / 1000 });
  const lines = [
    { who: { user: AMARA }, text: "Welcome, everybody, to our round on careers.", seconds: 4 },
    { who: { user: "praman2@campus.example" }, text: "Let me share my screen about scholarships.", seconds: 4 },
    { who: { user: AMARA }, text: "The scholarship deadline is on Friday.", seconds: 4 },
  ];
  await sandbox.control("POST", `/meetings/${encodeURIComponent(joinUrl)}/held`, {
    minutes: 1,
    participants: [{ user: AMARA }, { user: "praman2@campus.example" }],
    recorded: true,
    transcribed: true,
    lines,
  });
  await sandbox.control("POST", "/clock", { advance: 3600 });
  const look = async (path: string) => {
    // One that was under way before may have come too early.
    await call("POST", `/api/meetings/${id}/looks`);
    return (await call("GET", path)).body;
  };
  await expect
    .poll(async () => (await look("/api/transcripts")).items, PATIENCE)
    .toMatchObject([{ recording: { artifact: expect.any(String) } }]);
  await expect.poll(async () => (await look(`/api/meetings/${id}/attendance`)).occasions, PATIENCE).toHaveLength(1);
  return { ...it, id };
}

test.skipIf(blind)(
  "somebody searches for what was said, and the recording opens where it is said, with the transcript beside it",
  async () => {
    const { server } = await heldMeeting();
    const page = await signIn(await browser(), server.url);
    await visit(page, `${server.url}/transcripts`);
    await page.getByRole("searchbox", { name: "Search what was said" }).fill("deadline");
    await expect.poll(() => page.locator("mark").allTextContents(), PATIENCE).toEqual(["deadline"]);
    expect(new URL(page.url()).searchParams.get("search")).toBe("deadline");
    expect(await violations(page, "what was found")).toEqual([]);

    const from = page.getByRole("link", { name: /^From \d+:\d\d$/ });
    const place = /(\d+):(\d\d)/.exec(String(await from.textContent())) ?? [];
    const second = Number(place[1]) * 60 + Number(place[2]);
    await from.click();
    await page.getByRole("heading", { name: "Careers advice", level: 1 }).waitFor();
    const video = page.locator("video");
    await expect
      .poll(() => video.evaluate((element) => Number(Reflect.get(element, "currentTime"))), PATIENCE)
      .toBeCloseTo(second, 0);
    await expect
      .poll(() => page.locator("li[aria-current=time]").textContent(), PATIENCE)
      .toContain("The scholarship deadline is on Friday.");

    await page.getByRole("searchbox", { name: "Find in the transcript" }).fill("scholarship");
    await page.getByText("1 of 2").waitFor();
    await page.keyboard.press("Enter");
    await page.getByText("2 of 2").waitFor();
    expect(await violations(page, "the recording")).toEqual([]);

    await page.getByRole("button", { name: /^From/ }).first().focus();
    await page.keyboard.press("Enter");
    await expect
      .poll(() => video.evaluate((element) => Number(Reflect.get(element, "currentTime"))), PATIENCE)
      .toBeLessThan(second);

    await page.getByRole("button", { name: "Save" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: "Word document" }).click();
    expect((await download).suggestedFilename()).toMatch(/^Careers advice \d{4}-\d\d-\d\d transcript\.docx$/);
  },
);

test.skipIf(blind)("the page of a meeting says who came, as a picture and as a table", async () => {
  const { server, id } = await heldMeeting();
  const page = await signIn(await browser(), server.url);
  await visit(page, `${server.url}/meetings/${id}`);
  await page.getByRole("figure", { name: "2 people came" }).waitFor();
  expect(await violations(page, "the picture")).toEqual([]);
  await page.getByRole("tab", { name: "Table" }).click();
  await expect
    .poll(() => page.getByRole("table").getByRole("row").allTextContents(), PATIENCE)
    .toEqual(expect.arrayContaining([expect.stringContaining("Priya Raman")]));
  expect(await violations(page, "the table")).toEqual([]);
});
