import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import {
  addressesOfScreens,
  blind,
  browser,
  meeting,
  scene,
  settled,
  signIn,
  staffAddresses,
  visit,
} from "./browser.ts";
import { violations } from "./violations.ts";

interface State {
  readonly name: string;
  /** Where it is; MEETING, SETUP and CONNECTION stand for the page of one, TOMORROW for the day. */
  readonly on: string;
  readonly open?: (page: Page) => Promise<void>;
  /** What is there once it is open. */
  readonly shows: "dialog" | "alertdialog" | "menu" | "heading";
}

const press = (name: string | RegExp) => (page: Page) => page.getByRole("button", { name }).click();

const STATES: readonly State[] = [
  { name: "the form that opens a meeting", on: "/meetings?new=meeting", shows: "dialog" },
  { name: "the form that adds a connection", on: "/connections?new=connection", shows: "dialog" },
  { name: "the week's meetings on a calendar", on: "/meetings?view=calendar&span=week&at=TOMORROW", shows: "heading" },
  { name: "the month's meetings", on: "/meetings?view=calendar&span=month&at=TOMORROW", shows: "heading" },
  { name: "a search that finds nothing", on: "/meetings?search=nothing-of-the-kind", shows: "heading" },
  { name: "the palette", on: "/", open: (page) => page.keyboard.press("Control+k"), shows: "dialog" },
  { name: "the help on shortcuts", on: "/", open: (page) => page.keyboard.press("?"), shows: "dialog" },
  { name: "the columns of a table", on: "/meetings", open: press("Columns"), shows: "menu" },
  { name: "the question before a cancellation", on: "MEETING", open: press("Cancel meeting"), shows: "alertdialog" },
  { name: "the form that moves a meeting", on: "MEETING", open: press("Move"), shows: "dialog" },
  { name: "the form for another credential", on: "/connections", open: press(/^Replace credential/), shows: "dialog" },
  { name: "the question before a retirement", on: "/connections", open: press(/^Retire/), shows: "alertdialog" },
  { name: "the form that invites somebody", on: "/settings/users?new=user", shows: "dialog" },
  { name: "the form that makes an access key", on: "/settings/keys?new=key", shows: "dialog" },
  { name: "the form that makes a hand-over key", on: "/settings/hand-over-keys?new=key", shows: "dialog" },
  { name: "the form that adds a sign-in provider", on: "/settings/identity-providers?new=provider", shows: "dialog" },
  { name: "who is signed in", on: "/", open: press(/account and sign out$/), shows: "menu" },
  { name: "the form that adds a webhook endpoint", on: "/webhook-endpoints?new=endpoint", shows: "dialog" },
  { name: "the export of the activity log", on: "/activity", open: press("Export"), shows: "menu" },
  { name: "an operation of the API reference", on: "/reference#putMeetingsByKey", shows: "heading" },
  { name: "a guide", on: "/reference#guide-webhooks", shows: "heading" },
  { name: "the operators of a set-up", on: "/set-up?step=who", shows: "heading" },
  { name: "the command of a set-up", on: "SETUP", shows: "heading" },
  { name: "the block of a set-up", on: "SETUP&road=shell", shows: "heading" },
  { name: "a set-up by hand", on: "SETUP&road=hand", shows: "heading" },
  { name: "a set-up with an app that exists", on: "SETUP&road=existing", shows: "heading" },
  ...["what", "who", "register", "permissions", "scripts", "test"].map(
    (step) => ({ name: `the step ${step} of a connection`, on: `CONNECTION&step=${step}`, shows: "heading" }) as const,
  ),
  { name: "the appearance", on: "/", open: press("Appearance"), shows: "menu" },
  {
    name: "a form with everything wrong",
    on: "/connections?new=connection",
    open: async (page) => {
      await page.getByRole("dialog").getByRole("button", { name: "Add connection" }).click();
      await page.getByText("Client secret: this is needed.").waitFor();
    },
    shows: "dialog",
  },
  {
    name: "a service to read rosters from, with complaints",
    on: "/rosters",
    open: async (page) => {
      await page.getByRole("button", { name: "Add service" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
      await page.getByText("Address: this is needed.").first().waitFor();
    },
    shows: "dialog",
  },
];

test.skipIf(blind)(
  "whoever needs help to read or to reach things finds every screen in order, in three themes",
  async () => {
    const { server, call } = await scene();
    const { id, start } = await meeting(call, "Careers advice");
    const refused = await meeting(call, "Mock interview", { organiser: "nobody@campus.example" });
    const [connection] = (await call("GET", "/api/connections")).body.items;
    const { body: begun } = await call("POST", "/api/setups", { body: {} });
    const setups = { SETUP: `/set-up?setup=${begun.id}`, CONNECTION: `/set-up?connection=${connection.id}` };
    const context = await browser();
    const wrong: string[] = [];
    const stranger = await context.newPage();
    for (const path of addressesOfScreens().strangers) {
      await visit(stranger, server.url + path);
      wrong.push(...(await violations(stranger, path)));
    }
    const page = await signIn(context, server.url);
    for (const path of [...(await staffAddresses(call)), `/meetings/${refused.id}`]) {
      await visit(page, server.url + path);
      wrong.push(...(await violations(page, path)));
    }
    for (const { name, on, open, shows } of STATES) {
      await visit(
        page,
        server.url + placed(on, { MEETING: `/meetings/${id}`, TOMORROW: start.slice(0, 10), ...setups }),
      );
      await open?.(page);
      await page.getByRole(shows).first().waitFor();
      await settled(page);
      wrong.push(...(await violations(page, name)));
    }
    expect(wrong).toEqual([]);
  },
);

/** The address of a state, with the places in it that only a run knows. */
function placed(on: string, places: Readonly<Record<string, string>>): string {
  return Object.entries(places).reduce((address, [name, place]) => address.replace(name, place), on);
}
