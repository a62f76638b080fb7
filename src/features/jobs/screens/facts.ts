import { icu } from "../../../web/words/catalogue.ts";
import { factWords } from "../../../web/words/facts.ts";

const JOB = ["hasJob", "job"] as const;

/** How what people do with jobs reads. */
export const FACT_WORDS = factWords("jobs", {
  "job.retried": icu("{hasJob, select, yes {The job {job} is tried again.} other {A job is tried again.}}", JOB),
  "job.discarded": icu("{hasJob, select, yes {The job {job} was discarded.} other {A job was discarded.}}", JOB),
});
