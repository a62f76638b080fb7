import { FlashRegular } from "@fluentui/react-icons/svg/flash";
import { later } from "../../../web/parts/later.tsx";
import { NewButton } from "../../../web/parts/new-button.tsx";
import { Page } from "../../../web/parts/page.tsx";
import { Switcher } from "../../../web/calendar/switcher.tsx";
import { useView, VIEWS } from "../../../web/calendar/use-view.ts";
import { WORDS as ANY } from "../../../web/calendar/words.ts";
import { WORDS as CALENDAR } from "./calendar/words.ts";
import { MeetingsTable } from "./meetings-table.tsx";
import { WORDS } from "./words.ts";
import { useNew } from "../../../web/table/use-new.ts";

const MeetingsCalendar = later(async () => (await import("./calendar/meetings-calendar.tsx")).MeetingsCalendar);
const OpenMeeting = later(async () => (await import("./dialogs/open-meeting.tsx")).OpenMeeting);

/** All meetings: as a list, the latest start first, or as a calendar. */
export function MeetingsScreen() {
  const form = useNew("meeting", "meetings:write", "start");
  const now = useNew("now", "meetings:write");
  const { view, choose } = useView("meetings");
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
      <Switcher label={CALENDAR.views} words={ANY.view} choices={VIEWS} chosen={view} choose={choose} />
      {view === "calendar" ? <MeetingsCalendar begin={form.may ? form.begin : undefined} /> : <MeetingsTable />}
      {form.asked && <OpenMeeting start={form.given} close={form.close} />}
      {now.asked && <OpenMeeting now close={now.close} />}
    </Page>
  );
}
