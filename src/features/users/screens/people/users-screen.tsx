import { Button } from "@fluentui/react-components";
import { PersonAddRegular } from "@fluentui/react-icons/svg/person-add";
import { later } from "../../../../web/parts/later.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { useAllowed } from "../../../../web/shell/allowed.ts";
import { DataTable } from "../../../../web/table/data-table.tsx";
import { useQuestion } from "../../../../web/table/question.ts";
import { useUsers } from "../queries.ts";
import { WORDS } from "../words.ts";
import { USER_LIST } from "./user-list.tsx";
import { useNew } from "../../../../web/table/use-new.ts";

const InviteUser = later(async () => (await import("./invite-user.tsx")).InviteUser);

/** The staff who may sign in, and a form that invites another. */
export function UsersScreen() {
  const allowed = useAllowed();
  const form = useNew("user");
  const question = useQuestion(USER_LIST);
  const list = useUsers(question.query);
  const invite = allowed("users:write") ? (
    <Button appearance="primary" icon={<PersonAddRegular />} onClick={form.begin}>
      {WORDS.invite}
    </Button>
  ) : undefined;
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
