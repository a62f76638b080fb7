import { expect, test } from "vitest";
import { between, DAY, HOUR, later, MINUTE } from "../../kernel/time.ts";
import { nextAttempt } from "./rules.ts";

const began = new Date("2027-03-09T14:00:00Z");
const giveUpAt = later(began, 2 * DAY);

function waitsUntilGivenUp(chance: number): number[] {
  const waits: number[] = [];
  let now = began;
  for (let attempts = 1; ; attempts++) {
    const next = nextAttempt({ attempts, giveUpAt }, now, chance);
    if (next === undefined) return waits;
    waits.push(between(now, next));
    now = next;
  }
}

test("a mail that is put off is tried after a minute, then ever more rarely, for two days", () => {
  const waits = waitsUntilGivenUp(0);
  expect(waits.slice(0, 4)).toEqual([MINUTE, 2 * MINUTE, 4 * MINUTE, 8 * MINUTE]);
  expect(Math.max(...waits)).toBe(4 * HOUR);
  expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(1.8 * DAY);
  expect(waits.length).toBeLessThan(30);
});

test("a crowd that was put off together does not come back together, and a named time is kept", () => {
  expect(waitsUntilGivenUp(0.9)[0]).toBeGreaterThan(MINUTE * 1.2);
  const next = nextAttempt({ attempts: 1, giveUpAt, retryAfter: 3600 }, began, 0);
  expect(next).toEqual(later(began, HOUR));
});
