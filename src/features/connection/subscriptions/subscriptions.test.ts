import { expect, test, vi } from "vitest";
import { chatStage } from "../../../testing/microsoft/chats.ts";
import {
  AMARA,
  CALLUM,
  dayAt,
  eventOf,
  listening,
  openMeeting,
  outlookOf,
  subscriptionsAt,
} from "../../../testing/microsoft/outlook.ts";
import type { TestSandbox } from "../../../testing/sandbox.ts";
import { callAt, type TestServer, testServer } from "../../../testing/server.ts";

const patience = { timeout: 60_000, interval: 100 };

async function listed(server: TestServer) {
  return (await server.call("GET", "/api/subscriptions")).body.items;
}

/** What one person's program does in a mailbox is heard of by us. */
async function isHeard(server: TestServer, sandbox: TestSandbox, answer: string): Promise<void> {
  const outlook = outlookOf(sandbox, CALLUM);
  await outlook.call("POST", `${await eventOf(sandbox, CALLUM)}/${answer}`, { sendResponse: true });
  const [meeting] = (await server.call("GET", "/api/meetings?key=a")).body.items;
  const response = answer === "accept" ? "accepted" : "tentative";
  await vi.waitFor(async () => {
    const { body } = await server.call("GET", `/api/meetings/${meeting.id}`);
    expect(body.attendees).toMatchObject([{ response }]);
  }, patience);
}

async function figures(server: TestServer): Promise<string> {
  return (await server.call("GET", "/metrics")).body;
}

test("a mailbox with meetings is listened to once, however many there are, and until a day after the last", async () => {
  const { server, sandbox, meeting } = await listening();
  await openMeeting(server, "b", { subject: "More" });
  expect(await listed(server)).toMatchObject([
    {
      state: "live",
      title: "An organiser's calendar",
      resource: `users/${meeting.organiser.objectId}/events`,
      changeType: "updated,deleted",
      expiresAt: expect.any(String),
    },
  ]);
  const [there] = await subscriptionsAt(sandbox);
  expect(there).toMatchObject({
    notificationUrl: `${server.url}/graph/notifications`,
    lifecycleUrl: `${server.url}/graph/lifecycle`,
  });
  expect(there?.["clientState"]?.length).toBeLessThanOrEqual(128);
  await sandbox.control("POST", "/clock", { advance: 3 * 86_400 });
  await vi.waitFor(async () => expect(await subscriptionsAt(sandbox)).toEqual([]), patience);
  await vi.waitFor(async () => expect(await listed(server)).toEqual([]), patience);
});

test("for a month somebody always listens", async () => {
  const { server, sandbox } = await listening();
  await openMeeting(server, "far", { subject: "Far", start: dayAt(40, 14), end: dayAt(40, 15) });
  for (let day = 0; day < 30; day += 1) {
    await sandbox.control("POST", "/clock", { advance: 86_400 });
    await vi.waitFor(async () => {
      const there = await subscriptionsAt(sandbox);
      expect(there).toHaveLength(1);
      const { now } = await sandbox.control("GET", "/clock");
      // More than a day is left: the next leap finds it alive.
      expect(Date.parse(String(there[0]?.["expires"])) - Date.parse(now)).toBeGreaterThan(86_400_000);
    }, patience);
  }
  const lost = (await server.call("GET", "/api/facts?what=subscription.lost")).body.items;
  expect(lost).toEqual([]);
});

test("what Microsoft stops to announce without a word is announced again, and what was missed is found", async () => {
  const { server, sandbox } = await listening();
  const [before] = await subscriptionsAt(sandbox);
  await sandbox.control("DELETE", `/subscriptions/${before?.["id"]}`);
  const outlook = outlookOf(sandbox, CALLUM);
  await outlook.call("POST", `${await eventOf(sandbox, CALLUM)}/accept`, { sendResponse: true });
  await sandbox.control("POST", "/clock", { advance: 601 });
  await vi.waitFor(async () => {
    const [meeting] = (await server.call("GET", "/api/meetings?key=a")).body.items;
    expect(meeting.attendees).toMatchObject([{ response: "accepted" }]);
    expect(await subscriptionsAt(sandbox)).toHaveLength(1);
  }, patience);
  expect((await subscriptionsAt(sandbox))[0]?.["id"]).not.toBe(before?.["id"]);
  expect((await server.call("GET", "/api/facts?what=subscription.lost")).body.items).toHaveLength(1);
});

test("when Microsoft wants the permission looked at anew, the same subscription goes on", async () => {
  const { server, sandbox } = await listening();
  const [before] = await subscriptionsAt(sandbox);
  await sandbox.control("POST", `/subscriptions/${before?.["id"]}/lifecycle`, { event: "reauthorizationRequired" });
  await vi.waitFor(async () => {
    const there = await subscriptionsAt(sandbox);
    expect(there.map(({ id }) => id)).toEqual([before?.["id"]]);
    expect(Number(there[0]?.["authorizedAt"])).toBeGreaterThan(Number(before?.["authorizedAt"]));
  }, patience);
  await isHeard(server, sandbox, "tentativelyAccept");
});

test.for(["subscriptionRemoved", "missed"])("when Microsoft says %s, nothing is lost", async (event) => {
  const { server, sandbox } = await listening();
  const [before] = await subscriptionsAt(sandbox);
  await sandbox.control("POST", "/notification-faults", { match: { changeType: "updated" }, action: { kind: "lose" } });
  const outlook = outlookOf(sandbox, CALLUM);
  await outlook.call("POST", `${await eventOf(sandbox, CALLUM)}/accept`, { sendResponse: true });
  await sandbox.control("POST", `/subscriptions/${before?.["id"]}/lifecycle`, { event });
  await sandbox.control("DELETE", "/notification-faults");
  await vi.waitFor(async () => {
    const there = await subscriptionsAt(sandbox);
    expect(there.map(({ id }) => id === before?.["id"])).toEqual([event === "missed"]);
    const [meeting] = (await server.call("GET", "/api/meetings?key=a")).body.items;
    expect(meeting.attendees[0].response).toBe("accepted");
  }, patience);
  await isHeard(server, sandbox, "tentativelyAccept");
});

test("what brings no proof is dropped without a word, and one bad item does not spoil the others", async () => {
  const { server, sandbox } = await listening();
  const [there] = await subscriptionsAt(sandbox);
  const clientState = String(there?.["clientState"]);
  const item = {
    subscriptionId: there?.["id"],
    changeType: "updated",
    resource: "Users/x/Events/y",
    resourceData: { id: "y", "@odata.etag": 'W/"1"' },
  };
  const forged = [
    { ...item, clientState: `${clientState.slice(0, -1)}${clientState.endsWith("A") ? "B" : "A"}` },
    { ...item, clientState: "guessed" },
    { ...item, clientState: clientState.replace(/^.{8}/, "00000000") },
    { ...item },
    "no item at all",
    { ...item, clientState, resourceData: { id: "y", padding: "x".repeat(600_000) } },
  ];
  const bring = (value: unknown) =>
    callAt(server.url, { method: "POST", path: "/graph/notifications", body: { value }, key: undefined });
  expect(await bring([...forged, { ...item, clientState }])).toMatchObject({ status: 202, body: "" });
  expect(await bring([{ ...item, clientState }])).toMatchObject({ status: 202 });
  await vi.waitFor(async () => {
    const said = await figures(server);
    for (const [outcome, times] of [
      ["repeated", 1],
      ["kept", 2],
      ["unproved", 1],
      ["unknown", 2],
      ["unreadable", 3],
    ])
      expect(said).toContain(`parley_deliveries_total{source="graph",outcome="${outcome}"} ${times}\n`);
  }, patience);
});

test("figures tell how listening does: what waits, what is live and until when, and how old keys are", async () => {
  const { server } = await listening();
  await vi.waitFor(
    async () => expect(await figures(server)).toContain('parley_subscriptions{state="live"} 1\n'),
    patience,
  );
  const said = await figures(server);
  expect(said).toContain('parley_inbox_letters{source="graph"} 0\n');
  expect(said).toContain('parley_inbox_oldest_seconds{source="graph"} 0\n');
  const until = /^parley_subscription_expires_seconds (\d+)$/m.exec(said)?.[1];
  // A calendar is listened to for a week at most.
  expect(Number(until)).toBeGreaterThan(6 * 86_400);
  expect(said).toMatch(/^parley_credential_age_seconds\{kind="\w+"\} \d+$/m);
});

test("Microsoft's handshake is answered with its own token, with or without a body", async () => {
  const { url } = await testServer();
  for (const door of ["notifications", "lifecycle"]) {
    const address = `${url}/graph/${door}?validationToken=${encodeURIComponent("a token & more")}`;
    for (const headers of [{}, { "content-type": "text/plain; charset=utf-8" }]) {
      const answer = await fetch(address, { method: "POST", headers });
      expect([answer.status, answer.headers.get("content-type"), await answer.text()]).toEqual([
        200,
        "text/plain; charset=utf-8",
        "a token & more",
      ]);
    }
  }
});

test("what another program has announced by the same app is shown, and left alone", async () => {
  const { server, sandbox } = await listening();
  const { control, ready } = sandbox;
  const { access_token } = await control("POST", "/tokens", {});
  const stranger = await testServer();
  const response = await fetch(`${ready.graph}/subscriptions`, {
    method: "POST",
    headers: { authorization: `Bearer ${access_token}`, "content-type": "application/json" },
    body: JSON.stringify({
      resource: `users/${CALLUM}/events`,
      changeType: "created",
      notificationUrl: `${stranger.url}/graph/notifications`,
      expirationDateTime: new Date(Date.now() + 86_400_000).toISOString(),
    }),
  });
  expect(response.status).toBe(201);
  await control("POST", "/clock", { advance: 601 });
  await vi.waitFor(
    async () =>
      expect(await listed(server)).toContainEqual(
        expect.objectContaining({ state: "stranger", address: `${stranger.url}/graph/notifications` }),
      ),
    patience,
  );
  expect(await subscriptionsAt(sandbox)).toHaveLength(2);
});

test("a server that has moved to another address is told there, and no more at the old one", async () => {
  const { server, sandbox, databaseUrl, dataFolder, announced } = await chatStage();
  await announced();
  await server.stop(1000);
  const moved = await testServer({ sandbox: sandbox.addresses, databaseUrl, dataFolder });
  await moved.call("GET", "/api/subscriptions");
  await sandbox.control("POST", "/clock", { advance: 601 });
  await vi.waitFor(async () => {
    const there = await subscriptionsAt(sandbox);
    expect(there.map(({ notificationUrl }) => notificationUrl)).toEqual([`${moved.url}/graph/notifications`]);
  }, patience);
});

test("an answer that was lost leaves one subscription, found again by what only we know", async () => {
  const { server, sandbox } = await listening();
  const fault = { match: { method: "POST", path: "/subscriptions$" }, action: { kind: "reset-after" }, times: 1 };
  await sandbox.control("POST", "/faults", fault);
  const his = { subject: "His", organiser: { userPrincipalName: CALLUM }, attendees: [{ email: AMARA }] };
  await openMeeting(server, "b", his);
  await vi.waitFor(
    async () => expect((await listed(server)).map(({ state }: { state: string }) => state)).toEqual(["live", "live"]),
    patience,
  );
  expect(await subscriptionsAt(sandbox)).toHaveLength(2);
  const { entries } = await sandbox.control("GET", "/traffic");
  const made = entries.filter((each: Record<string, unknown>) => each["endpoint"] === "POST /subscriptions");
  // Amara's and Callum's: the one whose answer was lost was not asked for again.
  expect(made).toHaveLength(2);
});

test("what Microsoft refuses says why and what cures it, and is tried again once it is cured", async () => {
  const { server, sandbox } = await listening();
  const action = {
    kind: "status",
    status: 403,
    code: "ExtensionError",
    message: "Operation: Create; Exception: [Status Code: Forbidden; Reason: has reached its limit of subscriptions]",
  };
  const { id } = await sandbox.control("POST", "/faults", {
    match: { method: "POST", path: "/subscriptions$" },
    action,
  });
  await openMeeting(server, "b", { subject: "His", organiser: { userPrincipalName: CALLUM }, attendees: [] });
  await vi.waitFor(
    async () =>
      expect(await listed(server)).toContainEqual(
        expect.objectContaining({
          state: "wanted",
          finding: expect.objectContaining({ reason: "listeners-too-many", cure: expect.stringMatching(/\.$/) }),
        }),
      ),
    patience,
  );
  expect((await server.call("GET", "/api/facts?what=subscription.refused")).body.items).toHaveLength(1);
  await sandbox.control("DELETE", `/faults/${id}`);
  await sandbox.control("POST", "/clock", { advance: 61 });
  await vi.waitFor(async () => expect(await subscriptionsAt(sandbox)).toHaveLength(2), patience);
});

test("a connection that is taken out of use leaves nothing that announces", async () => {
  const { server, sandbox } = await listening();
  const [connection] = (await server.call("GET", "/api/connections")).body.items;
  await server.call("POST", `/api/connections/${connection.id}/retirement`);
  await vi.waitFor(async () => expect(await subscriptionsAt(sandbox)).toEqual([]), patience);
});
