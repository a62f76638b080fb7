import { Button, Text } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useMemo } from "react";
import { later } from "../../../../web/parts/later.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { useAllowed } from "../../../../web/shell/allowed.ts";
import { DataTable } from "../../../../web/table/data-table.tsx";
import { useQuestion } from "../../../../web/table/question.ts";
import { useKeys } from "../queries.ts";
import { keyList } from "./key-list.tsx";
import { WORDS } from "./words.ts";
import { useNew } from "../../../../web/table/use-new.ts";

const MakeKey = later(async () => (await import("./make-key.tsx")).MakeKey);

/** The keys of programs, and a form that makes another. */
export function KeysScreen() {
  const mayWrite = useAllowed()("keys:write");
  const form = useNew("key");
  const table = useMemo(() => keyList(mayWrite), [mayWrite]);
  const question = useQuestion(table);
  const list = useKeys();
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
      {form.asked && <MakeKey close={form.close} />}
    </Page>
  );
}
