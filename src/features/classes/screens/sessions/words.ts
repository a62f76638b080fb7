import { catalogue, icu } from "../../../../web/words/catalogue.ts";

export const WORDS = catalogue("classes.sessions", {
  title: "Sessions",
  when: "When",
  times: { coming: "Coming", past: "Past" },
  session: "Session",
  location: "Where",
  state: "In the calendar",
  meeting: "Teams meeting",
  join: "Join",
  joinAbout: icu("Join {title}", ["title"]),
  states: {
    waiting: "To be written",
    written: "Written",
    cancelling: "Being cancelled",
    cancelled: "Cancelled",
    leaving: "Being taken out",
    stopped: "Waits for a person",
    over: "Over",
  },
  restored: icu("Somebody {what, select, deleted {deleted} other {changed}} it in Outlook; put right {when}.", [
    "what",
    "when",
  ]),
  emptyTitle: "No sessions yet",
  empty:
    "When the class meets stands here once a roster, a file or a program says so, each session with its event in a calendar.",
  file: {
    title: "Bring sessions",
    why: "A CSV file with the columns class (its id in the roster), key, title, start and end, such as 2027-03-29T09:00; date, until (the last day of one that repeats weekly), timezone, location, online and state are possible besides. It is all that is planned of the classes that it names; other classes keep their sessions. With a single bad line nothing changes.",
    choose: "CSV file",
    missing: "Choose a file first.",
    go: "Bring sessions",
    done: icu(
      "{classes, plural, one {# class has} other {# classes have}} the sessions of the file: {count, plural, =0 {nothing was new} one {# change} other {# changes}}.",
      ["classes", "count"],
    ),
    refused: icu("{count, plural, one {# line is} other {# lines are}} wrong, so nothing was changed.", ["count"]),
    line: icu("Line {line}: {sentence} {cure}", ["line", "sentence", "cure"]),
  },
  clock: icu(
    "Sessions that name no time zone go by {zone}, as {from, select, class {is said of this class} settings {the settings of classes say} other {the organisation does}}.",
    ["zone", "from"],
  ),
  noClock: "Nobody has said by which clock sessions go that name no time zone.",
  mismatch: icu(
    "The Outlook into which they are written shows events by {outlook}, and this class goes by {zone}. Each session stays at its own hour; in that Outlook, one at nine is seen at another:",
    ["outlook", "zone"],
  ),
  mismatchTable: "A session at nine by both clocks",
  clocks: { class: "This class", outlook: "Outlook" },
});
