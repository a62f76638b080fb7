import { ScreenLink } from "../../../../web/parts/links.tsx";
import type { TableOf } from "../../../../web/table/table.ts";
import { momentWords, viewer } from "../../../../web/when/words.ts";
import type { Roster } from "./queries.ts";
import { StateMark } from "./state-mark.tsx";
import { WORDS } from "./words.ts";

const { columns } = WORDS;

/** How rosters stand in a list. */
export const ROSTER_LIST: TableOf<Roster> = {
  name: "rosters",
  title: () => WORDS.title,
  rowKey: ({ id }) => id,
  to: addressOf,
  columns: [
    {
      key: "name",
      title: () => columns.name,
      cell: (roster) => <ScreenLink to={addressOf(roster)}>{roster.name}</ScreenLink>,
      width: "wide",
    },
    { key: "state", title: () => columns.state, cell: ({ state }) => <StateMark state={state} />, width: "small" },
    { key: "holds", title: () => columns.holds, cell: holdsWords, width: "wide" },
    { key: "changed", title: () => columns.changed, cell: changedWords, width: "wide" },
    {
      key: "when",
      title: () => columns.when,
      cell: ({ createdAt }) => momentWords(new Date(createdAt), viewer()),
    },
    { key: "by", title: () => columns.by, cell: ({ broughtBy }) => broughtBy, hidden: true },
  ],
};

function addressOf({ id }: Roster): string {
  return `/rosters/${id}`;
}

function holdsWords({ counts, problems, source, state }: Roster): string | undefined {
  if (counts !== undefined) return WORDS.holds(counts);
  if (source === "oneroster-rest" && state === "refused") return WORDS.notWhole;
  return problems > 0 ? WORDS.badLines({ count: problems }) : undefined;
}

function changedWords({ counts, state }: Roster): string | undefined {
  if (state === "reading") return undefined;
  if (counts === undefined) return WORDS.same;
  const { added, removed, changed } = counts;
  return added + removed + changed === 0 ? WORDS.same : WORDS.difference({ added, removed, changed });
}
