import { ScreenLink } from "../../../web/parts/links.tsx";
import type { TableOf } from "../../../web/table/table.ts";
import { clockMomentWords, viewer } from "../../../web/when/words.ts";
import type { Job } from "./queries.ts";
import { WORDS } from "./words.ts";

const { columns } = WORDS;

/** How jobs stand in a list. */
export const JOB_LIST: TableOf<Job> = {
  name: "jobs",
  title: () => WORDS.title,
  rowKey: ({ id }) => id,
  to: addressOf,
  search: () => WORDS.search,
  columns: [
    { key: "job", title: () => columns.job, cell: (job) => <ScreenLink to={addressOf(job)}>{job.job}</ScreenLink> },
    { key: "reason", title: () => columns.reason, cell: ({ reason }) => reason, width: "wide" },
    { key: "attempts", title: () => columns.attempts, cell: ({ attempts }) => attempts, width: "small" },
    { key: "at", title: () => columns.at, cell: ({ at }) => clockMomentWords(new Date(at), viewer()) },
  ],
};

function addressOf({ id }: Job): string {
  return `/jobs/${id}`;
}
