import { ScreenLink } from "../../../web/parts/links.tsx";
import type { TableOf } from "../../../web/table/table.ts";
import { clockMomentWords, viewer } from "../../../web/when/words.ts";
import type { MailLine } from "./queries.ts";
import { StateBadge } from "./state-badge.tsx";
import { WORDS } from "./words.ts";

const { columns } = WORDS;
const STATES = ["waiting", "sending", "sent", "failed", "suppressed"] as const;

/** How mails stand in a list. */
export const MAIL_LIST: TableOf<MailLine> = {
  name: "mails",
  title: () => WORDS.title,
  rowKey: ({ id }) => id,
  to: addressOf,
  search: () => WORDS.search,
  filters: [
    {
      key: "state",
      title: () => columns.state,
      choices: STATES.map((value) => ({ value, title: () => WORDS.states[value] })),
    },
  ],
  columns: [
    {
      key: "subject",
      title: () => columns.subject,
      cell: (mail) => <ScreenLink to={addressOf(mail)}>{mail.subject || WORDS.noSubject}</ScreenLink>,
      width: "wide",
    },
    { key: "to", title: () => columns.to, cell: ({ to }) => to.address },
    { key: "because", title: () => columns.because, cell: ({ because }) => because, width: "wide" },
    {
      key: "when",
      title: () => columns.when,
      cell: ({ createdAt }) => clockMomentWords(new Date(createdAt), viewer()),
    },
    { key: "state", title: () => columns.state, cell: ({ state }) => <StateBadge state={state} />, width: "small" },
  ],
};

function addressOf({ id }: MailLine): string {
  return `/mails/${id}`;
}
