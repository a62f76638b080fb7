import { expect, test } from "vitest";
import { startSandbox } from "../src/index.ts";
import { Receiver } from "./receiver.ts";
import { type Said, Visitor, visitor } from "./visitor.ts";

const it = visitor();
const MARCUS = "marcus.bellamy@campus.example";
const STRANGE = ["", "__proto__", "__defineGetter__", "1e400", "99999", "é\r\n"];

/** Posts a form as browsers do; returns the status of what comes back. */
async function send(path: string, fields: Record<string, string>): Promise<number> {
  const body = new URLSearchParams(fields);
  return (await fetch(it().sandbox.url + path, { method: "POST", redirect: "manual", body })).status;
}

test("whatever a form says is answered, and the page stays", async () => {
  await it().control("POST", "/reset");
  const members = ["praman2@campus.example", MARCUS];
  const { body: chat } = await it().control("POST", "/chats", { members });
  const { events } = await it().state();
  const marcus = await it().idOf(MARCUS);
  const app = `/entra/apps/${it().sandbox.ready.admin.clientId}`;
  const talk = `/teams/${marcus}/${encodeURIComponent(chat.id)}`;
  for (const text of STRANGE) {
    const fields = { days: text, status: text, scale: text, name: text, start: text, message: text, reaction: text };
    for (const path of ["/control", talk, `/events/${encodeURIComponent(events[0].id)}`, app]) {
      for (const deed of [text, "add-fault", "limits", "restore", "add-secret", "react", "edit", "move"]) {
        const status = await send(path, { ...fields, do: deed, kind: "status", path: "^/nowhere" });
        expect([path, deed, text, status < 500]).toEqual([path, deed, text, true]);
      }
      expect((await fetch(it().sandbox.url + path)).status).toBe(200);
    }
  }
  const torn = { method: "POST", headers: { "content-type": "multipart/form-data; boundary=b" }, body: "torn" };
  expect((await fetch(it().sandbox.url + talk, torn)).status).toBe(400);
});

test("what would break the sandbox for everybody is refused: times, statuses, numbers, states", async () => {
  const fault = (action: object): [string, object] => ["/faults", { match: { path: "^/nowhere" }, action }];
  const notice = (action: object): [string, object] => ["/notification-faults", { action }];
  const wishes: readonly [string, object][] = [
    ["/clock", { advance: 1e16 }],
    ["/clock", { advance: -1e16 }],
    ["/clock", { rate: 1e300 }],
    ["/clock", { skew: 1e300 }],
    ["/clock", { set: "9999-12-31T23:59:59Z" }],
    fault({ kind: "status", status: 99_999 }),
    fault({ kind: "status", status: 101 }),
    fault({ kind: "latency", milliseconds: 1e12 }),
    notice({ kind: "__proto__" }),
    notice({ kind: "duplicate", copies: 1e9 }),
    notice({ kind: "delay", seconds: 1e300 }),
    ["/snapshots", { name: "torn", lines: ["users\tx\tno row"] }],
    ["/snapshots", { name: "empty", lines: [] }],
  ];
  for (const [path, wish] of wishes) {
    expect([path, wish, (await it().control("POST", path, wish)).status]).toEqual([path, wish, 400]);
  }
  expect((await it().control("PATCH", "/notifications", { firstDeadlineMs: 1e300 })).status).toBe(400);
  expect((await it().control("GET", "/state")).status).toBe(200);
});

test("a name may hold any sign: it is the same in another sandbox that takes over the state", async () => {
  const identity = "Odd\tname\nof 100%09";
  const { status } = await it().control("POST", "/teams/application-access-policies", { identity, appIds: [] });
  expect(status).toBe(201);
  await it().control("POST", "/snapshots", { name: "odd" });
  const { body } = await it().control("GET", "/snapshots/odd");
  const other = new Visitor(await startSandbox());
  await other.control("POST", "/snapshots", { name: "odd", lines: body.lines });
  expect((await other.control("POST", "/snapshots/odd/restore")).status).toBe(200);
  const { body: policies } = await other.control("GET", "/teams/application-access-policies");
  expect(policies.value.map((policy: Said) => policy.identity)).toContain(identity);
  expect(
    (await other.control("DELETE", `/teams/application-access-policies/${encodeURIComponent(identity)}`)).status,
  ).toBe(204);
  await other.sandbox.close();
});

test("what is listed keeps its order over a change and over a restored state", async () => {
  await it().control("POST", "/reset");
  const receiver = await new Receiver().open();
  const { body: clock } = await it().control("GET", "/clock");
  const expirationDateTime = new Date(Date.parse(clock.now) + 3_600_000).toISOString();
  for (const resource of ["/users", "/groups"]) {
    const body = { changeType: "updated", notificationUrl: receiver.url, resource, expirationDateTime };
    expect((await it().graph("POST", "/subscriptions", { body })).status).toBe(201);
  }
  const listed = async (): Promise<string[]> =>
    (await it().graph("GET", "/subscriptions")).body.value.map(({ resource }: Said) => resource);
  const { body } = await it().graph("GET", "/subscriptions");
  await it().graph("PATCH", `/subscriptions/${body.value[0].id}`, { body: { expirationDateTime } });
  const before = await listed();
  await it().control("POST", "/snapshots", { name: "now" });
  await it().control("POST", "/snapshots/now/restore");
  expect(await listed()).toEqual(before);
  await receiver.close();
});

test("a picture or a file of no content type that HTTP could carry is refused", async () => {
  const { body: chat } = await it().control("POST", "/chats", { members: ["praman2@campus.example", MARCUS] });
  const odd = { name: "x", contentType: "image/☃\r\nX: y", base64: "AAAA" };
  for (const wish of [{ picture: odd }, { files: [odd] }]) {
    const path = `/chats/${encodeURIComponent(chat.id)}/messages`;
    expect((await it().control("POST", path, { from: MARCUS, ...wish })).status).toBe(400);
  }
});
