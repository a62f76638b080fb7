import fc from "fast-check";
import { expect, test } from "vitest";
import { checkTemplate, distinctNames, fieldsOf, LONGEST_NAME, nameFrom } from "./rules.ts";

const biology = fieldsOf({
  external_id: "bio-1",
  title: " Biology\t1 ",
  code: null,
  details: { term: "Autumn", subjects: ["Life", "Science"], begin: "2026-09-01", odd: { a: 1 } },
});

test("a name is made of what the roster says of a class", () => {
  expect(nameFrom("{title} {term}", biology)).toBe("Biology 1 Autumn");
  expect(nameFrom("{subjects}: {title} ({ id })", biology)).toBe("Life, Science: Biology 1 (bio-1)");
});

test("where nothing is left of a name, the title stands, and where there is none, the id", () => {
  expect(nameFrom("{code}", biology)).toBe("Biology 1");
  expect(nameFrom("{code}", { ...biology, title: " " })).toBe("bio-1");
  expect(nameFrom("{constructor}{odd}", biology)).toBe("Biology 1");
});

test("a field that no class has is refused with those that there are", () => {
  expect(() => checkTemplate("{title} {form}")).toThrowError(/no field “form”/);
  expect(() => checkTemplate("{title} {form}", ["title", "form"])).not.toThrow();
  expect(() => checkTemplate("{title")).toThrowError(/no counterpart/);
  expect(() => checkTemplate("plain")).not.toThrow();
});

test("of classes with one title the first by id keeps the name, others get their code or a number", () => {
  const names = distinctNames([
    { id: "4", name: "biology" },
    { id: "3", name: "Biology", code: "B3" },
    { id: "2", name: "Biology", code: "B3" },
    { id: "1", name: "Biology", code: "B1" },
    { id: "5", name: "Biology (2)" },
  ]);
  expect(Object.fromEntries(names)).toEqual({
    1: "Biology",
    2: "Biology (B3)",
    3: "Biology (3)",
    4: "biology (4)",
    5: "Biology (2)",
  });
});

const Titles = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1 }),
    name: fc.oneof(fc.constantFrom("A", "a", "A (2)", "A (x)", "A".repeat(256), "A".repeat(255) + "b"), fc.string()),
    code: fc.option(fc.constantFrom("x", "y", "A".repeat(300)), { nil: undefined }),
  }),
  { selector: ({ id }) => id },
);

test("no two teams have one name, none is too long, and it does not matter in which order they come", () => {
  fc.assert(
    fc.property(Titles, (teams) => {
      const names = distinctNames(teams.map((team) => ({ ...team, name: nameFrom("{t}", { t: team.name, id: "x" }) })));
      expect(new Set([...names.values()].map((name) => name.toLowerCase())).size).toBe(teams.length);
      expect(Math.max(0, ...[...names.values()].map((name) => name.length))).toBeLessThanOrEqual(LONGEST_NAME);
      const again = distinctNames(
        teams.toReversed().map((team) => ({ ...team, name: nameFrom("{t}", { t: team.name, id: "x" }) })),
      );
      expect(again).toEqual(names);
    }),
  );
});

test("half of a pair of characters is never left at the end of a name", () => {
  const name = nameFrom("{title}", { title: `${"a".repeat(LONGEST_NAME - 1)}😀` });
  expect(name).toBe("a".repeat(LONGEST_NAME - 1));
});
