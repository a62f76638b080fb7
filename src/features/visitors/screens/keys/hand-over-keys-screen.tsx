import { Button, Text } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useMemo } from "react";
import { CopyButton } from "../../../../web/parts/copy-button.tsx";
import { later } from "../../../../web/parts/later.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { useAllowed } from "../../../../web/shell/allowed.ts";
import { DataTable } from "../../../../web/table/data-table.tsx";
import { useQuestion } from "../../../../web/table/question.ts";
import type { TableOf } from "../../../../web/table/table.ts";
import { Moment } from "../../../../web/when/moment.tsx";
import { EndKey } from "./end-key.tsx";
import { type HandOverKey, useHandOverKeys } from "./queries.ts";
import { UseKey } from "./use-key.tsx";
import { WORDS } from "./words.ts";
import { useNew } from "../../../../web/table/use-new.ts";

const MakeKey = later(async () => (await import("./make-key.tsx")).MakeKey);

const { columns } = WORDS;

/** The keys by which applications hand people over, and a form that makes another. */
export function HandOverKeysScreen() {
  const mayWrite = useAllowed()("keys:write");
  const form = useNew("key");
  const table = useMemo(() => keyList(mayWrite), [mayWrite]);
  const question = useQuestion(table);
  const list = useHandOverKeys();
  const make = mayWrite ? (
    <Button appearance="primary" icon={<AddRegular />} onClick={form.begin}>
      {WORDS.make}
    </Button>
  ) : undefined;
  return (
    <Page title={WORDS.title} actions={make}>
      <Text>{WORDS.why}</Text>
      <DataTable
        table={table}
        question={question}
        list={list}
        empty={{ title: WORDS.emptyTitle, words: WORDS.empty }}
      />
      <UseKey />
      {form.asked && <MakeKey close={form.close} />}
    </Page>
  );
}

function keyList(mayEnd: boolean): TableOf<HandOverKey> {
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
