import { catalogue } from "../../../../web/words/catalogue.ts";

export const EXCHANGE_WORDS = catalogue("meetings.exchanges", {
  title: "Asked of Microsoft",
  lines: "Requests and answers",
  none: "Microsoft has not been asked about this meeting yet.",
  silence: "No answer",
  columns: {
    when: "When",
    why: "To",
    asked: "Request",
    answered: "Answer",
    requestId: "Microsoft's request id",
  },
  operations: { create: "Open", move: "Change", cancel: "Cancel", options: "Set options" },
});
