import { PersonAddRegular } from "@fluentui/react-icons/svg/person-add";
import { later } from "../../../../web/parts/later.tsx";
import { NewButton } from "../../../../web/parts/new-button.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { DataTable } from "../../../../web/table/data-table.tsx";
import { useQuestion } from "../../../../web/table/question.ts";
import { useUsers } from "../queries.ts";
import { WORDS } from "../words.ts";
import { USER_LIST } from "./user-list.tsx";
import { useNew } from "../../../../web/table/use-new.ts";

const InviteUser = later(async () => (await import("./invite-user.tsx")).InviteUser);

/** The staff who may sign in, and a form that invites another. */
export function UsersScreen() {
  const form = useNew("user", "users:write");
  const question = useQuestion(USER_LIST);
  const list = useUsers(question.query);
  const invite = (
    <NewButton form={form} icon={<PersonAddRegular />}>
      {WORDS.invite}
    </NewButton>
  );
  return (
    <Page title={WORDS.title} actions={invite}>
      <DataTable
        table={USER_LIST}
        question={question}
        list={list}
        empty={{ title: WORDS.emptyTitle, words: WORDS.empty }}
      />
      {form.asked && <InviteUser close={form.close} />}
    </Page>
  );
}
