import { Text } from "@fluentui/react-components";
import { Page } from "../../../../web/parts/page.tsx";
import { DataTable } from "../../../../web/table/data-table.tsx";
import { useQuestion } from "../../../../web/table/question.ts";
import { ACCOUNTS } from "./account-list.tsx";
import { OutcomeBar } from "./outcome-bar.tsx";
import { Places } from "./places.tsx";
import { useAccounts } from "./queries.ts";
import { WORDS } from "./words.ts";

/** The organisation's Microsoft account, and how those of the staff do. */
export function AccountsScreen() {
  const question = useQuestion(ACCOUNTS);
  const list = useAccounts(question.query);
  return (
    <Page title={WORDS.all}>
      <OutcomeBar />
      <Text>{WORDS.allWhy}</Text>
      <Places own={false} />
      <DataTable
        table={ACCOUNTS}
        question={question}
        list={list}
        empty={{ title: WORDS.emptyTitle, words: WORDS.empty }}
      />
    </Page>
  );
}
