import { DataTable } from "../../../web/table/data-table.tsx";
import { useQuestion } from "../../../web/table/question.ts";
import { viewer, zoneWords } from "../../../web/when/words.ts";
import { MEETING_LIST } from "./meeting-list.tsx";
import { useMeetings } from "./queries.ts";
import { WORDS } from "./words.ts";

/** All meetings, the latest start first. */
export function MeetingsTable() {
  const question = useQuestion(MEETING_LIST);
  const list = useMeetings(question.query);
  return (
    <DataTable
      table={MEETING_LIST}
      question={question}
      list={list}
      empty={{ title: WORDS.emptyTitle, words: WORDS.empty }}
      note={WORDS.zone({ zone: zoneWords(viewer()) })}
    />
  );
}
