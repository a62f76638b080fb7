import { expect, test } from "vitest";
import { scene } from "../../../testing/accounts.ts";
import { minutesPass } from "../../../testing/microsoft/booking.ts";

const NOBODY = "11111111-2222-4333-8444-555555555555";

/** A server on which presence is switched on, and the object ids of two people of the campus. */
async function presenceStage({
  on = ["directory.presence"],
  roles = ["User.ReadBasic.All", "Presence.Read.All"],
} = {}) {
  const it = await scene(on, roles);
  const idOf = async (search: string) =>
    (await it.chrome.call("GET", `/api/directory-users?search=${search}`)).body.items[0].objectId;
  const [amara, priya] = [await idOf("Amara"), await idOf("Priya")];
  const client = (user: string, state: object) => it.sandbox.control("PUT", `/users/${user}/presence`, state);
  const asked = async () => {
    const { entries } = await it.sandbox.control("GET", "/traffic");
    return entries.filter(({ url }: { url: string }) => url.includes("getPresencesByUserId")).length;
  };
  const look = (...ids: string[]) => it.chrome.call("GET", `/api/presence?ids=${ids.join(",")}`);
  return { ...it, amara, priya, client, asked, look };
}

test("staff see who is in a call and who is away", async () => {
  const { client, look, amara, priya } = await presenceStage();
  await client(amara, { availability: "Busy", activity: "InACall" });
  await client(priya, { availability: "Away" });
  const { body } = await look(amara, priya, NOBODY);
  expect(body).toEqual({
    on: true,
    delaySeconds: 60,
    items: [
      { objectId: amara, availability: "Busy", activity: "InACall", outOfOffice: false },
      { objectId: priya, availability: "Away", activity: "Away", outOfOffice: false },
      { objectId: NOBODY, availability: "PresenceUnknown", activity: "PresenceUnknown", outOfOffice: false },
    ],
  });
});

test("however many look at the same people at once, Microsoft is asked once a minute", async () => {
  const { client, look, asked, amara, priya, server, sandbox } = await presenceStage();
  await client(amara, { availability: "Available" });
  await Promise.all([look(amara, priya), look(amara, priya), look(priya, amara)]);
  expect(await asked()).toBe(1);
  await client(amara, { availability: "Busy" });
  expect((await look(amara)).body.items).toMatchObject([{ availability: "Available" }]);
  expect(await asked()).toBe(1);
  await minutesPass({ server, sandbox }, 2);
  expect((await look(amara)).body.items).toMatchObject([{ availability: "Busy" }]);
  expect(await asked()).toBe(2);
});

test("where presence is switched off, nothing is asked and nobody is shown", async () => {
  const { look, asked, amara } = await presenceStage({ on: [] });
  expect((await look(amara)).body).toEqual({ on: false, delaySeconds: 0, items: [] });
  expect(await asked()).toBe(0);
});

test("without consent the refusal says what to do, and the next look asks again", async () => {
  const { look, amara, asked } = await presenceStage({ roles: ["User.ReadBasic.All"] });
  const { status, body } = await look(amara);
  expect([status, body.code]).toMatchObject([422, "upstream-refused"]);
  expect(body.cure).toEqual(expect.any(String));
  await look(amara);
  expect(await asked()).toBe(2);
});

test("what is no object id is refused by name", async () => {
  const { look } = await presenceStage();
  const { status, body } = await look("amara");
  expect([status, body.field]).toEqual([400, "ids"]);
});
