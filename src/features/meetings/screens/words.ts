import type { Meeting } from "../../../../sdk/src/index.ts";
import { durationWords } from "../../../web/when/words.ts";

export const WORDS = {
  title: "Meetings",
  one: "Meeting",
  open: "Open a meeting",
  join: "Join",
  joinAbout: (subject: string) => `“${subject}” in Teams`,
  states: {
    opening: "Opening",
    open: "Open",
    moving: "Changing",
    cancelling: "Cancelling",
    cancelled: "Cancelled",
    refused: "Refused",
  },
  columns: { subject: "Meeting", when: "When", organiser: "Organiser", state: "State", join: "Join" },
  zone: (zone: string) => `Times are ${zone}.`,
  search: "Search by subject",
  emptyTitle: "No meetings yet",
  empty: "Meetings opened here or by your applications stand in this list, with their links.",
  noneTitle: (search: string) => `No meeting has “${search}” in its subject`,
  none: "Check the spelling, or look at all meetings.",
  clear: "Show all meetings",
  form: {
    title: "Open a meeting",
    subject: "Subject",
    subjectMissing: "Say what the meeting is about.",
    subjectLong: "A subject has 255 characters at most.",
    organiser: "Organiser",
    organiserHint: "Begin to type a name or address. The meeting belongs to this person in Teams.",
    organiserMissing: "Choose somebody from the list.",
    searching: "Searching the directory",
    nobody: (text: string) => `Nobody's name or address begins with “${text}”.`,
    date: "Date",
    time: "Start",
    duration: "Duration",
    durations: durationWords,
    startMissing: "Choose a date and a time that exists on that day.",
    startPast: "This has passed. Choose a later start.",
    zone: (zone: string) => zone,
    lane: "Where it is kept",
    lanes: {
      calendar: "On the organiser's calendar",
      standalone: "In Teams only",
    },
    consequences: {
      calendar: "An event in the organiser's calendar; Outlook sends the invitations.",
      standalone: "A link on nobody's calendar; nobody is told about it.",
    },
    attendees: "Attendees",
    attendeesHint: "E-mail addresses; Enter or a comma adds one.",
    attendeesBad: (texts: readonly string[]) => `${texts.join(", ")}: not an e-mail address. Correct or remove it.`,
    remove: (email: string) => `Remove ${email}`,
    submit: "Open meeting",
    back: "Back",
    opening: (subject: string) => `“${subject}” is being opened in Teams.`,
  },
  first: {
    title: "Open your first Teams meeting",
    why: "Choose who holds it and when it starts. The link is here within a minute.",
    opening: (subject: string) => `Opening “${subject}” in Teams. This takes some seconds.`,
    ready: (subject: string) => `“${subject}” is open in Teams. Its link is ready.`,
    look: "Look at the meeting",
  },
  next: {
    title: "Next meetings",
    none: "No meeting lies ahead.",
    all: "All meetings",
  },
  needs: (subject: string) => `Microsoft refused “${subject}”.`,
  record: {
    when: "When",
    lasts: durationWords,
    standing: (span: string) => `In Teams it still stands on ${span}.`,
    organiser: "Organiser",
    lane: "Where it is kept",
    attendees: "Attendees",
    nobody: "Nobody is invited.",
    link: "Join link",
    noLink: "There is no link yet.",
    key: "Key",
    event: "Event id",
    onlineMeeting: "Online meeting id",
    facts: "About this meeting",
    history: "History",
    noHistory: "Nothing is recorded about this meeting.",
    move: "Move",
    cancel: "Cancel meeting",
    all: "All meetings",
  },
  onTheWay: {
    opening: "Parley is opening this meeting in Teams. This page shows the link as soon as there is one.",
    moving: "Parley is changing this meeting in Teams. The link stays the same.",
    cancelling: "Parley is cancelling this meeting in Teams.",
  },
  tryAgain: "Try again",
  trying: (subject: string) => `“${subject}” is being tried again.`,
  cure: "What to do",
  requestId: "Microsoft's request id",
  moveForm: {
    title: "Move the meeting",
    submit: "Move meeting",
    tell: {
      calendar: "Outlook tells those invited. The link stays the same.",
      standalone: "The link stays the same. Nobody is told.",
    },
    moving: (subject: string) => `“${subject}” is being moved.`,
  },
  cancelForm: {
    title: (subject: string) => `Cancel “${subject}”?`,
    undone: "This cannot be undone: the link is lost, and a new meeting gets another.",
    submit: "Cancel meeting",
    back: "Keep meeting",
    cancelling: (subject: string) => `“${subject}” is being cancelled.`,
  },
} as const;

/** What a cancellation takes away, in numbers. */
export function lossWords({ lane, attendees, organiser }: Pick<Meeting, "lane" | "attendees" | "organiser">): string {
  if (lane === "standalone") return "The link stops working. Nobody is told, so tell whoever has it.";
  const whose = organiser.name === undefined ? "the organiser's calendar" : `the calendar of ${organiser.name}`;
  const told = attendees.length === 1 ? "1 person who is invited" : `${attendees.length} people who are invited`;
  const invited = attendees.length === 0 ? "Nobody is invited, so nobody is told." : `Outlook tells ${told}.`;
  return `The meeting disappears from ${whose}. ${invited}`;
}

/** The organiser as well as they are known: by name, else by what the caller named them. */
export function organiserWords({ organiser: { name, asked } }: Pick<Meeting, "organiser">): string {
  return name ?? Object.values(asked).join("");
}
