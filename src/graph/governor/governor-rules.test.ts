import fc from "fast-check";
import { expect, test } from "vitest";
import {
  closed,
  EMPTY_PURSE,
  factorAt,
  freshBucket,
  nextChunk,
  opening,
  paid,
  shapeOf,
  take,
  type Bucket,
  type Purse,
  type Shape,
} from "./governor-rules.ts";

const MINUTE = 60_000;
const limits = fc.constantFrom(
  { requests: 1, seconds: 1 },
  { requests: 4, seconds: 1 },
  { requests: 30, seconds: 1 },
  { requests: 200, seconds: 1 },
  { requests: 1500, seconds: 30 },
  { requests: 3500, seconds: 10 },
  { requests: 10_000, seconds: 600 },
);

interface World {
  readonly shape: Shape;
  bucket: Bucket;
  readonly purses: Purse[];
  /** Times at which something was sent, one entry a unit. */
  readonly sent: number[];
}

/** One process wants to send now: from its purse, or from the shared bucket. True when it may. */
function wants(
  world: World,
  who: number,
  { now, cost, background }: { now: number; cost: number; background: boolean },
): boolean {
  const { shape } = world;
  const purse = world.purses[who] ?? EMPTY_PURSE;
  const rest = paid(purse, shape, { cost, now });
  if (rest) {
    world.purses[who] = rest;
    return world.bucket.closedUntil <= now;
  }
  const order = { now, need: cost, wish: Math.max(cost, nextChunk(purse, shape, now)), background };
  const { bucket, granted } = take(world.bucket, shape, order);
  world.bucket = bucket;
  if (granted === 0) return false;
  world.purses[who] = { tokens: granted - cost, takenAt: now, size: granted };
  return true;
}

function mostInAnyWindow(sent: readonly number[], windowMs: number): number {
  let most = 0;
  let from = 0;
  for (const [to, at] of sent.entries()) {
    while ((sent[from] ?? 0) <= at - windowMs) from += 1;
    most = Math.max(most, to - from + 1);
  }
  return most;
}

/** For a while, everybody sends as much as they may, sends one each, or rests. */
const phase = fc.record({
  mood: fc.constantFrom<Mood>("all", "one", "rest"),
  steps: fc.integer({ min: 1, max: 60 }),
  pauseShare: fc.double({ min: 0.001, max: 0.04, noNaN: true }),
  cost: fc.constantFrom(1, 1, 2, 5),
  background: fc.boolean(),
});

type Mood = "all" | "one" | "rest";

function sendAs(world: World, who: number, kind: { mood: Mood; now: number; cost: number; background: boolean }): void {
  const units = Math.min(kind.cost, world.shape.burst);
  const most = { all: Infinity, one: 1, rest: 0 }[kind.mood];
  for (let times = 0; times < most && wants(world, who, { ...kind, cost: units }); times += 1) {
    world.sent.push(...Array.from({ length: units }, () => kind.now));
  }
}

test("four processes together never send more in any window than Microsoft allows", () => {
  fc.assert(
    fc.property(limits, fc.array(phase, { minLength: 2, maxLength: 8 }), (limit, phases) => {
      const shape = shapeOf(limit);
      const windowMs = limit.seconds * 1000;
      let now = Date.parse("2026-11-21T10:00:00Z");
      const world: World = { shape, bucket: freshBucket(shape, now), purses: [], sent: [] };
      for (const { steps, pauseShare, ...kind } of phases) {
        for (let time = 0; time < steps; time += 1) {
          now += Math.round(pauseShare * windowMs);
          for (const who of [0, 1, 2, 3]) sendAs(world, who, { ...kind, now });
        }
      }
      expect(mostInAnyWindow(world.sent, windowMs)).toBeLessThanOrEqual(limit.requests);
    }),
    { numRuns: 150 },
  );
});

test("tokens taken home before a window opens count as if they were taken in it", () => {
  const limit = { requests: 10_000, seconds: 600 };
  const shape = shapeOf(limit);
  const began = Date.parse("2026-11-21T10:00:00Z");
  for (const holdMs of [shape.lifeMs, 150_000]) {
    const world: World = { shape, bucket: freshBucket(shape, began), purses: [], sent: [] };
    for (let who = 0; who < 40; who += 1) {
      const { bucket, granted } = take(world.bucket, shape, {
        now: began,
        need: 1,
        wish: shape.chunk,
        background: false,
      });
      world.bucket = bucket;
      world.purses[who] = { tokens: granted, takenAt: began, size: granted };
    }
    for (let now = began + holdMs; now < began + holdMs + 600_000; now += 500) {
      for (let who = 0; who < 40; who += 1)
        while (wants(world, who, { now, cost: 1, background: false })) world.sent.push(now);
    }
    expect(mostInAnyWindow(world.sent, 600_000)).toBeLessThanOrEqual(limit.requests);
  }
});

const moment = fc.record({
  who: fc.nat(3),
  waitShare: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 0.6, noNaN: true })),
  background: fc.boolean(),
  refused: fc.option(fc.nat(3), { freq: 4 }),
});

test("a crowd that never lets go still gets at least two thirds of the limit", () => {
  fc.assert(
    fc.property(limits, (limit) => {
      fc.pre(limit.requests > 1);
      const shape = shapeOf(limit);
      const windowMs = limit.seconds * 1000;
      const began = Date.parse("2026-11-21T10:00:00Z");
      const world: World = { shape, bucket: freshBucket(shape, began), purses: [], sent: [] };
      const pause = Math.max(1, Math.floor(windowMs / 2000));
      for (let now = began; now < began + windowMs; now += pause) {
        while (wants(world, 0, { now, cost: 1, background: false })) world.sent.push(now);
      }
      expect(world.sent.length).toBeGreaterThanOrEqual(Math.floor((limit.requests * 2) / 3));
    }),
  );
});

test("nothing is sent while Microsoft's Retry-After runs, whoever was told", () => {
  fc.assert(
    fc.property(limits, fc.array(moment, { maxLength: 60 }), (limit, steps) => {
      const shape = shapeOf(limit);
      let now = Date.parse("2026-11-21T10:00:00Z");
      let openAt = 0;
      const world: World = { shape, bucket: freshBucket(shape, now), purses: [], sent: [] };
      const tooEarly: number[] = [];
      for (const { who, waitShare, refused, background } of steps) {
        now += Math.round(waitShare * limit.seconds * 1000);
        if (refused !== null) {
          world.bucket = closed(world.bucket, now, { tooMany: true, retryAfterMs: refused * 1000 });
          openAt = Math.max(openAt, now + refused * 1000);
        }
        if (wants(world, who, { now, cost: 1, background }) && now < openAt) tooEarly.push(now);
      }
      expect(tooEarly).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("what is promised for later is there at that time", () => {
  fc.assert(
    fc.property(limits, fc.nat(5), fc.boolean(), (limit, retryAfter, background) => {
      const shape = shapeOf(limit);
      const now = Date.parse("2026-11-21T10:00:00Z");
      const bucket = closed(freshBucket(shape, now), now, { tooMany: true, retryAfterMs: retryAfter * 1000 });
      const order = { need: 1, wish: 1, background };
      const { granted, availableAt } = take(bucket, shape, { ...order, now });
      expect(granted).toBe(0);
      expect(availableAt).toBeGreaterThanOrEqual(now + retryAfter * 1000);
      expect(take(bucket, shape, { ...order, now: availableAt }).granted).toBe(1);
    }),
  );
});

test("background work leaves the last tenth of a budget to people", () => {
  const shape = shapeOf({ requests: 10_000, seconds: 600 });
  const now = Date.parse("2026-11-21T10:00:00Z");
  const nearlyEmpty = { ...freshBucket(shape, now), tokens: shape.reserve };
  expect(take(nearlyEmpty, shape, { now, need: 1, wish: 1, background: true }).granted).toBe(0);
  expect(take(nearlyEmpty, shape, { now, need: 1, wish: 1, background: false }).granted).toBe(1);
});

test("a refusal halves the rate once, however many answers bring it, and quiet minutes give it back", () => {
  const shape = shapeOf({ requests: 10_000, seconds: 600 });
  const now = Date.parse("2026-11-21T10:00:00Z");
  const refusal = { tooMany: true, retryAfterMs: 10_000 };
  const once = closed(freshBucket(shape, now), now, refusal);
  const again = closed(once, now + 50, refusal);
  expect(once.factor).toBe(0.5);
  expect(again.factor).toBe(0.5);
  expect(again.closedUntil).toBe(now + 10_050);
  expect(factorAt(once, once.closedUntil + 59_000)).toBe(0.5);
  expect(factorAt(once, once.closedUntil + MINUTE)).toBeCloseTo(0.55);
  expect(factorAt(once, once.closedUntil + 60 * MINUTE)).toBe(1);
});

test("the rate never falls below a tenth, and without a named time the wait grows", () => {
  const shape = shapeOf({ requests: 10_000, seconds: 600 });
  let now = Date.parse("2026-11-21T10:00:00Z");
  let bucket = freshBucket(shape, now);
  const waits: number[] = [];
  for (let times = 0; times < 6; times += 1) {
    bucket = closed(bucket, now, { tooMany: true, retryAfterMs: undefined });
    waits.push(bucket.closedUntil - now);
    now = bucket.closedUntil;
  }
  expect(bucket.factor).toBe(0.1);
  expect(waits).toEqual([2000, 4000, 8000, 10_000, 10_000, 10_000]);
});

test("a server that is only unavailable closes the budget without slowing it down", () => {
  const shape = shapeOf({ requests: 30, seconds: 1 });
  const now = Date.parse("2026-11-21T10:00:00Z");
  const shut = closed(freshBucket(shape, now), now, { tooMany: false, retryAfterMs: 3000 });
  expect(shut).toMatchObject({ factor: 1, closedUntil: now + 3000 });
});

test("a clock that was set back does not leave a budget closed for days", () => {
  const shape = shapeOf({ requests: 30, seconds: 1 });
  const ahead = Date.parse("2026-12-24T10:00:00Z");
  const now = Date.parse("2026-11-21T10:00:00Z");
  const bucket = closed(freshBucket(shape, ahead), ahead, { tooMany: true, retryAfterMs: 10_000 });
  expect(opening(bucket.closedUntil, now)).toBe(now);
  expect(take(bucket, shape, { now, need: 1, wish: 1, background: false }).granted).toBe(1);
  expect(opening(now + 10_000, now)).toBe(now + 10_000);
});

test("a busy process takes larger chunks, an idle one small ones", () => {
  const shape = shapeOf({ requests: 10_000, seconds: 600 });
  const now = 1_000_000;
  let purse: Purse = EMPTY_PURSE;
  const sizes = Array.from({ length: 8 }, () => {
    const size = nextChunk({ ...purse, tokens: 0, takenAt: now }, shape, now);
    purse = { tokens: 0, takenAt: now, size };
    return size;
  });
  expect(sizes).toEqual([2, 4, 8, 16, 32, 50, 50, 50]);
  expect(nextChunk({ tokens: 9, takenAt: now, size: 50 }, shape, now + 60_000)).toBe(25);
});
