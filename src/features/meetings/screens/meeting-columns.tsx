import { makeStyles, tokens } from "@fluentui/react-components";
import type { Meeting } from "../../../../sdk/src/index.ts";
import { Timeline } from "../../../web/facts/timeline.tsx";
import { Panel } from "../../../web/parts/panel.tsx";
import { ArtifactsPanel } from "./artifacts/artifacts-panel.tsx";
import { AttendancePanel } from "./attendance/attendance-panel.tsx";
import { MeetingFacts } from "./meeting-facts.tsx";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr)",
    gap: tokens.spacingHorizontalL,
    alignItems: "start",
    "@media (max-width: 900px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  column: { display: "flex", flexDirection: "column", gap: tokens.spacingHorizontalL, minWidth: 0 },
});

/** What a meeting is and what it left behind, beside what happened to it. */
export function MeetingColumns({ meeting }: { readonly meeting: Meeting }) {
  const styles = useStyles();
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <Panel title={WORDS.record.facts}>
          <MeetingFacts meeting={meeting} />
        </Panel>
        <ArtifactsPanel meeting={meeting} />
        <AttendancePanel meeting={meeting.id} />
      </div>
      <Panel title={WORDS.record.history}>
        <Timeline about={meeting.id} />
      </Panel>
    </div>
  );
}
