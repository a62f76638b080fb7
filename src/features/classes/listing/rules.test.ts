import { expect, test } from "vitest";
import { driftOf } from "./rules.ts";

const now = new Date("2026-12-01T00:00:00Z");
const looked = { now, keeper: "kim" };
const at = "2026-11-20T00:00:00Z";
const applied = {
  ada: { role: "owner", at, confirmed: true },
  bob: { role: "member", at, confirmed: true },
  cleo: { role: "member", at, confirmed: true },
  dora: { role: null, at },
} as const;

test("whom somebody added, took out or promoted in Teams is drift, and what we did is not", () => {
  expect(driftOf({ applied, seen: { ada: "mo", bob: "mo", eve: "m" } }, looked)).toEqual({
    added: 1,
    removed: 1,
    changed: 1,
  });
  expect(driftOf({ applied, seen: { ada: "o", bob: "m", cleo: "m" } }, looked)).toEqual({
    added: 0,
    removed: 0,
    changed: 0,
  });
});

test("an account that keeps all teams is in them by nobody's hand, and where we put it there, it may be taken out", () => {
  const seen = { ada: "mo", bob: "m", cleo: "m", kim: "mo" } as const;
  expect(driftOf({ applied, seen }, looked)).toEqual({ added: 0, removed: 0, changed: 0 });
  expect(driftOf({ applied, seen }, { now, keeper: undefined })).toMatchObject({ added: 1 });
  expect(driftOf({ applied, seen: { ada: "mo", bob: "m" } }, { now, keeper: "cleo" })).toMatchObject({ removed: 1 });
});

test("of a team that was never looked at nobody knows whether it drifts", () => {
  expect(driftOf({ applied, seen: null }, looked)).toBeUndefined();
});
