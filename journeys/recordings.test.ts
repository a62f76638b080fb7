import { expect, test } from "vitest";
import { blind, browser, meeting, scene, signIn, visit, wished } from "./browser.ts";
import { handOverKey } from "../src/testing/hand-over.ts";

const AMARA = "amara.okafor@campus.example";
const VERA = { name: "Vera Lind", email: "vera@outside.example" };

type Scene = Awaited<ReturnType<typeof scene>>;

/** A tenant that lets apps read transcripts, and a meeting in it that Vera is invited to. */
async function invited({ call, sandbox }: Scene) {
  const on = ["meetings.calendar", "meetings.recordings", "meetings.transcripts"];
  await call("PUT", "/api/abilities", { body: { on } });
  const open = { enableGraphTranscriptAccess: true, enableAttributedTranscripts: true };
  await sandbox.control("PATCH", "/teams/meeting-settings", open);
  const { key, organiser, start, end } = await meeting(call, "Advice on studying abroad");
  const body = {
    subject: "Advice on studying abroad",
    start,
    end,
    organiser: organiser.asked,
    attendees: [{ email: VERA.email }],
  };
  return wished(call, key, body);
}

async function isHeld({ sandbox }: Scene, joinUrl: string): Promise<void> {
  const participants = [{ user: AMARA }, { user: "praman2@campus.example" }];
  const held = { minutes: 25, participants, recorded: true, transcribed: true };
  await sandbox.control("POST", `/meetings/${encodeURIComponent(joinUrl)}/held`, held);
  await sandbox.control("POST", "/clock", { advance: 40 * 60 });
}

test.skipIf(blind)(
  "a clerk sees the recording appear beside its meeting, and erases the transcript with a reason",
  async () => {
    const stage = await scene();
    const held = await invited(stage);
    const clerk = await signIn(await browser(), stage.server.url);
    await visit(clerk, `${stage.server.url}/meetings/${held.id}`);
    const panel = clerk.getByRole("region", { name: "Recordings and transcripts" });
    await panel.getByText("They appear here by themselves").waitFor();
    await isHeld(stage, held.joinUrl);
    await panel.getByRole("button", { name: "Refresh recordings" }).click();
    await panel.getByText("Recording", { exact: true }).waitFor();
    await panel.getByText("Transcript", { exact: true }).waitFor();
    await panel.getByText("Attendance report", { exact: true }).waitFor();
    await panel.getByRole("button", { name: /^Erase: Transcript/ }).click();
    const dialog = clerk.getByRole("dialog");
    await dialog.getByLabel("Reason").fill("Vera asked for it");
    await dialog.getByRole("button", { name: "Erase" }).click();
    await panel.getByText("Erased here: Vera asked for it").waitFor();
    expect(await panel.getByRole("button", { name: /^Erase: Transcript/ }).count()).toBe(0);
  },
);

test.skipIf(blind)(
  "whoever was invited watches the recording on their own page, as long as it is shown to them",
  async () => {
    const stage = await scene();
    const { server, call } = stage;
    const held = await invited(stage);
    await isHeld(stage, held.joinUrl);
    await call("POST", `/api/meetings/${held.id}/looks`);
    await expect
      .poll(async () => (await call("GET", `/api/meetings/${held.id}/artifacts`)).body.items.length, {
        timeout: 60_000,
      })
      .toBe(3);
    const { sign } = await handOverKey({ ...server, call });
    const context = await browser();
    const handOver = await sign({ sub: "vera", ...VERA });
    const page = await context.newPage();
    await visit(page, `${server.url}/visit#hand-over=${handOver}`);
    const mine = page.getByRole("region", { name: "Your meetings" });
    await mine.getByText("Advice on studying abroad").waitFor();
    expect(await mine.getByRole("button", { name: /^Watch/ }).count()).toBe(0);
    await call("PATCH", "/api/meeting-settings", { body: { showInPortal: true } });
    await visit(page, `${server.url}/visit`);
    await mine.getByRole("button", { name: /^Watch the recording/ }).click();
    const film = mine.locator("video");
    await expect
      .poll(() => film.evaluate((player: { duration: number }) => player.duration), { timeout: 60_000 })
      .toBeGreaterThan(60);
    const at = await film.getAttribute("src");
    await call("PATCH", "/api/meeting-settings", { body: { showInPortal: false } });
    // At once, also for whoever has the film's own address.
    expect((await context.request.get(`${server.url}${at}`)).status()).toBe(404);
    await visit(page, `${server.url}/visit`);
    await mine.getByText("Advice on studying abroad").waitFor();
    expect(await mine.getByRole("button", { name: /^Watch/ }).count()).toBe(0);
    // The word of staff on this one meeting comes before the organisation's.
    const clerk = await signIn(await browser(), server.url);
    await visit(clerk, `${server.url}/meetings/${held.id}`);
    await clerk.getByLabel("In the client portal").selectOption("Show recordings and transcripts");
    await clerk.getByText("now see its recordings and transcripts").first().waitFor();
    expect((await context.request.get(`${server.url}${at}`)).status()).toBe(200);
  },
);
