import type { Meeting } from "../../../../sdk/src/index.ts";
import { catalogue, icu } from "../../../web/words/catalogue.ts";

export const WORDS = catalogue("meetings", {
  title: "Meetings",
  one: "Meeting",
  open: "Open a meeting",
  join: "Join",
  joinAbout: icu("“{subject}” in Teams", ["subject"]),
  states: {
    opening: "Opening",
    open: "Open",
    moving: "Changing",
    cancelling: "Cancelling",
    cancelled: "Cancelled",
    refused: "Refused",
  },
  columns: {
    subject: "Meeting",
    when: "When",
    organiser: "Organiser",
    state: "State",
    join: "Join",
    lane: "Kept",
    attendees: "Invited",
  },
  zone: icu("Times are {zone}.", ["zone"]),
  search: "Search by subject",
  emptyTitle: "No meetings yet",
  empty: "Meetings opened here or by your applications stand in this list, with their links.",
  form: {
    title: "Open a meeting",
    subject: "Subject",
    subjectMissing: "Say what the meeting is about.",
    subjectLong: "A subject has 255 characters at most.",
    organiser: "Organiser",
    organiserHint: "Begin to type a name or address. The meeting belongs to this person in Teams.",
    organiserMissing: "Choose somebody from the list.",
    searching: "Searching the directory",
    nobody: icu("Nobody's name or address begins with “{text}”.", ["text"]),
    date: "Date",
    time: "Start",
    duration: "Duration",
    startMissing: "Choose a date and a time that exists on that day.",
    startPast: "This has passed. Choose a later start.",
    lane: "Where it is kept",
    lanes: {
      calendar: "On the organiser's calendar",
      standalone: "In Teams only",
    },
    consequences: {
      calendar: "An event in the organiser's calendar. It can have recordings and transcripts, and may recur.",
      standalone: "A link on nobody's calendar. It has no recordings or transcripts, and does not recur.",
    },
    invitations: "Who invites",
    inviting: { outlook: "Outlook, in the organiser's name", parley: "Parley, by mail with a calendar file" },
    repeats: "Repeats",
    often: { once: "Does not repeat", daily: "Every day", weekly: "Every week", monthly: "Every month" },
    times: "How many times",
    timesWrong: "A series has 2 to 999 meetings.",
    otherwise: {
      mailbox: icu("Left empty: {name} organises it.", ["name"]),
      operator: "Left empty: you organise it.",
    },
    createTeams: "Create Teams meeting",
    onlineMeeting: "Online meeting",
    record: "Record",
    recorded: "The meeting stands on the timeline.",
    now: "Meet now",
    nowWhy: "Opens a meeting that begins at once, and leads to its link.",
    attendeesBad: icu(
      "{count, plural, one {{texts}: not an e-mail address. Correct or remove it.} other {{texts}: not e-mail addresses. Correct or remove them.}}",
      ["count", "texts"],
    ),
    submit: "Open meeting",
    back: "Back",
    opening: icu("“{subject}” is being opened in Teams.", ["subject"]),
  },
  first: {
    title: "Open your first Teams meeting",
    why: "Choose who holds it and when it starts. The link is here within a minute.",
    opening: icu("Opening “{subject}” in Teams. This takes some seconds.", ["subject"]),
    ready: icu("“{subject}” is open in Teams. Its link is ready.", ["subject"]),
    path: "Your first meeting",
    steps: { open: "Open a meeting", join: "Join it", next: "See what comes next" },
    pretended: "Teams is only pretended here: its page asks under which name to join, and any will do.",
    joined: icu("You are on your way into “{subject}” in the other tab. What you can do next:", ["subject"]),
    look: "Look at the meeting: move it, cancel it, see its history",
    another: "Open another meeting, with people invited",
    connect: "Connect your own Microsoft tenant, to open real meetings",
  },
  record: {
    when: "When",
    standing: icu("In Teams it still stands on {span}.", ["span"]),
    organiser: "Organiser",
    lane: "Where it is kept",
    attendees: "Attendees",
    attendee: icu("{name} ({email})", ["name", "email"]),
    answers: { accepted: "Accepted", tentative: "Maybe", declined: "Declined" },
    nobody: "Nobody is invited.",
    link: "Join link",
    noLink: "There is no link yet.",
    key: "Key",
    event: "Event id",
    onlineMeeting: "Online meeting id",
    facts: "About this meeting",
    history: "History",
    move: "Move",
    cancel: "Cancel meeting",
    options: "Options",
    series: "Series",
    seriesWords: icu("{often}, until {last}", ["often", "last"]),
    invitedBy: "Who invites",
    client: "Held with",
    clientLink: "Open the client's page",
    all: "All meetings",
  },
  onTheWay: {
    opening: "Parley is opening this meeting in Teams. This page shows the link as soon as there is one.",
    moving: "Parley is changing this meeting in Teams. The link stays the same.",
    cancelling: "Parley is cancelling this meeting in Teams.",
  },
  openAgain: "Open it again",
  reopening: icu("“{subject}” is being opened again, with a new link.", ["subject"]),
  tryAgain: "Try again",
  trying: icu("“{subject}” is being tried again.", ["subject"]),
  cure: "What to do:",
  requestId: "Microsoft's request id",
  moveForm: {
    title: "Move the meeting",
    submit: "Move meeting",
    tell: {
      calendar: "Outlook tells those invited. The link stays the same.",
      standalone: "The link stays the same. Nobody is told.",
    },
    moving: icu("“{subject}” is being moved.", ["subject"]),
  },
  cancelForm: {
    title: icu("Cancel “{subject}”?", ["subject"]),
    calendar: icu(
      "{hasName, select, yes {The meeting disappears from the calendar of {name}.} other {The meeting disappears from the organiser's calendar.}} {invited, plural, =0 {Nobody is invited, so nobody is told.} one {{who} tells # person who is invited.} other {{who} tells # people who are invited.}}",
      ["hasName", "name", "invited", "who"],
    ),
    standalone: "The link stops working. Nobody is told, so tell whoever has it.",
    comment: "What those invited are told",
    commentHint: "Goes with the cancellation. May be left empty.",
    undone: "This cannot be undone: the link is lost, and a new meeting gets another.",
    submit: "Cancel meeting",
    back: "Keep meeting",
    cancelling: icu("“{subject}” is being cancelled.", ["subject"]),
  },
});

/** What a cancellation takes away, in numbers. */
export function lossWords({
  lane,
  attendees,
  organiser,
  invitations,
}: Pick<Meeting, "lane" | "attendees" | "organiser" | "invitations">): string {
  if (lane === "standalone") return WORDS.cancelForm.standalone;
  const { name } = organiser;
  const hasName = name === undefined ? "no" : "yes";
  const who = invitations === "outlook" ? "Outlook" : "Parley";
  return WORDS.cancelForm.calendar({ hasName, name: name ?? "", invited: attendees.length, who });
}

/** The organiser as well as they are known: by name, else by what the caller named them. */
export function organiserWords({ organiser: { name, asked } }: Pick<Meeting, "organiser">): string {
  return name ?? Object.values(asked).join("");
}
