import { expect, test, vi } from "vitest";
import { listening, subscriptionsAt } from "../../../../testing/microsoft/outlook.ts";
import type { TestServer } from "../../../../testing/server.ts";

const patience = { timeout: 60_000, interval: 100 };

async function announcing() {
  const { server, sandbox } = await listening();
  const [there] = await subscriptionsAt(sandbox);
  const item = (version: string) => ({
    subscriptionId: there?.["id"],
    clientState: there?.["clientState"],
    changeType: "updated",
    resource: "Users/x/Events/y",
    resourceData: { id: "y", "@odata.etag": `W/"${version}"` },
  });
  const bring = async (body: string | Uint8Array<ArrayBuffer>) => {
    const headers = { "content-type": "application/json" };
    return (await fetch(`${server.url}/graph/notifications`, { method: "POST", headers, body })).status;
  };
  return { server, item, bring };
}

async function count(server: TestServer, outcome: string): Promise<number> {
  const { body } = await server.call("GET", "/metrics");
  return Number(new RegExp(`outcome="${outcome}"\\} (\\d+)$`, "m").exec(body)?.[1] ?? 0);
}

test("what proved itself a moment ago is kept however it is written, and heard once each", async () => {
  const { server, item, bring } = await announcing();
  const one = (version: string) => JSON.stringify({ value: [item(version)] });
  const umlauts = JSON.stringify({ value: [{ ...item("b"), tenantId: "grüße" }] });
  const onLines = JSON.stringify({ value: [item("c")] }, undefined, 2);
  const several = JSON.stringify({ value: [item("d"), item("e")] });
  const byNumber = one("f").replace("updated", String.raw`upd\u0061ted`);
  const bodies = [one("a"), umlauts, onLines, several, byNumber, one("a")];
  for (const body of bodies) expect(await bring(body)).toBe(202);
  expect(await count(server, "kept")).toBe(7);
  await vi.waitFor(async () => expect(await count(server, "repeated")).toBe(1), patience);
  expect(await count(server, "unreadable")).toBe(0);
});

test("what proves itself and cannot be read is counted, and holds nothing else up", async () => {
  const { server, item, bring } = await announcing();
  const good = JSON.stringify({ value: [item("a")] });
  const strange = JSON.stringify({
    value: [{ ...item("b"), clientState: `${String(item("b").clientState).slice(0, -1)}!` }],
  });
  let goods = 0;
  /** What proved itself is remembered for a second. */
  const rightAfter = (body: string) =>
    vi.waitFor(async () => {
      goods += 1;
      expect([await bring(good), await bring(body)]).toEqual([202, 202]);
    }, patience);
  await rightAfter(good.slice(0, -2));
  await rightAfter(JSON.stringify({ value: item("d") }));
  expect(await bring(JSON.stringify({ value: [item("c"), "no item at all"] }))).toBe(202);
  expect(await bring(strange)).toBe(202);
  await vi.waitFor(async () => expect(await count(server, "unreadable")).toBe(3), patience);
  await vi.waitFor(async () => expect(await count(server, "repeated")).toBe(goods - 1), patience);
  expect(await bring(good.slice(0, -2).replace("}", "\0}"))).toBe(400);
  expect(await bring(Buffer.concat([Buffer.from(good.slice(0, -3)), Buffer.from([0xff])]))).toBe(400);
});

test("nothing that is brought ends the server or holds up what others bring", async () => {
  const { server, item, bring } = await announcing();
  const good = (version: string) => JSON.stringify({ value: [item(version)] });
  expect(await bring(good("a"))).toBe(202);
  const { clientState } = item("x");
  const deep = "[".repeat(300_000) + "]".repeat(300_000);
  const odd = [
    `{"value":[{"clientState":"x","a":${deep}}]}`,
    `{"value":[{"clientState":"${String(clientState)}","a":${deep}}]}`,
    JSON.stringify({ along: 0, value: [item("b")] }),
    JSON.stringify([[{ clientState }]]),
    JSON.stringify({ x: { clientState } }),
    `\uFEFF${good("c")}`,
  ];
  for (const body of odd) {
    expect(await bring(good("a"))).toBe(202);
    expect([202, 400]).toContain(await bring(body));
  }
  expect(await bring(good("z"))).toBe(202);
  await vi.waitFor(async () => {
    const { body } = await server.call("GET", "/metrics");
    expect(body).toMatch(/^parley_inbox_letters\{source="graph"\} 0$/m);
  }, patience);
  // Those that are nested too deeply, and, where it was kept unread, the one without an announcement.
  expect([2, 3]).toContain(await count(server, "unreadable"));
});
