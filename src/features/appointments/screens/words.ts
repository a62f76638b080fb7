import type { Schemas } from "../../../../sdk/src/index.ts";
import { catalogue, icu } from "../../../web/words/catalogue.ts";

/** The sentences that several screens of appointments share. */
export const WORDS = catalogue("appointments", {
  title: "Appointments",
  one: "Appointment",
  titleOf: icu("{service}: {customer}", ["service", "customer"]),
  erased: "Erased customer",
  states: {
    held: "Held",
    pending: "To approve",
    confirmed: "Confirmed",
    declined: "Declined",
    cancelled: "Cancelled",
    expired: "Hold is over",
  },
  attendances: { attended: "Attended", late: "Came late", absent: "Did not come" },
  join: "Join",
  joinAbout: icu("{title} in Teams", ["title"]),
  places: {
    teams: "Microsoft Teams",
    "in-person": "In person",
    hybrid: "In person or by Teams",
    phone: "By phone",
    link: "Another video meeting",
  },
  placeAt: icu("{place}, {address}", ["place", "address"]),
  calls: "The host calls the customer.",
  number: icu("The customer calls {number}.", ["number"]),
  zone: icu("Times are {zone}.", ["zone"]),
  conflict: {
    mark: "Taken in Outlook",
    title: icu("In Outlook, something else stands at this time: {names}.", ["names"]),
    cure: "Move this appointment, or what stands in Outlook. Nothing is cancelled by itself, and this goes once the time is free.",
  },
  cure: "What to do:",
  microsoftRequest: "Microsoft's request id",
  slots: {
    day: "Day",
    before: "The day before",
    next: "The next day",
    times: icu("Free times on {day}", ["day"]),
    none: icu("No time is free on {day}.", ["day"]),
    soonest: "The next that are free:",
    nothing: "Nothing is free in the two weeks from this day.",
    chosen: icu("Chosen: {moment}.", ["moment"]),
    notFree: "The chosen time is not free. Choose one of these, or see why.",
    stale: "Microsoft does not answer at present: hosts’ Outlook calendars are as they were some time ago.",
    unread: "The Outlook calendar of at least one host cannot be read, so some times may be missing or taken.",
    alternatives: "Free instead:",
    choose: icu("Choose {moment}", ["moment"]),
  },
  explanation: {
    ask: "Why this time is offered, or is not",
    hide: "Hide why",
    offered: "This time is offered.",
    notOffered: "This time is not offered.",
    notFor: icu("This time is not offered: {because}", ["because"]),
    hosts: "Each host at this time",
    free: "Free.",
    reasons: {
      "too-soon": icu("It is too soon; the first time that can be booked is {to}.", ["to"]),
      "too-far-ahead": icu("It is too far ahead; times before {from} can be booked.", ["from"]),
      "not-released": icu("It has not been released yet; times before {from} have.", ["from"]),
      closed: icu("The organisation is closed: {name}.", ["name"]),
      "outside-hours": "Outside working hours.",
      "runs-past-hours": "It would run past working hours.",
      "off-grid": "No appointment begins at this minute.",
      "no-room": "All rooms are taken.",
      appointment: icu("Has an appointment, {span}.", ["span"]),
      hold: icu("Somebody is booking this time at present, {span}.", ["span"]),
      outlook: icu("Taken in Outlook, {span}.", ["span"]),
      "calendar-unread": "Their Outlook calendar cannot be read, and the service needs it.",
    },
  },
  people: {
    hint: "Begin to type a name or address.",
    searching: "Searching",
    nobody: icu("Nobody is called “{text}”.", ["text"]),
  },
});

/** What an appointment is called. */
export function titleOf({ service, customer }: Pick<Schemas["Appointment"], "service" | "customer">): string {
  return WORDS.titleOf({ service: service.name, customer: customerOf({ customer }) });
}

/** Whom it is for, as well as they are known. */
export function customerOf({ customer: { name, email } }: Pick<Schemas["Appointment"], "customer">): string {
  return name ?? email ?? WORDS.erased;
}

/** Where it takes place. */
export function placeWords(place: Schemas["AppointmentPlace"]): string {
  const kind = WORDS.places[place.kind];
  if ("address" in place) return WORDS.placeAt({ place: kind, address: place.address });
  return kind;
}
