import { expect, test } from "vitest";
import { connectedServer, type TestSandbox } from "../../../testing/sandbox.ts";
import { soon } from "../../../testing/machine-time.ts";
import { AMARA, tomorrow, WAIT } from "../../../testing/microsoft/wishes.ts";

const KEY = "String {7c0de7b5-3b1c-4d0e-9a64-2f5d5a3f8e11} Name ParleyKey";

/** An event in Amara's calendar that says it is this meeting's. */
async function plant({ ready, control }: TestSandbox, subject: string, key: string): Promise<void> {
  const { access_token } = await control("POST", "/tokens", { clientId: ready.admin.clientId });
  const { status } = await fetch(`${ready.graph}/users/${AMARA}/events`, {
    method: "POST",
    headers: { authorization: `Bearer ${access_token}`, "content-type": "application/json" },
    body: JSON.stringify({
      subject,
      start: { dateTime: tomorrow(14).replace("Z", ""), timeZone: "UTC" },
      end: { dateTime: tomorrow(15).replace("Z", ""), timeZone: "UTC" },
      singleValueExtendedProperties: [{ id: KEY, value: key }],
    }),
  });
  expect(status).toBe(201);
}

/** A day goes by, after which Parley looks for events that no meeting stands in. */
async function dayPasses({ server, sandbox }: Awaited<ReturnType<typeof connectedServer>>): Promise<void> {
  // When it looks is reckoned from when the connection was found to work.
  await soon(async () => {
    const { items } = (await server.call("GET", "/api/jobs?search=meetings.sweep-orphans")).body;
    expect(items).toMatchObject([{ state: "waiting" }]);
  });
  await sandbox.control("POST", "/clock", { advance: 25 * 3600 });
}

test("what is left of a meeting that is cancelled, or that stands in another event, is gone a day later, and nothing else", async () => {
  const { server, sandbox } = await connectedServer();
  const open = async (key: string) => {
    const organiser = { userPrincipalName: AMARA };
    const body = { subject: key, start: tomorrow(14), end: tomorrow(15), organiser };
    return (await server.call("PUT", `/api/meetings/${key}`, { body, headers: WAIT })).body;
  };
  const [stands, ended] = [await open("stands"), await open("ended")];
  await server.call("POST", `/api/meetings/${ended.id}/cancellation`, { headers: WAIT });
  await plant(sandbox, "left over", ended.id);
  await plant(sandbox, "doubled", stands.id);
  await plant(sandbox, "of another installation", "3f2504e0-4f89-41d3-9a0c-0305e82c3301");
  await dayPasses({ server, sandbox });
  await soon(async () => expect(await sandbox.events("left over")).toEqual([]));
  await soon(async () => expect(await sandbox.events("doubled")).toEqual([]));
  expect(await sandbox.events("stands")).toHaveLength(1);
  expect(await sandbox.events("of another installation")).toHaveLength(1);
  // Microsoft has them no more a moment before that is written down here.
  await soon(async () => {
    const { items } = (await server.call("GET", "/api/facts?what=meeting.orphan-removed")).body;
    expect(new Set(items.map(({ about }: { about: string }) => about))).toEqual(new Set([stands.id, ended.id]));
  });
});

test("a mailbox that is gone keeps no other from being swept", async () => {
  const { server, sandbox } = await connectedServer();
  const ids = new Map<string, string>();
  for (const login of [AMARA, "grace.mensah@campus.example", "callum.macleod@campus.example"]) {
    const organiser = { userPrincipalName: login };
    const body = { subject: login, start: tomorrow(14), end: tomorrow(15), organiser };
    const { id } = (await server.call("PUT", `/api/meetings/${login.slice(0, 5)}`, { body, headers: WAIT })).body;
    ids.set(login, id);
  }
  await plant(sandbox, "doubled", ids.get(AMARA) ?? "");
  for (const login of ids.keys())
    if (login !== AMARA) await sandbox.control("PATCH", `/users/${login}`, { mailbox: false });
  await dayPasses({ server, sandbox });
  await soon(async () => expect(await sandbox.events("doubled")).toEqual([]));
});
