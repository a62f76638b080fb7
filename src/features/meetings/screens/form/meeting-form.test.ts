import { expect, test } from "vitest";
import { withAddresses } from "./attendees/invited.ts";
import { checkForm, checkTime, emptyForm, type MeetingForm } from "./meeting-form.ts";

const viewer = { zone: "Europe/London", now: new Date("2027-07-06T09:10:00Z") };
const anna = {
  objectId: "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
  userPrincipalName: "anna@campus.example",
  displayName: "Anna",
};
const form: MeetingForm = {
  ...emptyForm(viewer),
  subject: " Weekly ",
  organiser: anna,
  attendees: [{ email: "bo@campus.example" }],
};

test("an empty form offers the next half hour by the viewer's own clock", () => {
  expect(emptyForm(viewer)).toMatchObject({ date: "2027-07-06", time: "10:30", minutes: 30, lane: "calendar" });
});

test("what is filled in becomes the meeting that is asked for", () => {
  expect(checkForm(form, viewer)).toEqual({
    wish: {
      subject: "Weekly",
      start: "2027-07-06T09:30:00.000Z",
      end: "2027-07-06T10:00:00.000Z",
      organiser: { objectId: anna.objectId },
      lane: "calendar",
      attendees: [{ email: "bo@campus.example" }],
      invitations: "outlook",
    },
  });
});

test("a series recurs by the viewer's own clock, and where the settings name an organiser nobody has to be chosen", () => {
  const often = { often: "weekly", times: 4 } as const;
  const checked = checkForm(
    { ...form, repeats: often, organiser: undefined, otherwise: "Amara organises it." },
    viewer,
  );
  expect(checked).toMatchObject({
    wish: { recurrence: { frequency: "weekly", interval: 1, count: 4, timeZone: "Europe/London" } },
  });
  expect(checked).not.toHaveProperty("wish.organiser");
  expect(checkForm({ ...form, repeats: { often: "weekly", times: 1 } }, viewer)).toMatchObject({
    complaints: { recurrence: expect.any(String) },
  });
});

test("everything that is wrong is told at once, each at its field", () => {
  const wrong = { ...form, subject: " ", organiser: undefined, time: "08:00", attendees: [{ email: "bo@campus" }] };
  const checked = checkForm(wrong, viewer);
  expect("complaints" in checked && Object.keys(checked.complaints)).toEqual([
    "subject",
    "organiser",
    "attendees",
    "start",
  ]);
});

test("a start that has passed says so", () => {
  expect(checkTime({ ...form, time: "08:00" }, viewer)).toEqual({ complaint: expect.stringContaining("has passed") });
});

test("a meeting over the end of summer time lasts as long as it says", () => {
  const night = { date: "2027-10-31", time: "00:30", minutes: 60 };
  expect(checkTime(night, viewer)).toEqual({ start: "2027-10-30T23:30:00.000Z", end: "2027-10-31T00:30:00.000Z" });
});

test("an address that is pasted twice, in other letters or with a name, is invited once", () => {
  const bo = { email: "bo@campus.example", name: "Bo" };
  expect(withAddresses([bo], "BO@campus.example, Cy <cy@campus.example>; di@campus.example")).toEqual([
    bo,
    { email: "cy@campus.example", name: "Cy" },
    { email: "di@campus.example" },
  ]);
});
