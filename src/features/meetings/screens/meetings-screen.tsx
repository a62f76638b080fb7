import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useSearchParams } from "react-router";
import { later } from "../../../web/parts/later.tsx";
import { Page } from "../../../web/parts/page.tsx";
import { DataTable } from "../../../web/table/data-table.tsx";
import { asking, useQuestion } from "../../../web/table/question.ts";
import { viewer, zoneWords } from "../../../web/when/words.ts";
import { MEETING_LIST } from "./meeting-list.tsx";
import { useMeetings } from "./queries.ts";
import { WORDS } from "./words.ts";

const OpenMeeting = later(async () => (await import("./dialogs/open-meeting.tsx")).OpenMeeting);

/** All meetings, the latest start first. */
export function MeetingsScreen() {
  const [parameters, setParameters] = useSearchParams();
  const question = useQuestion(MEETING_LIST);
  const list = useMeetings(question.query);
  const setOpening = (opening: boolean) =>
    setParameters((before) => asking(before, "new", opening ? "meeting" : undefined), { replace: !opening });
  const open = (
    <Button appearance="primary" icon={<AddRegular />} onClick={() => setOpening(true)}>
      {WORDS.open}
    </Button>
  );
  return (
    <Page title={WORDS.title} actions={open}>
      <DataTable
        table={MEETING_LIST}
        question={question}
        list={list}
        empty={{ title: WORDS.emptyTitle, words: WORDS.empty }}
        note={WORDS.zone({ zone: zoneWords(viewer()) })}
      />
      {parameters.has("new") && <OpenMeeting close={() => setOpening(false)} />}
    </Page>
  );
}
