import { beforeEach, expect, test } from "vitest";
import { type Heard, visitor } from "./visitor.ts";

const it = visitor({ limits: 1 });

beforeEach(async () => {
  await it().control("POST", "/reset");
  await it().control("PATCH", "/limits", { scale: 1 });
  await it().control("POST", "/clock", { set: "2027-01-11T09:00:00Z", rate: 0 });
  it().forgetToken();
});

async function untilRefused(ask: () => Promise<Heard>, most: number): Promise<{ asked: number; last: Heard }> {
  let last = await ask();
  let asked = 1;
  while (last.status < 300 && asked < most) {
    last = await ask();
    asked += 1;
  }
  return { asked, last };
}

test("the directory gives five thousand resource units in ten seconds to a tenant of fifty people, and tells how they run out", async () => {
  const people = Array.from({ length: 20 }, (_, n) => ({
    id: String(n),
    method: "GET",
    url: "/groups/b3a4bf1f-0000-0000-0000-000000000000/transitiveMembers",
  }));
  const used = it().exchanges.length;
  const { body } = await it().graph("POST", "/$batch", { body: { requests: people } });
  expect(body.responses[0].status).toBe(404);
  const { asked, last } = await untilRefused(() => it().graph("GET", "/users?$select=id&$top=100"), 6000);
  it().exchanges.splice(used);
  expect(last.status).toBe(429);
  expect(asked).toBeGreaterThan(3000);
  expect(Number(last.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(last.headers.get("x-ms-throttle-scope")).toContain("Tenant_Application");
});

test("a read costs what Microsoft says, and from four fifths on answers tell how full the bucket is", async () => {
  const whole = await it().graph("GET", "/users?$top=100");
  const chosen = await it().graph("GET", "/users?$top=100&$select=id");
  expect([whole, chosen].map(({ headers }) => headers.get("x-ms-resource-unit"))).toEqual(["2", "1"]);
  expect(whole.headers.get("x-ms-throttle-limit-percentage")).toBeNull();
  await it().control("PATCH", "/limits", { scale: 0.001 });
  const nearly = await untilRefused(() => it().graph("GET", "/users?$top=100&$select=id"), 20);
  expect(nearly.last.status).toBe(429);
  expect(nearly.asked).toBeLessThan(8);
});

test("a chat is read once a second, whoever asks, and waiting as long as was said is enough", async () => {
  const members = ["praman2@campus.example", "marcus.bellamy@campus.example"];
  const { body: chat } = await it().control("POST", "/chats", { members });
  const read = (): Promise<Heard> => it().graph("GET", `/chats/${encodeURIComponent(chat.id)}/messages`);
  expect((await read()).status).toBe(200);
  const refused = await read();
  expect(refused).toMatchObject({ status: 429, body: { error: { code: "TooManyRequests" } } });
  await it().control("POST", "/clock", { advance: Number(refused.headers.get("retry-after")) });
  expect((await read()).status).toBe(200);
});

test("limits are scaled for tests, or taken away", async () => {
  const members = ["praman2@campus.example", "marcus.bellamy@campus.example"];
  const { body: chat } = await it().control("POST", "/chats", { members });
  const read = (): Promise<Heard> => it().graph("GET", `/chats/${encodeURIComponent(chat.id)}/messages`);
  await it().control("PATCH", "/limits", { scale: 3 });
  expect((await untilRefused(read, 10)).asked).toBe(4);
  await it().control("PATCH", "/limits", { scale: 0 });
  expect((await untilRefused(read, 60)).asked).toBe(60);
  expect((await it().control("PATCH", "/limits", { scale: -1 })).status).toBe(400);
});
