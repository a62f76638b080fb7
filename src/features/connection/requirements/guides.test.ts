import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { features } from "../../../features.ts";
import { everyAccountFinding } from "../accounts/rules.ts";
import { PRESETS } from "./presets.ts";

const ABILITIES = features.flatMap(({ abilities }) => abilities);
const FOLDER = join(import.meta.dirname, "../../../../docs/guides");
const guides = PRESETS.map(({ key, on }) => ({
  key,
  text: readFileSync(join(FOLDER, `set-up-${key}.md`), "utf8"),
  byAccounts: ABILITIES.some((ability) => on.includes(ability.key) && ability.accounts !== undefined),
}));

test.each(guides)("the guide $key tells of clouds, of several tenants and of several connections", ({ text }) => {
  expect(text).toContain("--cloud us-government");
  expect(text).toContain("_Let other tenants consent to the app_");
  expect(text).toContain("_Use for new work_");
});

test.each(guides)("the guide $key promises no more than this version holds", ({ key, text }) => {
  const on = PRESETS.find((preset) => preset.key === key)?.on ?? [];
  const prepared = ABILITIES.filter((ability) => on.includes(ability.key) && ability.prepared === true);
  expect(text.split("not in this version yet")).toHaveLength(prepared.length + 1);
});

test.each(guides)("the guide $key tells of connected accounts where it works by such", ({ text, byAccounts }) => {
  expect(text.includes("_Authorize account_")).toBe(byAccounts);
  expect(text.includes("_Outlook Time Zone_")).toBe(byAccounts);
  for (const { sentence } of everyAccountFinding()) expect(text.includes(sentence)).toBe(byAccounts);
});
