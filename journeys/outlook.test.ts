import { expect, test } from "vitest";
import { AMARA, CALLUM, dayAt, eventOf, outlookOf, subscriptionsAt } from "../src/testing/microsoft/outlook.ts";
import { blind, browser, scene, wished } from "./browser.ts";

/** A meeting of Amara's with Callum, whose calendar Microsoft announces, and its page as it stands open before staff. */
async function openPage() {
  const { sandbox, server, call } = await scene();
  const body = {
    subject: "Advice",
    start: dayAt(1, 14),
    end: dayAt(1, 15),
    organiser: { userPrincipalName: AMARA },
    attendees: [{ email: CALLUM, name: "Callum MacLeod" }],
  };
  const meeting = await wished(call, "a", body);
  await expect.poll(() => subscriptionsAt(sandbox), { timeout: 60_000 }).toHaveLength(1);
  const page = await (await browser()).newPage();
  await page.goto(server.signInLink);
  // Whoever has come in is led on to the meeting that is there.
  await page.getByRole("link", { name: "Meetings", exact: true }).first().click();
  await page.getByRole("link", { name: "Advice" }).first().click();
  return { sandbox, server, call, meeting, page };
}

test.skipIf(blind)(
  "a meeting moved in Outlook is shown moved on the open page, with who accepts, and nobody loads it anew",
  async () => {
    const { sandbox, server, call, meeting, page } = await openPage();
    await page.getByText("Callum MacLeod").first().waitFor();

    const outlook = outlookOf(sandbox, AMARA);
    const [start, end] = [dayAt(1, 9), dayAt(1, 11)].map((at) => ({ dateTime: at.replace("Z", ""), timeZone: "UTC" }));
    await outlook.call("PATCH", await eventOf(sandbox, AMARA), { subject: "Better advice", start, end });
    await page.getByRole("heading", { name: "Better advice" }).waitFor();
    await page.getByText("“Better advice” was moved in Outlook.").waitFor();
    await outlookOf(sandbox, CALLUM).call("POST", `${await eventOf(sandbox, CALLUM, "Better advice")}/accept`, {});
    await page.getByText("Accepted", { exact: true }).waitFor();

    const [connection] = (await call("GET", "/api/connections")).body.items;
    await page.goto(`${server.url}/connections/${connection.id}`);
    const announced = page.getByRole("list", { name: "What Microsoft announces" });
    await announced.getByText("An organiser's calendar: Amara Okafor").waitFor();
    expect(await announced.getByRole("progressbar").count()).toBe(1);
    expect(meeting.state).toBe("open");
  },
);

test.skipIf(blind)(
  "a meeting that its organiser cancels in Outlook is shown as gone, opened again with a new link, and cancelled here for all",
  async () => {
    const { sandbox, call, meeting, page } = await openPage();
    await page.getByRole("button", { name: "Cancel meeting" }).waitFor();

    const outlook = outlookOf(sandbox, AMARA);
    await outlook.call("POST", `${await eventOf(sandbox, AMARA)}/cancel`, { comment: "I am ill." });
    await page.getByRole("button", { name: "Open it again" }).click();
    const link = async () => (await call("GET", `/api/meetings/${meeting.id}`)).body.joinUrl;
    await expect.poll(link, { timeout: 60_000 }).not.toBe(meeting.joinUrl);
    await page.getByRole("button", { name: "Open it again" }).waitFor({ state: "detached" });

    await page.getByRole("button", { name: "Cancel meeting" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Cancel meeting" }).click();
    await page.getByText("Cancelled", { exact: true }).first().waitFor();
    const inCalendar = async () => (await sandbox.events("Advice")).filter(({ isCancelled }) => isCancelled !== true);
    await expect.poll(inCalendar, { timeout: 60_000 }).toEqual([]);
  },
);
