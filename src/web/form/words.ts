import { catalogue, icu } from "../words/catalogue.ts";

export const WORDS = catalogue("form", {
  choices: "Open the choices",
  missing: icu("{label}: this is needed.", ["label"]),
  long: icu("{max, plural, one {# character at most} other {# characters at most}}; this has {count, number}.", [
    "max",
    "count",
  ]),
  email: "This is not an e-mail address, such as anna@example.org.",
  number: "This is not a number.",
  low: icu("{min, number} at least.", ["min"]),
  high: icu("{max, number} at most.", ["max"]),
  moment: "Choose a date and a time that exists on that day.",
  zone: "Choose a time zone from the list.",
  zoneHint: "Begin to type a city.",
  noZone: icu("No time zone is called “{text}”.", ["text"]),
  zoneChoice: icu("{zone}, now {clock}", ["zone", "clock"]),
  date: icu("{label}: date", ["label"]),
  time: icu("{label}: time", ["label"]),
  uploading: "Wait until the file has arrived.",
  uploadingFile: icu("“{name}” is being uploaded.", ["name"]),
  largeFile: icu(
    "“{name}” is larger than {max} MiB. Make it smaller, with pictures of a lower resolution for example.",
    ["name", "max"],
  ),
  removeFile: icu("Remove “{name}”", ["name"]),
  back: "Back",
  leaveTitle: "Leave without saving?",
  leaveLoss: "What you filled in here is not saved, and is lost when you leave.",
  leave: "Leave",
  stay: "Stay here",
  typeName: icu("Type “{name}” to confirm", ["name"]),
});
