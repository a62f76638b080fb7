import { ScreenLink } from "../../../../web/parts/links.tsx";
import type { TableOf } from "../../../../web/table/table.ts";
import { dayWords, viewer } from "../../../../web/when/words.ts";
import type { Client } from "./queries.ts";
import { WORDS } from "./words.ts";

const { columns } = WORDS;
const STATES = ["archived", "all"] as const;

/** How clients stand in a list. */
export const CLIENT_LIST: TableOf<Client> = {
  name: "clients",
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
      key: "name",
      title: () => columns.name,
      cell: (client) => <ScreenLink to={addressOf(client)}>{client.name}</ScreenLink>,
      sort: "server",
      width: "wide",
    },
    { key: "externalId", title: () => columns.externalId, cell: ({ externalId }) => externalId, width: "small" },
    { key: "email", title: () => columns.email, cell: ({ defaultEmail }) => defaultEmail, width: "wide" },
    {
      key: "added",
      title: () => columns.added,
      cell: ({ addedAt }) => dayWords(new Date(addedAt), viewer()),
      sort: "server",
    },
  ],
};

function addressOf({ id }: Client): string {
  return `/clients/${id}`;
}
