import { FlashRegular } from "@fluentui/react-icons/svg/flash";
import { later } from "../../../web/parts/later.tsx";
import { NewButton } from "../../../web/parts/new-button.tsx";
import { Page } from "../../../web/parts/page.tsx";
import { DataTable } from "../../../web/table/data-table.tsx";
import { useQuestion } from "../../../web/table/question.ts";
import { viewer, zoneWords } from "../../../web/when/words.ts";
import { MEETING_LIST } from "./meeting-list.tsx";
import { useMeetings } from "./queries.ts";
import { WORDS } from "./words.ts";
import { useNew } from "../../../web/table/use-new.ts";

const OpenMeeting = later(async () => (await import("./dialogs/open-meeting.tsx")).OpenMeeting);

/** All meetings, the latest start first. */
export function MeetingsScreen() {
  const form = useNew("meeting", "meetings:write");
  const now = useNew("now", "meetings:write");
  const question = useQuestion(MEETING_LIST);
  const list = useMeetings(question.query);
  return (
    <Page
      title={WORDS.title}
      actions={
        <>
          <NewButton form={form}>{WORDS.open}</NewButton>
          <NewButton form={now} secondary icon={<FlashRegular />}>
            {WORDS.form.now}
          </NewButton>
        </>
      }
    >
      <DataTable
        table={MEETING_LIST}
        question={question}
        list={list}
        empty={{ title: WORDS.emptyTitle, words: WORDS.empty }}
        note={WORDS.zone({ zone: zoneWords(viewer()) })}
      />
      {form.asked && <OpenMeeting close={form.close} />}
      {now.asked && <OpenMeeting now close={now.close} />}
    </Page>
  );
}
