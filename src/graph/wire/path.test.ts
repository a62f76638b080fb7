import fc from "fast-check";
import { expect, test } from "vitest";
import { addressOf, graphPath, linkedPath, odataText } from "./path.ts";

const BASE = "https://graph.microsoft.com/v1.0";

test("whatever an id holds, it stays inside its own segment of the path", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: "grapheme" }), (id) => {
      fc.pre(id !== "." && id !== "..");
      const { text } = graphPath`/users/${id}/events`;
      const { pathname, search, hash } = new URL(BASE + text);
      const segments = pathname.split("/");
      expect(segments).toHaveLength(5);
      expect(decodeURIComponent(segments[3] ?? "")).toBe(id);
      expect(search + hash).toBe("");
    }),
  );
});

test.each(["", ".", ".."])("a value of %j, which would change the path, is refused", (value) => {
  expect(() => graphPath`/users/${value}/events`).toThrow("cannot stand in a Microsoft Graph path");
});

test("an apostrophe between quotes is doubled, so that it cannot end the literal", () => {
  expect(graphPath`/users(userPrincipalName='${"o'brien"}')`.text).toBe("/users(userPrincipalName='o%27%27brien')");
  expect(odataText("O'Brien's")).toBe("'O''Brien''s'");
});

test("the template names the request without naming anybody", () => {
  const { template, values } = graphPath`/users/${"anna@example.org"}/events/${"AAMk/=="}`;
  expect(template).toBe("/users/{}/events/{}");
  expect(values).toEqual(["anna@example.org", "AAMk/=="]);
});

test("query options are encoded and absent ones left out", () => {
  const query = { $filter: "mail eq 'a&b@example.org'", $select: undefined, $count: true };
  expect(addressOf(graphPath`/users`, query)).toBe("/users?$filter=mail%20eq%20'a%26b%40example.org'&$count=true");
});

test("a link below the base is followed as it is written", () => {
  const link = `${BASE}/users?$skiptoken=a%2Bb&$top=5`;
  expect(linkedPath(BASE, link, graphPath`/users`)).toMatchObject({
    text: "/users?$skiptoken=a%2Bb&$top=5",
    template: "/users",
  });
});

test.each([
  "https://attacker.example/v1.0/users",
  "https://graph.microsoft.com.attacker.example/v1.0/users",
  "http://graph.microsoft.com/v1.0/users",
  "https://graph.microsoft.com:8443/v1.0/users",
  "https://graph.microsoft.com/beta/users",
  "https://graph.microsoft.com/v1.0/../beta/users",
  "https://graph.microsoft.com/v1.0/%2e%2e/beta/users",
  "https://someone@graph.microsoft.com/v1.0/users",
  "//attacker.example/v1.0/users",
  "https://",
])("a link to %s is refused, because the token would go with it", (link) => {
  expect(() => linkedPath(BASE, link, graphPath`/users`)).toThrow("leads away from Microsoft Graph");
});
