import { Text } from "@fluentui/react-components";
import { Panel } from "../../../../web/parts/panel.tsx";
import { useMay } from "../../../../web/shell/allowed.ts";
import { momentWords, viewer } from "../../../../web/when/words.ts";
import type { Appointment } from "../queries.ts";
import { WORDS } from "../words.ts";
import { AttendanceForm } from "./attendance-form.tsx";
import { RECORD } from "./words.ts";

const { attendance: words } = RECORD;

interface Props {
  readonly appointment: Appointment;
}

/** Who came, and what came of it: to be said once the appointment has begun. */
export function AttendancePanel({ appointment }: Props) {
  const may = useMay("appointments:write");
  const { start, attendance, outcome } = appointment;
  const begun = new Date(start) <= viewer().now;
  return (
    <Panel title={words.title}>
      {!begun && <Text>{words.later({ moment: momentWords(new Date(start), viewer()) })}</Text>}
      {begun && may && <AttendanceForm appointment={appointment} />}
      {!may && attendance !== undefined && (
        <Text>{[WORDS.attendances[attendance], outcome].filter(Boolean).join(". ")}</Text>
      )}
    </Panel>
  );
}
