import type { Meeting } from "../../../../sdk/src/index.ts";
import { CopyButton } from "../../../web/parts/copy-button.tsx";
import { ScreenLink } from "../../../web/parts/links.tsx";
import type { TableOf } from "../../../web/table/table.ts";
import { clockSpanWords, viewer } from "../../../web/when/words.ts";
import { JoinButton } from "./join-button.tsx";
import { StateBadge } from "./state-badge.tsx";
import { organiserWords, WORDS } from "./words.ts";

const { columns } = WORDS;
const byText = (text: (meeting: Meeting) => string) => (one: Meeting, other: Meeting) =>
  text(one).localeCompare(text(other));

/** How meetings stand in a list. */
export const MEETING_LIST: TableOf<Meeting> = {
  name: "meetings",
  title: () => WORDS.title,
  rowKey: ({ id }) => id,
  to: addressOf,
  search: () => WORDS.search,
  columns: [
    {
      key: "subject",
      title: () => columns.subject,
      cell: (meeting) => <ScreenLink to={addressOf(meeting)}>{meeting.subject}</ScreenLink>,
      sort: byText(({ subject }) => subject),
      width: "wide",
    },
    {
      key: "start",
      title: () => columns.when,
      cell: ({ start, end }) => clockSpanWords({ start: new Date(start), end: new Date(end) }, viewer()),
      width: "wide",
      sort: (one, other) => Date.parse(one.start) - Date.parse(other.start),
    },
    {
      key: "organiser",
      title: () => columns.organiser,
      cell: organiserWords,
      sort: byText(organiserWords),
    },
    { key: "lane", title: () => columns.lane, cell: ({ lane }) => WORDS.form.lanes[lane], hidden: true },
    {
      key: "attendees",
      title: () => columns.attendees,
      cell: ({ attendees }) => attendees.length,
      width: "small",
      hidden: true,
    },
    {
      key: "state",
      title: () => columns.state,
      cell: ({ state }) => <StateBadge state={state} />,
      sort: byText(({ state }) => state),
      width: "small",
    },
    {
      key: "join",
      title: () => columns.join,
      cell: (meeting) =>
        meeting.state === "cancelled" ? null : (
          <span>
            <JoinButton meeting={meeting} size="small" />
            <CopyButton what={WORDS.joinPageOf(meeting)} text={meeting.joinPage} />
          </span>
        ),
      width: "small",
    },
  ],
};

function addressOf({ id }: Meeting): string {
  return `/meetings/${id}`;
}
