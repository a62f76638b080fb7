import { expect, test } from "vitest";
import { limitsNear } from "./rules.ts";

test("an account that comes near to what Microsoft allows is warned of, before it is too late", () => {
  expect(limitsNear({ joined: 100, made: 100, creates: 100 })).toEqual([]);
  expect(limitsNear({ joined: 100, made: 100, creates: 101 })).toEqual([
    { reason: "account-objects", found: 201, limit: 250 },
  ]);
  expect(limitsNear({ joined: 900, made: 0, creates: 150 })).toEqual([
    { reason: "account-teams", found: 1050, limit: 1000 },
  ]);
});
