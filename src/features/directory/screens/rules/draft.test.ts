import { expect, test } from "vitest";
import { isSameDraft, moved, trimmed, without, withRule, wrongWith } from "./draft.ts";

const draft = {
  guests: false,
  rules: [
    { localField: "staffNumber", directoryField: "employeeId" },
    { localField: "email", directoryField: "mail" },
  ],
} as const;

const names = ({ rules }: { readonly rules: readonly { readonly localField: string }[] }) =>
  rules.map(({ localField }) => localField);

test("a rule changes places with its neighbour, and at the end of the list stays where it is", () => {
  expect(names(moved(draft, 1, -1))).toEqual(["email", "staffNumber"]);
  expect(names(moved(draft, 1, 1))).toEqual(["staffNumber", "email"]);
  expect(names(without(draft, 0))).toEqual(["email"]);
});

test("a rule without a local field, and one that is there already, are told before anything is sent", () => {
  expect(wrongWith(withRule(draft, 1, { localField: "  " }), 1)).toBe("missing");
  const twice = withRule(draft, 1, { localField: " staffNumber ", directoryField: "employeeId" });
  expect([wrongWith(twice, 0), wrongWith(twice, 1)]).toEqual([undefined, "twice"]);
  expect(names(trimmed(twice))).toEqual(["staffNumber", "staffNumber"]);
});

test("spaces around a name are no change that could be lost, another order is", () => {
  expect(isSameDraft(draft, withRule(draft, 0, { localField: "staffNumber " }))).toBe(true);
  expect(isSameDraft(draft, moved(draft, 0, 1))).toBe(false);
});
