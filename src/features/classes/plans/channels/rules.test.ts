import { expect, test } from "vitest";
import { channelNames } from "./rules.ts";

test("channels of groups have names that Microsoft takes, and no two alike", () => {
  const names = channelNames(["Lab A", "lab/a", "General", "...", "#1: <Röntgen>", "x".repeat(80), "x".repeat(90)]);
  const all = [...names.values()];
  expect(names.get("Lab A")).toBe("Lab A");
  expect(names.get("lab/a")).toBe("lab a (2)");
  expect(names.get("General")).toBe("General (2)");
  expect(names.get("...")).toBe("Group");
  expect(names.get("#1: <Röntgen>")).toBe("1 Röntgen");
  expect(new Set(all.map((name) => name.toLowerCase())).size).toBe(all.length);
  for (const name of all) expect(name).toMatch(/^[^~#%&*{}+/\\:<>?|'"._ ][^~#%&*{}+/\\:<>?|'"]{0,49}$/u);
});
