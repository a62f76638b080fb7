import { Badge } from "@fluentui/react-components";
import type { TableOf } from "../../../../web/table/table.ts";
import { Moment } from "../../../../web/when/moment.tsx";
import type { Account } from "./queries.ts";
import { WORDS } from "./words.ts";

const { columns } = WORDS;

/** How accounts stand in a list. */
export const ACCOUNTS: TableOf<Account> = {
  name: "accounts",
  title: () => WORDS.list,
  rowKey: ({ id }) => id,
  search: () => WORDS.search,
  filters: [
    {
      key: "state",
      title: () => columns.state,
      choices: [
        { value: "connected", title: () => WORDS.states.connected },
        { value: "reconnect", title: () => WORDS.states.reconnect },
      ],
    },
  ],
  columns: [
    {
      key: "account",
      title: () => columns.account,
      width: "wide",
      cell: ({ userPrincipalName }) => userPrincipalName,
    },
    { key: "holder", title: () => columns.holder, cell: ({ user }) => user?.name ?? WORDS.organisations },
    {
      key: "state",
      title: () => columns.state,
      width: "small",
      cell: ({ state }) => (
        <Badge appearance="tint" color={state === "connected" ? "success" : "danger"}>
          {WORDS.states[state]}
        </Badge>
      ),
    },
    {
      key: "finding",
      title: () => columns.finding,
      width: "wide",
      cell: ({ finding }) => <span title={finding?.cure}>{finding?.sentence}</span>,
    },
    {
      key: "checked",
      title: () => columns.checked,
      cell: ({ checkedAt }) => (checkedAt === undefined ? null : <Moment at={checkedAt} />),
    },
  ],
};
