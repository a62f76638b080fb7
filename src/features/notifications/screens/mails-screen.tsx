import { Page } from "../../../web/parts/page.tsx";
import { DataTable } from "../../../web/table/data-table.tsx";
import { useQuestion } from "../../../web/table/question.ts";
import { viewer, zoneWords } from "../../../web/when/words.ts";
import { MAIL_LIST } from "./mail-list.tsx";
import { useMails } from "./queries.ts";
import { WORDS } from "./words.ts";

/** What was sent and why, the newest first. */
export function MailsScreen() {
  const question = useQuestion(MAIL_LIST);
  const list = useMails(question.query);
  return (
    <Page title={WORDS.title}>
      <DataTable
        table={MAIL_LIST}
        question={question}
        list={list}
        empty={{ title: WORDS.emptyTitle, words: WORDS.empty }}
        note={WORDS.zone({ zone: zoneWords(viewer()) })}
      />
    </Page>
  );
}
