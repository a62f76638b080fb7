import { Text } from "@fluentui/react-components";
import { CopyButton } from "../../../../web/parts/copy-button.tsx";
import type { TableOf } from "../../../../web/table/table.ts";
import { Moment } from "../../../../web/when/moment.tsx";
import { EndKey } from "./end-key.tsx";
import type { HandOverKey } from "./queries.ts";
import { WORDS } from "./words.ts";

const { columns } = WORDS;

/** How hand-over keys stand in a list; `mayEnd` puts the way to end each beside it. */
export function keyList(mayEnd: boolean): TableOf<HandOverKey> {
  return {
    name: "hand-over-keys",
    title: () => WORDS.title,
    rowKey: ({ id }) => id,
    columns: [
      {
        key: "name",
        title: () => columns.name,
        cell: ({ name }) => name,
        sort: (one, other) => one.name.localeCompare(other.name),
      },
      { key: "id", title: () => columns.id, cell: ({ id }) => <KeyId id={id} />, width: "wide" },
      {
        key: "made",
        title: () => columns.made,
        cell: ({ createdAt }) => <Moment at={createdAt} />,
        sort: (one, other) => one.createdAt.localeCompare(other.createdAt),
      },
      ...(mayEnd
        ? [
            {
              key: "end",
              title: () => columns.end,
              cell: (key: HandOverKey) => <EndKey made={key} />,
              width: "small" as const,
            },
          ]
        : []),
    ],
  };
}

/** What an application puts into the header of what it signs. */
function KeyId({ id }: { readonly id: string }) {
  return (
    <>
      <Text font="monospace" size={200}>
        {id}
      </Text>
      <CopyButton what={WORDS.keyId} text={id} />
    </>
  );
}
