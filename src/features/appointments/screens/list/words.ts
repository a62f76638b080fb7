import { catalogue } from "../../../../web/words/catalogue.ts";

/** The sentences of the list of appointments. */
export const LIST = catalogue("appointments.list", {
  columns: {
    customer: "Customer",
    when: "When",
    service: "Service",
    hosts: "With",
    place: "Where",
    state: "State",
    attendance: "Attendance",
    join: "Join",
  },
  filters: { state: "State", service: "Service", host: "Host", time: "Time" },
  times: { ahead: "Ahead", past: "Past", all: "Past and ahead" },
  search: "Search by customer",
  views: "How appointments are shown",
  book: "Book for somebody",
  why: "Why is a time not offered?",
  emptyTitle: "No appointment lies ahead",
  empty:
    "What customers book on your booking pages and what staff book for them stands here, the next one first. Hosts and services come first: they are found in the settings.",
});
