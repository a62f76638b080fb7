import { Button, Text } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useMemo } from "react";
import { useSearchParams } from "react-router";
import { later } from "../../../../web/parts/later.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { useAllowed } from "../../../../web/shell/allowed.ts";
import { DataTable } from "../../../../web/table/data-table.tsx";
import { asking, useQuestion } from "../../../../web/table/question.ts";
import { useKeys } from "../queries.ts";
import { keyList } from "./key-list.tsx";
import { WORDS } from "./words.ts";

const MakeKey = later(async () => (await import("./make-key.tsx")).MakeKey);

/** The keys of programs, and a form that makes another. */
export function KeysScreen() {
  const mayWrite = useAllowed()("keys:write");
  const [parameters, setParameters] = useSearchParams();
  const table = useMemo(() => keyList(mayWrite), [mayWrite]);
  const question = useQuestion(table);
  const list = useKeys();
  const setMaking = (yes: boolean) =>
    setParameters((before) => asking(before, "new", yes ? "key" : undefined), { replace: !yes });
  const make = mayWrite ? (
    <Button appearance="primary" icon={<AddRegular />} onClick={() => setMaking(true)}>
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
      {parameters.get("new") === "key" && <MakeKey close={() => setMaking(false)} />}
    </Page>
  );
}
