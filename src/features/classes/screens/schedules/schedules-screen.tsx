import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { Allowed } from "../../../../web/parts/allowed.tsx";
import { Asked } from "../../../../web/parts/asked.tsx";
import { Empty } from "../../../../web/parts/empty.tsx";
import { ScreenButton } from "../../../../web/parts/links.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { useSources } from "../sources/queries.ts";
import { useSchedules } from "./queries.ts";
import { ScheduleForm } from "./schedule-form.tsx";
import { SchedulePanel } from "./schedule-panel.tsx";
import { WORDS } from "./words.ts";

/** When classes are synchronised by themselves. */
export function SchedulesScreen() {
  const query = useSchedules();
  const sources = useSources().data ?? [];
  const [adds, setAdds] = useState(false);
  const actions = (
    <>
      <ScreenButton to="/classes/plans">{WORDS.plans}</ScreenButton>
      <Allowed needs="classes:write">
        <Button appearance="primary" onClick={() => setAdds(true)}>
          {WORDS.add}
        </Button>
      </Allowed>
    </>
  );
  return (
    <Page title={WORDS.title} actions={actions}>
      <Asked query={query} rows={3}>
        {(schedules) =>
          schedules.length === 0 ? (
            <Empty title={WORDS.none} words={WORDS.noneWhy} />
          ) : (
            schedules.map((each) => <SchedulePanel key={each.id} schedule={each} sources={sources} />)
          )
        }
      </Asked>
      {adds && <ScheduleForm sources={sources} close={() => setAdds(false)} />}
    </Page>
  );
}
