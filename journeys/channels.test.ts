import { expect, test } from "vitest";
import { accept, accountScene, teamsOf } from "./accounts-stage.ts";
import { blind, visit } from "./browser.ts";
import { violations } from "./violations.ts";

const PRIYA = "praman2@campus.example";
const CALLUM = "callum.macleod@campus.example";
const READS = ["ChannelMessage.Read.All", "Team.ReadBasic.All", "Channel.ReadBasic.All", "User.ReadBasic.All"];

/** A server at whose page Callum's account is connected, and Priya's Teams beside it, in a channel that both are in. */
async function desk({ on = ["messenger.channels", "messenger.writing"], reads = READS } = {}) {
  const it = await accountScene(on, reads);
  const { page, server, sandbox } = it;
  const { teams: all } = await sandbox.control("GET", "/teams");
  const careers = all.find(({ displayName }: { displayName: string }) => displayName === "Careers Service");
  const { id: channel } = careers.channels.find(
    ({ displayName }: { displayName: string }) => displayName === "Employer events",
  );
  await sandbox.control("POST", `/teams/${careers.id}/members`, { user: CALLUM });
  await visit(page, `${server.url}/account/microsoft`);
  await page.getByRole("button", { name: "Authorize account" }).click();
  await accept(page, "Callum MacLeod");
  await page.getByText("The Microsoft account is connected.").waitFor();
  const at = `/teams/${careers.id}/channels/${channel}/messages`;
  return { ...it, ...(await teamsOf(sandbox, PRIYA, channel)), at };
}

test.skipIf(blind)(
  "Olive has a channel kept, reads what Priya posts in Teams, and answers below it as Callum; Priya reads that in Teams",
  async () => {
    const { page, server, sandbox, teams, say, at } = await desk();
    await visit(page, `${server.url}/channels`);
    await page.getByText("No channel is kept").waitFor();
    await page.getByRole("button", { name: "Keep a channel" }).click();
    await page.getByRole("combobox", { name: "Team" }).pressSequentially("car");
    await page.getByRole("option", { name: "Careers Service" }).click();
    await page.getByRole("combobox", { name: "Channel" }).click();
    await page.getByRole("option", { name: "Employer events" }).click();
    expect(await violations(page, "the choice of a channel")).toEqual([]);
    await page.getByRole("button", { name: "Keep channel" }).click();
    const row = page.getByRole("row", { name: /Careers Service › Employer events/ });
    await row.getByText("Microsoft announces what is new").waitFor();
    expect(await violations(page, "channels that are kept")).toEqual([]);

    await say("Who brings the tables?");
    await row.getByRole("link").click();
    const posts = page.getByRole("region", { name: /^Posts in/ });
    await posts.getByText("Who brings the tables?").waitFor();
    await posts.getByRole("button", { name: "Reply" }).click();
    await page.getByRole("textbox", { name: "Reply to Priya Raman" }).fill("We do.");
    await page.keyboard.press("Enter");
    await teams.getByText("We do.").first().waitFor();
    // For a moment it may stand both below the post and among what is on its way.
    await posts.getByText("We do.").first().waitFor();
    await posts.getByRole("button", { name: "Hide replies" }).click();
    await posts.getByText("We do.").waitFor({ state: "detached" });

    // What others reply is counted while it is folded up, and seen when it is unfolded.
    const id = page.url().split("/").at(-1);
    const { items } = await (await page.request.get(`${server.url}/api/conversations/${id}/threads`)).json();
    await sandbox.control("POST", at, { from: PRIYA, text: "Lovely.", replyTo: items[0].post });
    await posts.getByRole("button", { name: "2 replies" }).click();
    await posts.getByText("Lovely.").waitFor();
    expect(await violations(page, "a channel")).toEqual([]);

    await page.getByRole("button", { name: "New post" }).click();
    await page.getByRole("textbox", { name: "Subject" }).fill("Friday");
    await page.getByRole("textbox", { name: "What the post says" }).fill("Doors open at nine.");
    await page.getByRole("button", { name: "Post", exact: true }).click();
    await teams.getByText("Doors open at nine.").first().waitFor();
    await posts.getByText("Friday").waitFor();
  },
);

test.skipIf(blind)("Olive replies as Callum with a file and mentions Priya, who sees both in Teams", async () => {
  const on = ["messenger.channels", "messenger.writing", "messenger.channel-files"];
  const { page, server, ask, say, teams, at } = await desk({ on, reads: [...READS, "Files.Read.All"] });
  await say("Who has the plan?");
  const [, , team = "", , channel = ""] = at.split("/");
  await ask("POST", "/api/channels", { team, channel });
  await visit(page, `${server.url}/messages`);
  await page.getByRole("link", { name: /Who has the plan/ }).click();
  const posts = page.getByRole("region", { name: /^Posts in/ });
  await posts.getByRole("button", { name: "Reply" }).click();
  const reply = page.getByRole("textbox", { name: "Reply to Priya Raman" });
  await reply.pressSequentially("Here, @Pri");
  await page.getByRole("option", { name: /Priya Raman/ }).click();
  await page
    .getByLabel("Attach", { exact: true })
    .last()
    .setInputFiles([{ name: "plan.txt", mimeType: "text/plain", buffer: Buffer.from("The plan of the fair.") }]);
  await page.getByRole("list", { name: "Attached" }).getByText(/KB|B/).first().waitFor();
  expect(await violations(page, "a reply with a file and a mention")).toEqual([]);
  await reply.press("Enter");
  await posts.getByRole("button", { name: "Save “plan.txt”" }).waitFor();
  await teams.getByText("plan.txt").first().waitFor();
  await teams
    .getByText(/Here, @?Priya Raman/)
    .first()
    .waitFor();
});

test.skipIf(blind)("a channel is taken off the list, and what was kept of it is erased for a reason", async () => {
  const { page, server, ask, at, say } = await desk();
  await say("Budget: 4711.");
  const [, , team = "", , channel = ""] = at.split("/");
  await ask("POST", "/api/channels", { team, channel });
  await visit(page, `${server.url}/messages`);
  await page.getByRole("link", { name: /Budget: 4711/ }).click();
  await page.getByRole("heading", { name: "Careers Service › Employer events" }).waitFor();
  await visit(page, `${server.url}/channels`);
  await page.getByRole("button", { name: /^More for/ }).click();
  await page.getByRole("menuitem", { name: "Take off the list" }).click();
  await page.getByRole("radio", { name: /Stays here/ }).waitFor();
  expect(await violations(page, "leaving a channel")).toEqual([]);
  await page.getByRole("button", { name: "Take off the list" }).click();
  await page.getByText("Not kept any more; what was kept is still here").waitFor();
  await page.getByRole("button", { name: /^More for/ }).click();
  await page.getByRole("menuitem", { name: "Erase what was kept" }).click();
  await page.getByRole("button", { name: "Erase what was kept" }).click();
  await page.getByText("Say why it is erased.").waitFor();
  await page.getByRole("textbox", { name: "Reason" }).fill("Chosen by mistake.");
  await page.getByRole("button", { name: "Erase what was kept" }).click();
  await page.getByText("No channel is kept").waitFor();
});
