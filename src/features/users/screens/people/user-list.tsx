import { ScreenLink } from "../../../../web/parts/links.tsx";
import type { TableOf } from "../../../../web/table/table.ts";
import { Moment } from "../../../../web/when/moment.tsx";
import type { User } from "../queries.ts";
import { rolesWords, WORDS } from "../words.ts";
import { StateBadge } from "./state-badge.tsx";

const { columns } = WORDS;
const byText = (text: (user: User) => string) => (one: User, other: User) => text(one).localeCompare(text(other));

/** How users stand in a list. */
export const USER_LIST: TableOf<User> = {
  name: "users",
  title: () => WORDS.title,
  rowKey: ({ id }) => id,
  to: addressOf,
  search: () => WORDS.search,
  columns: [
    {
      key: "name",
      title: () => columns.name,
      cell: (user) => <ScreenLink to={addressOf(user)}>{user.name}</ScreenLink>,
      sort: byText(({ name }) => name),
      width: "wide",
    },
    { key: "email", title: () => columns.email, cell: ({ email }) => email ?? "", width: "wide" },
    { key: "roles", title: () => columns.roles, cell: ({ roles }) => rolesWords(roles) },
    {
      key: "state",
      title: () => columns.state,
      cell: ({ state }) => <StateBadge state={state} />,
      sort: byText(({ state }) => state),
      width: "small",
    },
    {
      key: "seen",
      title: () => columns.seen,
      cell: ({ seenAt }) => (seenAt === undefined ? WORDS.never : <Moment at={seenAt} />),
      sort: byText(({ seenAt = "" }) => seenAt),
    },
  ],
};

function addressOf({ id }: User): string {
  return `/settings/users/${id}`;
}
