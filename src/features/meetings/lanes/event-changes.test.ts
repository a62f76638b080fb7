import { expect, test } from "vitest";
import type { WholeWish } from "../contract.ts";
import { eventOf } from "../graph.ts";
import type { MeetingRow } from "../store.ts";
import { changesFrom, changesSince } from "./event-changes.ts";

const single: WholeWish = {
  subject: "Advice",
  start: "2027-03-09T14:00:00Z",
  end: "2027-03-09T15:00:00Z",
  organiser: { userPrincipalName: "amara@campus.example" },
  lane: "calendar",
  invitations: "outlook",
  attendees: [{ email: "guest@elsewhere.example" }],
  options: { sensitivity: "private" },
};
const series: WholeWish = {
  ...single,
  recurrence: { frequency: "weekly", interval: 1, count: 4, timeZone: "Europe/London" },
};

const names = (changes: object) => Object.keys(changes).toSorted();

test("a series is told its pattern only with another time, since it then forgets what was done to single dates", () => {
  expect(names(changesSince(series, { ...series, subject: "Better advice" }))).toEqual(["subject"]);
  const moved = { ...series, start: "2027-03-09T16:00:00Z", end: "2027-03-09T17:00:00Z" };
  expect(names(changesSince(series, moved))).toEqual(["end", "recurrence", "start", "subject"]);
});

test("whoever changes the name or the time of a single meeting has both as they want them", () => {
  expect(names(changesSince(single, { ...single, subject: "Better advice" }))).toEqual(["end", "start", "subject"]);
  expect(names(changesSince(single, { ...single, end: "2027-03-09T16:00:00Z" }))).toEqual(["end", "start", "subject"]);
});

test("an option is told alone, and what only the online meeting knows not at all", () => {
  const chosen = (options: WholeWish["options"]) => changesSince(single, { ...single, options });
  expect(chosen({ sensitivity: "normal" })).toEqual({ sensitivity: "normal" });
  expect(chosen({ sensitivity: "private", chat: "off" })).toEqual({});
});

test("an event that stands as it is wanted is left alone, whatever Exchange shows beside it", () => {
  for (const wish of [single, series]) {
    const row = { id: "3f2504e0-4f89-41d3-9a0c-0305e82c3301", generation: 0, wish };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- all that a new event is made of
    const { recurrence, ...event } = eventOf(row as MeetingRow);
    const shown = {
      ...event,
      subject: " Advice",
      start: { dateTime: "2027-03-09T14:00:00.0000000", timeZone: "UTC" },
      end: { dateTime: "2027-03-09T15:00:00.0000000", timeZone: "UTC" },
      ...(recurrence && { recurrence: { ...recurrence, pattern: { ...recurrence.pattern, month: 0 } } }),
    };
    expect(changesFrom(shown, wish)).toEqual({});
    expect(names(changesFrom({ ...shown, sensitivity: "normal" }, wish))).toEqual(["sensitivity"]);
  }
});
