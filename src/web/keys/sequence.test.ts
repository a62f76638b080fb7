import { expect, test } from "vitest";
import { NOTHING, press, type Shortcut } from "./sequence.ts";

const shortcut = (keys: string): Shortcut => ({ keys, title: () => keys, act: () => undefined });
const shortcuts = ["g h", "g m", "?"].map(shortcut);

/** Presses keys half a second apart, unless told when; returns the shortcuts that were hit. */
function hits(keys: string, apart = 500): string[] {
  let pressed = NOTHING;
  return keys.split(" ").flatMap((key, index) => {
    const pressing = press(pressed, { key, at: 10_000 + index * apart }, shortcuts);
    pressed = pressing.pressed;
    return pressing.hit ? [pressing.hit.keys] : [];
  });
}

test.each([
  ["g h", ["g h"]],
  ["?", ["?"]],
  ["g x m", []],
  ["g g h", ["g h"]],
  ["h", []],
  ["g ? h", ["?"]],
  ["g m g h", ["g m", "g h"]],
])("pressing %s does %j", (keys, expected) => {
  expect(hits(keys)).toEqual(expected);
});

test("a key pressed long ago is forgotten", () => {
  expect(hits("g h", 5000)).toEqual([]);
});
