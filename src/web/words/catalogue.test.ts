import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { afterEach, expect, test } from "vitest";
import { catalogue, DECLARED, icu, sentence } from "./catalogue.ts";
import { ENGLISH, speak } from "./language.ts";
import { type Message, Pattern } from "./message.ts";
import { longer, mirrored } from "./pseudo.ts";

import.meta.glob(
  ["../**/{words,catalogue}.ts", "../../features/*/screens/**/{words,facts,index}.ts", "../screens.ts"],
  {
    eager: true,
  },
);
const sources = import.meta.glob<string>(
  ["../**/*.{ts,tsx}", "../../features/*/screens/**/*.{ts,tsx}", "!**/*.test.ts"],
  {
    query: "?raw",
    import: "default",
    eager: true,
  },
);
const messages = [...DECLARED].map(([key, message]) => ({
  key,
  message,
  names: message instanceof Pattern ? message.names : [],
}));

afterEach(() => speak(ENGLISH));

test("what every message is filled in with is what it asks for", () => {
  const wrong = messages.filter(({ message, names }) => {
    const asked = new Set(argumentsOf(elementsOf(message)));
    return asked.size !== names.length || names.some((name) => !asked.has(name));
  });
  expect(messages.length).toBeGreaterThan(200);
  expect(wrong).toEqual([]);
});

test.each([
  ["English", ENGLISH.load, /^[^{}]+$/s],
  ["the longer pretended language", async () => longer, /^\[[^{}]*\]$/s],
  ["the one from right to left", async () => mirrored, /^\[[^{}]*\]$/s],
])("every message can be read in %s", async (code, load, shape) => {
  await speak({ ...ENGLISH, code, load });
  const said = messages.map(({ key, message, names }) => {
    const values = Object.fromEntries(names.map((name) => [name, sampleOf(name, sourceOf(message))]));
    return sentence(key, message)(values, "Asia/Kolkata");
  });
  expect(said.filter((text) => !shape.test(text))).toEqual([]);
});

test("no two catalogues have the same name, so that no sentence takes another's place", () => {
  const names = Object.values(sources).flatMap((source) => [
    ...[...source.matchAll(/\bcatalogue\("([^"]+)"/g)].map(([, name]) => name),
    ...[...source.matchAll(/\bfactWords\("([^"]+)"/g)].map(([, name]) => `${name}.facts`),
  ]);
  expect(names.length).toBeGreaterThan(8);
  expect(names.toSorted()).toEqual([...new Set(names)].toSorted());
});

const words = catalogue("a-test", {
  greeting: "Good morning",
  invited: icu("{count, plural, one {# person} other {# people}}", ["count"]),
  deep: { day: icu("{at, date, day}, {at, time, clock}", ["at"]) },
});

test("one is a person and two are people", () => {
  expect([words.invited({ count: 1 }), words.invited({ count: 2 })]).toEqual(["1 person", "2 people"]);
});

test("a time is read by the clock of the zone that is asked for", () => {
  const at = new Date("2027-03-09T20:00:00Z");
  expect(words.deep.day({ at }, "Europe/London")).toBe("Tue 9 March, 20:00");
  expect(words.deep.day({ at }, "Asia/Kolkata")).toBe("Wed 10 March, 01:30");
});

test("another language is spoken where it has the words, and English where it has not", async () => {
  const german: Record<string, Message> = {
    "a-test.invited": icu("{count, plural, one {# Mensch} other {# Menschen}}", ["count"]),
  };
  await speak({ ...ENGLISH, code: "de", locale: "de", load: async () => (key) => german[key] });
  expect([words.invited({ count: 2 }), words.greeting]).toEqual(["2 Menschen", "Good morning"]);
});

test("the pretended language is longer, in accents and brackets, and leaves what is filled in alone", async () => {
  const welcome = sentence("a-test.welcome", icu("Welcome to the meeting, {name}", ["name"]));
  await speak({ ...ENGLISH, code: "qps-ploc", load: async () => longer });
  const said = welcome({ name: "Anna Berg" });
  expect(said).toMatch(/^\[[^a-z]+Anna Berg\]$/i);
  expect(said.length).toBeGreaterThan("Welcome to the meeting, Anna Berg".length * 1.25);
});

/** A text that held the signs of a pattern would be shown with them. */
function elementsOf(message: Message): readonly MessageFormatElement[] {
  return parse(sourceOf(message), { ignoreTag: true });
}

function sourceOf(message: Message): string {
  const source = message instanceof Pattern ? message.message : message;
  if (typeof source !== "string") throw new Error("Nothing has read the messages before the tests do.");
  return source;
}

function argumentsOf(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return [element.value];
    return [element.value, ...Object.values(element.options).flatMap(({ value }) => argumentsOf(value))];
  });
}

function sampleOf(name: string, message: string): string | number | Date {
  if (new RegExp(`\\{${name}, (date|time)`).test(message)) return new Date("2027-03-09T14:00:00Z");
  return new RegExp(`\\{${name}, (plural|number)`).test(message) ? 2 : `A ${name}`;
}
