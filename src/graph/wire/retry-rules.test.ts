import fc from "fast-check";
import { expect, test } from "vitest";
import { nextStep } from "./retry-rules.ts";

const journey = { tries: 1, idempotent: true, tokenRenewed: false, spentMs: 0, patienceMs: 10_000, chance: 0 };
const status = fc.constantFrom(undefined, 400, 403, 404, 429, 500, 502, 503, 504);

test("a call that may happen twice by mistake is never repeated unless Microsoft threw it away", () => {
  fc.assert(
    fc.property(status, fc.nat(30_000), fc.double({ min: 0, max: 0.999, noNaN: true }), (status, closedMs, chance) => {
      fc.pre(status !== 429);
      expect(nextStep({ status, closedMs }, { ...journey, idempotent: false, chance }).kind).toBe("stop");
    }),
  );
});

test("three tries and twenty seconds are the end of it", () => {
  const chance = fc.double({ min: 0, max: 0.999, noNaN: true });
  fc.assert(
    fc.property(status, fc.nat(30_000), chance, (status, closedMs, chance) => {
      let spentMs = 0;
      let tries = 1;
      for (; tries < 10; tries += 1) {
        const step = nextStep({ status, closedMs }, { ...journey, tries, spentMs, chance });
        if (step.kind === "stop") break;
        spentMs += step.afterMs;
      }
      expect(tries).toBeLessThanOrEqual(3);
      expect(spentMs).toBeLessThanOrEqual(20_000);
    }),
  );
});

test.each([undefined, 502, 503, 504])("a repeatable call is tried again after %s, each time later", (status) => {
  expect(nextStep({ status, closedMs: 0 }, journey)).toMatchObject({ kind: "again", afterMs: 500 });
  expect(nextStep({ status, closedMs: 0 }, { ...journey, tries: 2 })).toMatchObject({ kind: "again", afterMs: 1000 });
});

test("jitter spreads a crowd", () => {
  expect(nextStep({ status: 503, closedMs: 0 }, { ...journey, chance: 0.5 })).toMatchObject({ afterMs: 750 });
});

test("a throttled call is repeated only when the wait fits the caller's patience", () => {
  expect(nextStep({ status: 429, closedMs: 9_000 }, journey)).toMatchObject({ kind: "again" });
  expect(nextStep({ status: 429, closedMs: 11_000 }, journey)).toEqual({ kind: "stop" });
});

test("a refused token is renewed once", () => {
  expect(nextStep({ status: 401, closedMs: 0 }, journey)).toEqual({ kind: "again", afterMs: 0, renewToken: true });
  expect(nextStep({ status: 401, closedMs: 0 }, { ...journey, tokenRenewed: true })).toEqual({ kind: "stop" });
});

test("other refusals are final", () => {
  for (const status of [400, 403, 404, 409, 500, 501])
    expect(nextStep({ status, closedMs: 0 }, journey).kind).toBe("stop");
});
