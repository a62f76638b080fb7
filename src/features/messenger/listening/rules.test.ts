import { expect, test } from "vitest";
import { chatsOf, EVERYBODYS, placeIn, type Progress, resourcesFor } from "./rules.ts";

const people = (count: number) => Array.from({ length: count }, (_, n) => `person-${n}`);
const progress = (progresses: Record<string, Progress>) => new Map(Object.entries(progresses));

test("each account is listened to, and from one too many on the whole tenant alone", () => {
  const known = progress({});
  expect(resourcesFor({ accounts: people(10), upTo: 10, known })).toEqual(people(10).map(chatsOf));
  expect(resourcesFor({ accounts: people(11), upTo: 10, known })).toEqual([EVERYBODYS]);
});

test("what is listened to ends only once what takes its place is live", () => {
  const [first = "", second = ""] = people(2).map(chatsOf);
  const wide = { accounts: people(2), upTo: 1 };
  expect(resourcesFor({ ...wide, known: progress({ [first]: "live" }) })).toEqual([EVERYBODYS, first]);
  expect(resourcesFor({ ...wide, known: progress({ [first]: "live", [EVERYBODYS]: "live" }) })).toEqual([EVERYBODYS]);
  const back = { accounts: people(2), upTo: 10 };
  const half = progress({ [EVERYBODYS]: "live", [first]: "live", [second]: "wanted" });
  expect(resourcesFor({ ...back, known: half })).toEqual([EVERYBODYS, first, second]);
  const whole = progress({ [EVERYBODYS]: "live", [first]: "live", [second]: "refused" });
  expect(resourcesFor({ ...back, known: whole })).toEqual([first, second]);
});

test("where Microsoft refuses the whole tenant, each account is listened to while it is asked again", () => {
  const known = progress({ [EVERYBODYS]: "refused" });
  expect(resourcesFor({ accounts: people(2), upTo: 1, known })).toEqual([EVERYBODYS, ...people(2).map(chatsOf)]);
});

test("somebody who comes and goes at the limit changes nothing", () => {
  const known = progress({ [EVERYBODYS]: "live" });
  expect(resourcesFor({ accounts: people(9), upTo: 10, known })).toEqual([EVERYBODYS]);
  expect(resourcesFor({ accounts: people(8), upTo: 10, known })).toContain(chatsOf("person-0"));
});

test("an announcement names its chat and message, however it is written", () => {
  const place = { chat: "19:it's@thread.v2", message: "1615" };
  expect(placeIn("chats('19:it''s@thread.v2')/messages('1615')")).toEqual(place);
  expect(placeIn("teams('t')/channels('c')/messages('1')")).toBeUndefined();
});
