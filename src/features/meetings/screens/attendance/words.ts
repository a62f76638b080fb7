import { catalogue, icu } from "../../../../web/words/catalogue.ts";

export const WORDS = catalogue("meetings.attendance", {
  title: "Attendance",
  finding: icu(
    "{came} of {expected} came{left, plural, =0 {} one {; # left before the end} other {; # left before the end}}",
    ["came", "expected", "left"],
  ),
  open: icu(
    "{came, plural, one {# person} other {# people}} came{left, plural, =0 {} one {; # left before the end} other {; # left before the end}}",
    ["came", "left"],
  ),
  other: icu("{came, plural, one {# person was} other {# people were}} there", ["came"]),
  more: icu(
    "{late, plural, =0 {Nobody came late.} one {# came late.} other {# came late.}} {uninvited, plural, =0 {} one {# came without an invitation.} other {# came without an invitation.}}",
    ["late", "uninvited"],
  ),
  view: "Shown as",
  picture: "Picture",
  table: "Table",
  occasion: "Which time",
  unknown: "Somebody without a name",
  never: "Never came",
  lateBy: icu("{length} late", ["length"]),
  leftEarly: icu("left {length} early", ["length"]),
  uninvited: "not invited",
  columns: {
    name: "Who",
    role: "Role",
    joined: "Joined",
    left: "Left",
    present: "There for",
    note: "Note",
  },
  roles: { Organizer: "Organiser", Presenter: "Presenter", Attendee: "Attendee" },
  stays: icu("{count, plural, one {once} other {# times}}", ["count"]),
  zone: icu("Times are {zone}.", ["zone"]),
  legend: "The shaded part is the time that was planned. An outlined bar is somebody who was not invited.",
  save: "Save as CSV",
});
