import { catalogue, icu } from "../../../web/words/catalogue.ts";

export const WORDS = catalogue("jobs", {
  title: "Jobs",
  why: "Work that Parley has still to do. What fails is tried again by itself; what cannot be done waits here for a person.",
  search: "Search by name",
  states: { parked: "Waits for a person", due: "Due", running: "Running", waiting: "Waits for its time" },
  tabs: "State",
  count: icu("{state} ({count})", ["state", "count"]),
  columns: { job: "Job", reason: "Why it failed last", attempts: "Attempts", at: "When" },
  zone: icu("Times are {zone}.", ["zone"]),
  empty: {
    parked: {
      title: "Nothing waits for a person",
      words: "Whatever cannot be done without help stands here, with why. There is nothing to do.",
    },
    due: { title: "Nothing is due", words: "Work that can be done is done at once." },
    running: {
      title: "Nothing is running",
      words: "Most work takes less than a second, so this list is mostly empty.",
    },
    waiting: { title: "Nothing waits for its time", words: "What is to be done later stands here until then." },
  },
  retryAll: {
    ask: "Try all now",
    title: icu("{count, plural, one {Try one job now?} other {Try # jobs now?}}", ["count"]),
    loss: "They begin anew, as if they had never been tried. Nothing is lost.",
    verb: icu("{count, plural, one {Try it now} other {Try # now}}", ["count"]),
    none: "Nothing matches any more.",
    done: icu("{count, plural, one {One job is} other {# jobs are}} tried now.", ["count"]),
  },
  one: {
    title: "Job",
    attempts: "Attempts that failed",
    since: "Waits since",
    due: "Due",
    reason: "Why it failed last",
    all: "All jobs",
    data: "What it works on",
    hidden: "What sounds like a secret is not shown.",
    retry: "Try now",
    retried: icu("{job} is tried now.", ["job"]),
    discard: "Discard",
    running: "It is being done right now. If it fails, it is here again.",
  },
  discard: {
    title: icu("Discard {job}?", ["job"]),
    loss: "What it was to do is not done, now or later. The activity log keeps what it was.",
    undone: "This cannot be undone.",
    verb: "Discard job",
    keep: "Keep job",
    done: icu("{job} is discarded.", ["job"]),
  },
});
