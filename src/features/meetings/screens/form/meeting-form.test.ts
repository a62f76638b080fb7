import { expect, test } from "vitest";
import { checkForm, checkTime, emptyForm, type MeetingForm, withAddresses } from "./meeting-form.ts";

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
  attendees: ["bo@campus.example"],
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
    },
  });
});

test("everything that is wrong is told at once, each at its field", () => {
  const wrong = { ...form, subject: " ", organiser: undefined, time: "08:00", attendees: ["bo@campus"] };
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
  expect(withAddresses(["bo@campus.example"], "BO@campus.example, Cy <cy@campus.example>; di@campus.example")).toEqual([
    "bo@campus.example",
    "cy@campus.example",
    "di@campus.example",
  ]);
});
