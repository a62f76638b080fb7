import { Timeline } from "../../../../web/facts/timeline.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { NotesPanel } from "./notes-panel.tsx";
import { RECORD } from "./words.ts";

/** What staff wrote about an appointment, and what happened to it. */
export function AppointmentSide({ appointment }: { readonly appointment: string }) {
  return (
    <>
      <NotesPanel appointment={appointment} />
      <Panel title={RECORD.history}>
        <Timeline about={appointment} />
      </Panel>
    </>
  );
}
