import { expect, test } from "vitest";
import { allOf, itemsOf } from "./page.ts";
import type { GraphRequest } from "./request.ts";
import { LeapingClock } from "./testing/clock.ts";
import { openScene } from "./testing/scene.ts";
import { graphPath } from "./wire/path.ts";

const clock = () => new LeapingClock(new Date("2026-11-21T10:00:00Z"));
const users: GraphRequest = {
  method: "GET",
  path: graphPath`/users`,
  query: { $top: 2 },
  headers: { consistencylevel: "eventual" },
};

test("a collection is read to its end, each link followed as it is written, with the first request's headers", async () => {
  const scene = await openScene(clock(), (_, count) => ({
    body: {
      value: [count * 2 - 1, count * 2],
      ...(count < 3 && { "@odata.nextLink": `${scene.address}/v1.0/users?$skiptoken=${count}` }),
    },
  }));
  expect(await allOf<number>(scene.graph, users)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(scene.asked.map(({ url }) => url)).toEqual([
    "/v1.0/users?$top=2",
    "/v1.0/users?$skiptoken=1",
    "/v1.0/users?$skiptoken=2",
  ]);
  expect(scene.asked.every(({ headers }) => headers["consistencylevel"] === "eventual")).toBe(true);
});

test("whoever stops reading asks for no further page", async () => {
  const scene = await openScene(clock(), () => ({
    body: { value: ["one", "two"], "@odata.nextLink": `${scene.address}/v1.0/users?$skiptoken=1` },
  }));
  for await (const item of itemsOf<string>(scene.graph, users)) if (item === "two") break;
  expect(scene.asked).toHaveLength(1);
});

test("a link to another host is refused before anything is sent there", async () => {
  const { graph, asked } = await openScene(clock(), () => ({
    body: { value: [1], "@odata.nextLink": "https://attacker.example/v1.0/users" },
  }));
  await expect(allOf(graph, users)).rejects.toMatchObject({ reason: "link-leads-away" });
  expect(asked).toHaveLength(1);
});

test("a collection without an end is given up", async () => {
  const scene = await openScene(clock(), () => ({
    body: { value: [], "@odata.nextLink": `${scene.address}/v1.0/users?$skiptoken=1` },
  }));
  await expect(allOf(scene.graph, users, 5)).rejects.toMatchObject({ reason: "too-many-pages" });
  expect(scene.asked).toHaveLength(5);
});
