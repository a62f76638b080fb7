import { expect, test } from "vitest";
import { AT_FIRST, settingsForClass } from "./rules.ts";

test("what is otherwise for one class stands over the settings, guard by guard", () => {
  const own = settingsForClass(AT_FIRST, { policy: "additive", guards: { removalsPercent: 90 } });
  expect(own).toEqual({ ...AT_FIRST, policy: "additive", guards: { ...AT_FIRST.guards, removalsPercent: 90 } });
  expect(settingsForClass(AT_FIRST, {})).toEqual(AT_FIRST);
});
