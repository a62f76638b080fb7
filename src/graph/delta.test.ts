import { expect, test } from "vitest";
import { changesOf, DeltaExpired } from "./delta.ts";
import type { GraphRequest } from "./request.ts";
import { LeapingClock } from "./testing/clock.ts";
import { openScene } from "./testing/scene.ts";
import { graphPath } from "./wire/path.ts";

const clock = () => new LeapingClock(new Date("2026-11-21T10:00:00Z"));
const first: GraphRequest = { method: "GET", path: graphPath`/users/delta`, query: { $select: "id" } };

test("all pages of changes come together, with the link for next time", async () => {
  const scene = await openScene(clock(), ({ url }) => {
    const at = (rest: string): string => `${scene.address}/v1.0/users/delta?${rest}`;
    if (url.includes("$select")) return { body: { value: [{ id: "a" }], "@odata.nextLink": at("$skiptoken=1") } };
    if (url.includes("$skiptoken=1")) return { body: { value: [], "@odata.nextLink": at("$skiptoken=2") } };
    return {
      body: { value: [{ id: "b", "@removed": { reason: "deleted" } }], "@odata.deltaLink": at("$deltatoken=9") },
    };
  });
  const { changes, deltaLink } = await changesOf<{ id: string }>(scene.graph, first);
  expect(changes).toEqual([{ id: "a" }, { id: "b", "@removed": { reason: "deleted" } }]);
  expect(deltaLink).toBe(`${scene.address}/v1.0/users/delta?$deltatoken=9`);
  await changesOf(scene.graph, first, deltaLink);
  expect(scene.asked.at(-1)?.url).toBe("/v1.0/users/delta?$deltatoken=9");
});

test("a link that Microsoft has forgotten means that everything must be read again", async () => {
  const { graph, address } = await openScene(clock(), () => ({
    status: 410,
    body: { error: { code: "syncStateNotFound", message: "" } },
  }));
  await expect(changesOf(graph, first, `${address}/v1.0/users/delta?$deltatoken=old`)).rejects.toBeInstanceOf(
    DeltaExpired,
  );
});

test("a stored link to another host is refused", async () => {
  const { graph, asked } = await openScene(clock(), () => ({ body: {} }));
  await expect(changesOf(graph, first, "https://attacker.example/v1.0/users/delta")).rejects.toMatchObject({
    reason: "link-leads-away",
  });
  expect(asked).toEqual([]);
});

test("changes that end without a link are not taken for complete", async () => {
  const { graph } = await openScene(clock(), () => ({ body: { value: [] } }));
  await expect(changesOf(graph, first)).rejects.toMatchObject({ reason: "delta-without-link" });
});
