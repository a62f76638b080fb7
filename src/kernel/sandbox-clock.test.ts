import { createServer } from "node:http";
import { expect, onTestFinished, test, vi } from "vitest";
import { testSandbox } from "../testing/sandbox.ts";
import { followClock } from "./sandbox-clock.ts";
import { HOUR } from "./time.ts";

async function followed() {
  const sandbox = await testSandbox();
  const clock = await followClock(sandbox.addresses.clock);
  onTestFinished(() => clock.close());
  return { sandbox, clock };
}

test("when time jumps in the sandbox it jumps here, and whoever slept until then wakes", async () => {
  const { sandbox, clock } = await followed();
  const before = clock.now();
  const slept = clock.sleep(HOUR);
  await sandbox.control("POST", "/clock", { advance: 3600 });
  await slept;
  expect(clock.now().getTime() - before.getTime()).toBeGreaterThanOrEqual(HOUR);
});

test("when time stands still in the sandbox it stands still here", async () => {
  const { sandbox, clock } = await followed();
  await sandbox.control("POST", "/clock", { set: "2027-03-09T14:00:00Z" });
  await sandbox.control("POST", "/clock", { rate: 0 });
  await vi.waitFor(async () => {
    const one = clock.now();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(clock.now()).toEqual(one);
  }, 60_000);
  expect(clock.now().toISOString()).toMatch(/^2027-03-09T14:00/);
});

test("a sleeper who is no longer wanted is let go", async () => {
  const { clock } = await followed();
  const enough = new AbortController();
  const slept = clock.sleep(HOUR, enough.signal);
  enough.abort();
  await expect(slept).rejects.toThrow("given up");
});

test("a clock that cannot be read is named with its address", async () => {
  await expect(followClock("http://127.0.0.1:1/clock")).rejects.toMatchObject({
    message: expect.stringContaining("http://127.0.0.1:1/clock"),
    cure: expect.stringContaining("PARLEY_CLOCK_URL"),
  });
});

/** A clock that somebody else wrote, or something that is none. */
async function strangeClock(status: number, body: string) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.writeHead(status, { "content-type": "application/json" }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => server.close().closeAllConnections());
  const address = server.address();
  return { asked, url: `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/time?zone=utc` };
}

test("a clock that never waits for a change is looked at now and then, not without end", async () => {
  const still = JSON.stringify({ now: "2027-03-09T14:00:00Z", rate: 1, revision: 7 });
  const { asked, url } = await strangeClock(200, still);
  const clock = await followClock(url);
  onTestFinished(() => clock.close());
  await vi.waitFor(() => expect(asked.length).toBeGreaterThan(2), 60_000);
  expect(asked.length).toBeLessThan(10);
  expect(asked[1]).toBe("/time?zone=utc&after=7");
});

test.for([
  {
    what: "refuses",
    status: 404,
    body: JSON.stringify({ now: "2027-03-09T14:00:00Z", rate: 1, revision: 7 }),
    why: "404",
  },
  { what: "tells no time", status: 200, body: "{}", why: "no time that Parley understands" },
])("a clock that $what is refused at the start, with the reason", async ({ status, body, why }) => {
  const { url } = await strangeClock(status, body);
  await expect(followClock(url)).rejects.toMatchObject({ code: "unavailable", message: expect.stringContaining(why) });
});
