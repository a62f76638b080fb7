import { expect, test } from "vitest";
import { forgetsSessions, ownAddress } from "./own-address.ts";

test.each([
  [{ from: "/meetings?search=x" }, "/meetings?search=x"],
  [{ from: "//evil.example" }, "/"],
  [{ from: "/\\evil.example" }, "/"],
  [{ from: "https://evil.example" }, "/"],
  [{ from: 7 }, "/"],
  [null, "/"],
])("whoever came from %j goes on to %s", (state, to) => {
  expect(ownAddress(state)).toBe(to);
});

test.each([
  ["http://parley.example.org", true],
  ["http://10.0.0.7:4000", true],
  ["https://parley.example.org", false],
  ["http://localhost:4000", false],
  ["http://parley.localhost", false],
  ["http://127.0.0.1:4000", false],
  ["http://[::1]:4000", false],
])("that %s keeps no session is %s", (address, forgets) => {
  expect(forgetsSessions(new URL(address))).toBe(forgets);
});
