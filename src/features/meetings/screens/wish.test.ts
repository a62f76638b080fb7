import { expect, test } from "vitest";
import type { Meeting } from "../../../../sdk/src/index.ts";
import { ahead, wasCancelling, wishAgain } from "./wish.ts";
import { lossWords } from "./words.ts";

const meeting: Meeting = {
  id: "0b0e6f4e-3c0b-4a53-9d6f-0f5d3a5c7c11",
  connection: "3f1c0f6e-5f8e-4c1e-9d0a-2f4f6c1f7a11",
  key: "web-1",
  state: "open",
  subject: "Weekly",
  start: "2027-03-09T14:00:00Z",
  end: "2027-03-09T14:30:00Z",
  lane: "calendar",
  organiser: { asked: { userPrincipalName: "anna@campus.example" }, objectId: "1", name: "Anna Berg" },
  attendees: [{ email: "bo@campus.example", response: "none" }],
  invitations: "outlook",
  options: {},
  joinPage: "https://parley.example/join/x",
  joinUrl: "https://teams.microsoft.com/l/meetup-join/1",
  createdAt: "2027-03-01T09:00:00Z",
  updatedAt: "2027-03-01T09:00:00Z",
};

test("moving a meeting names its time, and leaves out what is to stay as it is", () => {
  const moved = { start: "2027-03-10T14:00:00Z", end: "2027-03-10T14:30:00Z" };
  expect(wishAgain(meeting, moved)).toEqual({ subject: "Weekly", ...moved });
});

test("a refused cancellation is tried again as a cancellation", () => {
  const told = (...whats: string[]) => whats.map((what) => ({ what }));
  expect(wasCancelling(told("meeting.refused", "meeting.cancellation-requested", "meeting.requested"))).toBe(true);
  expect(wasCancelling(told("meeting.refused", "meeting.change-requested", "meeting.opened"))).toBe(false);
});

test("what lies ahead begins with what is next, and a meeting that runs still counts", () => {
  const later = { ...meeting, id: "b", start: "2027-03-11T14:00:00Z", end: "2027-03-11T14:30:00Z" };
  const over = { ...meeting, id: "c", start: "2027-03-09T13:00:00Z", end: "2027-03-09T13:30:00Z" };
  const gone = { ...later, id: "d", state: "cancelled" as const };
  const now = new Date("2027-03-09T14:10:00Z");
  expect(ahead([later, gone, meeting, over], now).map(({ id }) => id)).toEqual([meeting.id, "b"]);
});

test("whoever cancels is told whose calendar it leaves and how many hear of it", () => {
  expect(lossWords(meeting)).toBe(
    "The meeting disappears from the calendar of Anna Berg. Outlook tells 1 person who is invited.",
  );
  expect(lossWords({ ...meeting, attendees: [] })).toContain("nobody is told");
  expect(lossWords({ ...meeting, lane: "standalone" })).toContain("tell whoever has it");
});
