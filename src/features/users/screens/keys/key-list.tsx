import { Text } from "@fluentui/react-components";
import { nameOf, useStaff } from "../../../../web/facts/actors.ts";
import type { TableOf } from "../../../../web/table/table.ts";
import { Moment } from "../../../../web/when/moment.tsx";
import type { Key } from "../queries.ts";
import { EndKey } from "./end-key.tsx";
import { aboutWords, scopeWords, WORDS } from "./words.ts";

const { columns } = WORDS;
const byText = (text: (key: Key) => string) => (one: Key, other: Key) => text(one).localeCompare(text(other));

/** How keys stand in a list; `mayEnd` puts the way to end each beside it. */
export function keyList(mayEnd: boolean): TableOf<Key> {
  return {
    name: "keys",
    title: () => WORDS.title,
    rowKey: ({ id }) => id,
    columns: [
      { key: "name", title: () => columns.name, cell: ({ name }) => name, sort: byText(({ name }) => name) },
      {
        key: "scopes",
        title: () => columns.scopes,
        cell: ({ scopes }) => <span title={scopes.map(scopeWords).join("\n")}>{aboutWords(scopes)}</span>,
        sort: (one, other) => one.scopes.length - other.scopes.length,
      },
      {
        key: "hint",
        title: () => columns.hint,
        cell: ({ hint }) => <Text font="monospace">{hint}</Text>,
        width: "small",
        hidden: true,
      },
      { key: "by", title: () => columns.by, cell: ({ createdBy }) => <Maker actor={createdBy} />, hidden: true },
      {
        key: "made",
        title: () => columns.made,
        cell: ({ createdAt }) => <Moment at={createdAt} />,
        sort: byText(({ createdAt }) => createdAt),
        hidden: true,
      },
      {
        key: "used",
        title: () => columns.used,
        cell: ({ usedAt }) => (usedAt === undefined ? WORDS.never : <Moment at={usedAt} />),
        sort: byText(({ usedAt = "" }) => usedAt),
      },
      {
        key: "expires",
        title: () => columns.expires,
        cell: ({ expiresAt }) => (expiresAt === undefined ? WORDS.noEnd : <Moment at={expiresAt} />),
        sort: byText(({ expiresAt = "9" }) => expiresAt),
      },
      ...(mayEnd
        ? [
            {
              key: "end",
              title: () => columns.end,
              cell: (key: Key) => <EndKey made={key} />,
              width: "small" as const,
            },
          ]
        : []),
    ],
  };
}

function Maker({ actor }: { readonly actor: string }) {
  return nameOf(actor, useStaff());
}
