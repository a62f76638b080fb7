import { expect, test } from "vitest";
import { proofOf } from "./proof.ts";

const typed = { current: "brisk otter lamp quarry", code: " 123456 " };

test("an account proves itself by what it has: nothing, a password, or a password and a code", () => {
  expect(proofOf({ signsInBy: ["provider"] }, typed)).toEqual({});
  expect(proofOf({ signsInBy: ["password"] }, typed)).toEqual({ current: typed.current });
  expect(proofOf({ signsInBy: ["password", "second-factor"] }, typed)).toEqual({ ...typed, code: "123456" });
});
