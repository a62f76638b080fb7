import { expect, test } from "vitest";
import { claimsIn } from "./claims.ts";

test("fields and the claims that fill them are read line by line, and what is no pair is named", () => {
  expect(claimsIn(" course = extension_course\n\nyear=https://x.example/year=now ")).toEqual({
    claims: { course: "extension_course", year: "https://x.example/year=now" },
  });
  expect(claimsIn("course").wrong).toBe("course");
  expect(claimsIn("")).toEqual({ claims: {} });
});
