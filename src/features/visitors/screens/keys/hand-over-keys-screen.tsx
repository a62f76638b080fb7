import { Text } from "@fluentui/react-components";
import { useMemo } from "react";
import { later } from "../../../../web/parts/later.tsx";
import { NewButton } from "../../../../web/parts/new-button.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { DataTable } from "../../../../web/table/data-table.tsx";
import { useQuestion } from "../../../../web/table/question.ts";
import { keyList } from "./key-list.tsx";
import { useHandOverKeys } from "./queries.ts";
import { UseKey } from "./use-key.tsx";
import { WORDS } from "./words.ts";
import { useNew } from "../../../../web/table/use-new.ts";

const MakeKey = later(async () => (await import("./make-key.tsx")).MakeKey);

/** The keys by which applications hand people over, and a form that makes another. */
export function HandOverKeysScreen() {
  const form = useNew("key", "keys:write");
  const table = useMemo(() => keyList(form.may), [form.may]);
  const question = useQuestion(table);
  const list = useHandOverKeys();
  return (
    <Page title={WORDS.title} actions={<NewButton form={form}>{WORDS.make}</NewButton>}>
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
