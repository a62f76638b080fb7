import { catalogue, icu } from "../../../../web/words/catalogue.ts";

/** The sentences of what waits for approval. */
export const APPROVALS = catalogue("appointments.approvals", {
  title: "Approvals",
  all: "All appointments",
  link: icu("{count, plural, =0 {Approvals} one {# to approve} other {#{more, select, yes {+} other {}} to approve}}", [
    "count",
    "more",
  ]),
  emptyTitle: "Nothing waits for approval",
  empty: "Appointments of services that ask for approval wait here until somebody says yes or no.",
  list: "Appointments that wait, the soonest first",
  choose: icu("Choose {title}", ["title"]),
  chooseAll: "Choose all",
  some: icu("{count, plural, one {Approve # chosen} other {Approve # chosen}}", ["count"]),
  answers: icu("{question} · {answer}", ["question", "answer"]),
  approveAbout: icu("Approve {title}", ["title"]),
  declineAbout: icu("Decline {title}", ["title"]),
  bulk: {
    title: icu("{count, plural, one {Approve # appointment} other {Approve # appointments}}", ["count"]),
    why: "Each customer is told that their appointment takes place.",
    verb: "Approve all",
    progress: icu("{done} of {count} approved", ["done", "count"]),
    refused: icu("{title}: {sentence}", ["title", "sentence"]),
    refusedTitle: icu("{count, plural, one {# could not be approved} other {# could not be approved}}", ["count"]),
    done: icu("{count, plural, one {# appointment is confirmed.} other {# appointments are confirmed.}}", ["count"]),
  },
  more: "There are more; they show as these are decided.",
});
