import { ScreenLink } from "../../../../web/parts/links.tsx";
import type { TableOf } from "../../../../web/table/table.ts";
import type { ClassItem } from "./queries.ts";
import { Share } from "./share.tsx";
import { TeamBadge } from "./team-badge.tsx";
import { WORDS } from "./words.ts";

const { columns } = WORDS;
const STATES = ["none", "wanted", "making", "live", "archived", "disconnected", "gone"] as const;
const MATCHES = ["complete", "incomplete"] as const;
const LISTED = ["true", "false"] as const;

/** How classes stand in a list. */
export const CLASS_LIST: TableOf<ClassItem> = {
  name: "classes",
  title: () => WORDS.title,
  rowKey: ({ id }) => id,
  to: addressOf,
  search: () => WORDS.search,
  filters: [
    {
      key: "state",
      title: () => columns.team,
      choices: STATES.map((value) => ({ value, title: () => WORDS.teams[value] })),
    },
    {
      key: "match",
      title: () => columns.match,
      choices: MATCHES.map((value) => ({ value, title: () => WORDS.matches[value] })),
    },
    {
      key: "listed",
      title: () => columns.listed,
      choices: LISTED.map((value) => ({ value, title: () => WORDS.listed[value] })),
    },
  ],
  columns: [
    {
      key: "title",
      title: () => columns.title,
      cell: (item) => <ScreenLink to={addressOf(item)}>{item.title}</ScreenLink>,
      width: "wide",
    },
    { key: "code", title: () => columns.code, cell: ({ code }) => code, width: "small" },
    { key: "id", title: () => columns.id, cell: ({ externalId }) => externalId, hidden: true },
    { key: "team", title: () => columns.team, cell: (item) => <TeamBadge {...item} /> },
    {
      key: "match",
      title: () => columns.match,
      cell: ({ matched, people }) => <Share part={matched} whole={people} words={WORDS.matched({ matched, people })} />,
    },
    {
      key: "drift",
      title: () => columns.drift,
      cell: ({ drift }) => drift && WORDS.drift({ count: drift.added + drift.removed + drift.changed }),
    },
    {
      key: "last",
      title: () => columns.last,
      cell: ({ lastPlan }) =>
        lastPlan && <ScreenLink to={`/classes/plans/${lastPlan.id}`}>{WORDS.parts[lastPlan.state]}</ScreenLink>,
    },
  ],
};

function addressOf({ id }: ClassItem): string {
  return `/classes/${id}`;
}
