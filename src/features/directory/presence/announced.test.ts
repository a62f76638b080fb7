import { expect, test } from "vitest";
import { ADMINISTRATOR, authorize, OURS, scene } from "../../../testing/accounts.ts";
import { soon } from "../../../testing/machine-time.ts";
import { minutesPass } from "../../../testing/microsoft/booking.ts";
import { subscriptionsAt } from "../../../testing/microsoft/outlook.ts";
import { API_KEY } from "../../../testing/server.ts";
import { atOnce } from "./feature.ts";

const ON = ["directory.presence", "directory.presence-at-once"];

/** A server to which Microsoft announces presence in the name of the organisation's account, and two people who are looked at. */
async function announcedStage() {
  const it = await scene(ON, ["User.ReadBasic.All", "Presence.Read.All"]);
  const { sandbox, chrome, server } = it;
  expect(await authorize(it, OURS, ADMINISTRATOR)).toContain("account=connected");
  const idOf = async (search: string): Promise<string> =>
    (await chrome.call("GET", `/api/directory-users?search=${search}`)).body.items[0].objectId;
  const [amara, priya] = [await idOf("Amara"), await idOf("Priya")];
  const client = (user: string, availability: string) =>
    sandbox.control("PUT", `/users/${user}/presence`, { availability });
  const look = async (...ids: string[]) => (await chrome.call("GET", `/api/presence?ids=${ids.join(",")}`)).body;
  const asked = async () => {
    const { entries } = await sandbox.control("GET", "/traffic");
    return entries.filter(({ url }: { url: string }) => url.includes("getPresencesByUserId")).length;
  };
  const pass = (minutes: number) => minutesPass({ sandbox, server }, minutes);
  const live = async () => {
    const { items } = (await server.call("GET", "/api/subscriptions")).body;
    return items.filter(
      (each: { state: string; title: string }) => each.state === "live" && /presence/i.test(each.title),
    );
  };
  /** Looks until Microsoft announces these, and they were asked for once more since: what came before goes unannounced. */
  const watch = (...ids: string[]) =>
    soon(async () => {
      expect((await look(...ids)).delaySeconds).toBe(0);
      expect(await live()).toMatchObject([{ whose: ids.length === 1 ? "1 person" : `${ids.length} people` }]);
      expect((await server.call("GET", "/api/jobs?search=look-at-presence")).body.items).toEqual([]);
    });
  return { ...it, amara, priya, client, look, asked, pass, live, watch };
}

test("whoever is looked at is announced: a change is seen at once, and Microsoft is not asked for it", async () => {
  const { amara, priya, client, look, asked, watch } = await announcedStage();
  await client(amara, "Available");
  expect(await look(amara, priya)).toMatchObject({
    on: true,
    delaySeconds: 60,
    items: [{ availability: "Available" }, {}],
  });
  await watch(amara, priya);
  await soon(async () => expect((await look(amara)).items).toMatchObject([{ availability: "Available" }]));
  const before = await asked();
  await client(amara, "Busy");
  await soon(async () => expect((await look(amara)).items).toMatchObject([{ availability: "Busy" }]));
  expect(await asked()).toBe(before);
});

/** A page that listens to the live stream, and how often it was told to look at presence. */
async function openPage(url: string) {
  const leave = new AbortController();
  const headers = { authorization: `Bearer ${API_KEY}` };
  const { body } = await fetch(`${url}/api/events`, { headers, signal: leave.signal });
  let text = "";
  const read = async () => {
    const decoder = new TextDecoder();
    for await (const chunk of body ?? []) text += decoder.decode(chunk, { stream: true });
  };
  void read().catch(() => undefined);
  return { stirred: () => text.split("event: presence.stirred").length - 1, close: () => leave.abort() };
}

test("pages that are open are told that somebody's presence changed, and nothing of it is recorded", async () => {
  const { amara, client, server, watch } = await announcedStage();
  await client(amara, "Available");
  await watch(amara);
  const page = await openPage(server.url);
  await soon(() => expect(page.stirred()).toBe(1));
  await client(amara, "DoNotDisturb");
  await soon(() => expect(page.stirred()).toBe(2));
  page.close();
  for (const by of ["about", "text"])
    expect((await server.call("GET", `/api/facts?${by}=${amara}`)).body.items).toEqual([]);
});

test("who else is looked at is announced, too, by one subscription in the place of the other", async () => {
  const { amara, priya, client, look, sandbox, watch } = await announcedStage();
  await client(priya, "Away");
  await watch(amara);
  await watch(amara, priya);
  await soon(async () => expect(await subscriptionsAt(sandbox)).toHaveLength(1));
  await client(priya, "BeRightBack");
  await soon(async () => expect((await look(priya)).items).toMatchObject([{ availability: "BeRightBack" }]));
});

test("where the account is disconnected, presence is asked for once a minute again", async () => {
  const { amara, chrome, client, look, live, watch, pass } = await announcedStage();
  await client(amara, "Available");
  await watch(amara);
  const { id } = (await chrome.call("GET", `${OURS}/organisation`)).body.items[0].account;
  expect((await chrome.call("DELETE", `/api/accounts/${id}`)).status).toBe(204);
  await soon(async () => expect(await live()).toEqual([]));
  await client(amara, "Busy");
  await pass(2);
  expect(await look(amara)).toMatchObject({ delaySeconds: 60, items: [{ availability: "Busy" }] });
});

test("whom nobody has looked at for a working day is announced no more", async () => {
  const { amara, sandbox, server, watch, pass } = await announcedStage();
  await watch(amara);
  await pass(9 * 60);
  for (const chore of atOnce.chores) await chore.do({ ...server.house, order: async () => undefined });
  await pass(11);
  await soon(async () => expect(await subscriptionsAt(sandbox)).toEqual([]));
});

test("what Microsoft never announced is found by asking, ten minutes later", async () => {
  const { amara, sandbox, client, look, watch, pass } = await announcedStage();
  await client(amara, "Available");
  await watch(amara);
  await soon(async () => expect((await look(amara)).items).toMatchObject([{ availability: "Available" }]));
  await sandbox.control("POST", "/notification-faults", { match: { changeType: "updated" }, action: { kind: "lose" } });
  await client(amara, "Busy");
  await pass(11);
  await soon(async () => expect((await look(amara)).items).toMatchObject([{ availability: "Busy" }]));
});

test("of more than 650 people the first are announced, and the rest is asked for", async () => {
  const { amara, priya, look } = await announcedStage();
  const crowd = Array.from({ length: 649 }, (_, i) => `00000000-0000-4000-8000-${String(i).padStart(12, "0")}`);
  await look(amara);
  await look(...crowd.slice(0, 400));
  await look(...crowd.slice(400));
  expect((await look(priya)).delaySeconds).toBe(60);
  await soon(async () => expect((await look(amara, ...crowd.slice(0, 100))).delaySeconds).toBe(0));
  expect(await look(amara, priya)).toMatchObject({ delaySeconds: 60 });
});
