import { expect, test } from "vitest";
import { checkFields } from "./check-fields.ts";
import { fields } from "./field.ts";

const label = () => "Label";
const form = fields([
  { name: "name", kind: "text", label, required: true, max: 5 },
  { name: "contact.email", kind: "email", label },
  { name: "size", kind: "number", label, min: 1, max: 10 },
  { name: "zone", kind: "time-zone", label },
  { name: "start", kind: "date-time", label, zone: "Europe/London" },
  { name: "open", kind: "switch", label },
]);
const right = {
  name: "Anna",
  "contact.email": "",
  size: 3,
  zone: "Asia/Kolkata",
  start: { date: "", time: "" },
  open: false,
};

test("a form that is filled in rightly has nothing to complain of, and what is not required may stay empty", () => {
  expect(checkFields(form, right)).toEqual({});
});

test("everything that is wrong is told at once, each at its field", () => {
  const wrong = {
    name: "  ",
    "contact.email": "anna",
    size: 11,
    zone: "Nowhere/Town",
    // The night the clocks go forward.
    start: { date: "2027-03-28", time: "01:30" },
    open: true,
  };
  expect(Object.keys(checkFields(form, wrong))).toEqual(["name", "contact.email", "size", "zone", "start"]);
});

test("too long a text is told by how much", () => {
  expect(checkFields(form, { ...right, name: "Annabel" })).toEqual({ name: "5 characters at most; this has 7." });
});

test("a number that is none is told as such", () => {
  expect(checkFields(form, { ...right, size: Number.NaN })).toEqual({ size: "This is not a number." });
});
