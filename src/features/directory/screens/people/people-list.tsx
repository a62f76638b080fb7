import { ScreenLink } from "../../../../web/parts/links.tsx";
import type { TableOf } from "../../../../web/table/table.ts";
import { dayWords, viewer } from "../../../../web/when/words.ts";
import type { Person } from "./queries.ts";
import { WORDS } from "./words.ts";

const { columns } = WORDS;
const AUDIENCES = ["operator", "user"] as const;
const MATCHES = ["yes", "no", "lost", "conflict"] as const;

/** How people stand in a list. */
export const PEOPLE_LIST: TableOf<Person> = {
  name: "people",
  title: () => WORDS.title,
  rowKey: ({ id }) => id,
  to: addressOf,
  search: () => WORDS.search,
  filters: [
    {
      key: "audience",
      title: () => columns.audience,
      choices: AUDIENCES.map((value) => ({ value, title: () => WORDS.audiences[value] })),
    },
    {
      key: "matched",
      title: () => columns.matched,
      choices: MATCHES.map((value) => ({ value, title: () => WORDS.matches[value] })),
    },
  ],
  columns: [
    {
      key: "name",
      title: () => columns.name,
      cell: (person) => <ScreenLink to={addressOf(person)}>{person.name}</ScreenLink>,
      sort: "server",
      width: "wide",
    },
    { key: "email", title: () => columns.email, cell: ({ email }) => email, width: "wide" },
    {
      key: "audience",
      title: () => columns.audience,
      cell: ({ audience }) => WORDS.audiences[audience],
      width: "small",
    },
    { key: "matched", title: () => columns.matched, cell: ({ match }) => matchWords(match) },
    {
      key: "fields",
      title: () => columns.fields,
      cell: ({ fields }) => WORDS.fieldCount({ count: Object.keys(fields).length }),
      hidden: true,
    },
    {
      key: "added",
      title: () => columns.added,
      cell: ({ addedAt }) => dayWords(new Date(addedAt), viewer()),
      sort: "server",
    },
  ],
};

function addressOf({ id }: Person): string {
  return `/people/${id}`;
}

function matchWords(match: Person["match"]): string | undefined {
  if (match?.lost === undefined) return match?.userPrincipalName;
  return WORDS.lost({ login: match.userPrincipalName });
}
