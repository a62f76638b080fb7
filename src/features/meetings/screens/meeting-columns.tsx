import type { Meeting } from "../../../../sdk/src/index.ts";
import { Timeline } from "../../../web/facts/timeline.tsx";
import { TwoColumns } from "../../../web/parts/known.tsx";
import { Panel } from "../../../web/parts/panel.tsx";
import { ArtifactsPanel } from "./artifacts/artifacts-panel.tsx";
import { AttendancePanel } from "./attendance/attendance-panel.tsx";
import { MeetingFacts } from "./meeting-facts.tsx";
import { WORDS } from "./words.ts";

/** What a meeting is and what it left behind, beside what happened to it. */
export function MeetingColumns({ meeting }: { readonly meeting: Meeting }) {
  const about = (
    <>
      <Panel title={WORDS.record.facts}>
        <MeetingFacts meeting={meeting} />
      </Panel>
      {isOrWasOpen(meeting) && (
        <>
          <ArtifactsPanel meeting={meeting} />
          <AttendancePanel meeting={meeting.id} />
        </>
      )}
    </>
  );
  return (
    <TwoColumns wide="first" side={about}>
      <Panel title={WORDS.record.history}>
        <Timeline about={meeting.id} />
      </Panel>
    </TwoColumns>
  );
}

/** Of a meeting that Microsoft never opened, nothing is ever left behind. */
function isOrWasOpen({ state, joinUrl }: Meeting): boolean {
  return state !== "refused" || joinUrl !== undefined;
}
