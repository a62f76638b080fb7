import { expect, test } from "vitest";
import { DAY, later } from "../../../kernel/time.ts";
import { isDue, nextLook, renewsAt, warningDue } from "./rules.ts";
import type { CredentialRow } from "./store.ts";

const NOW = new Date("2027-03-09T14:00:00Z");
const inDays = (days: number) => later(NOW, days * DAY);

const ROW: CredentialRow = {
  id: "1",
  organisation_id: "1",
  connection_id: "1",
  kind: "certificate",
  secret_id: "1",
  certificate: "",
  key_id: null,
  starts_at: NOW,
  expires_at: inDays(365),
  state: "in-use",
  asked_at: null,
  finding: null,
  warned: null,
  retires_at: null,
  created_at: NOW,
};

test("a certificate is renewed at half of its life, a secret never", () => {
  expect(renewsAt(ROW)).toEqual(inDays(182.5));
  expect([182, 183].map((days) => isDue(ROW, inDays(days)))).toEqual([false, true]);
  expect(isDue({ ...ROW, kind: "secret" }, inDays(183))).toBe(false);
});

test.for([
  [31, null, undefined],
  [30, null, 30],
  [29, 30, undefined],
  [14, 30, 15],
  [3, null, 7],
  [0.5, 7, 1],
  [0.5, 1, undefined],
  [0, 1, 0],
  [-3, null, 0],
  [-3, 0, undefined],
] as const)("with %s days left, told of %s before: %s", ([left, warned, due]) => {
  expect(warningDue({ expires_at: inDays(left), warned }, NOW)).toBe(due);
});

test("what never ends is never warned of", () => {
  expect(warningDue({ expires_at: null, warned: null }, NOW)).toBeUndefined();
});

test("the next look comes with the next thing to do, and after a day in any case", () => {
  expect(nextLook([ROW], NOW)).toEqual(inDays(1));
  expect(nextLook([{ ...ROW, expires_at: inDays(30.5), warned: null }], NOW)).toEqual(inDays(0.5));
  expect(nextLook([ROW, { ...ROW, state: "retiring", retires_at: inDays(0.25) }], NOW)).toEqual(inDays(0.25));
});
