import { expect, test } from "vitest";
import { nounWords, scopeWords } from "./words.ts";

// As text: the routes lean on the server's streams, which a browser has not.
const [source = ""] = Object.values(
  import.meta.glob<string>("../../../../kernel/http/route.ts", { query: "?raw", import: "default", eager: true }),
);
const [, list = ""] = /SCOPES = \[([^\]]+)\]/.exec(source) ?? [];
const scopes = [...list.matchAll(/"([^"]+)"/g)].map(([, scope = ""]) => scope);

test("there are scopes to choose from", () => {
  expect(scopes.length).toBeGreaterThan(10);
});

test.each(scopes)("whoever makes a key reads what %s allows, and what it is about", (scope) => {
  expect(scopeWords(scope)).not.toBe(scope);
  expect(nounWords(scope.split(":")[0] ?? "")).not.toBe(scope.split(":")[0]);
});
