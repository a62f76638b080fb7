import { Button } from "@fluentui/react-components";
import { fields } from "../../../../web/form/field.ts";
import { Fields } from "../../../../web/form/fields.tsx";
import { FormFrame } from "../../../../web/form/form-frame.tsx";
import { useForm } from "../../../../web/form/use-form.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { ATTENDANCES } from "../../catalog.ts";
import { type Appointment, useActs } from "../queries.ts";
import { WORDS } from "../words.ts";
import { RECORD } from "./words.ts";

const { attendance: words } = RECORD;

const FIELDS = fields([
  {
    kind: "choice",
    name: "attendance",
    label: () => words.asked,
    required: true,
    choices: ATTENDANCES.map((value) => ({ value, title: () => WORDS.attendances[value] })),
  },
  { kind: "text", name: "outcome", label: () => words.outcome, hint: () => words.outcomeHint, max: 120 },
]);

/** Says whether the customer came, and what came of it. */
export function AttendanceForm({ appointment }: { readonly appointment: Appointment }) {
  const { id, attendance = "", outcome = "" } = appointment;
  const notice = useNotice();
  const { mark } = useActs(id);
  const form = useForm({
    fields: FIELDS,
    start: { attendance, outcome },
    send: (held) => {
      const chosen = ATTENDANCES.find((each) => each === held.attendance);
      if (chosen === undefined) throw new Error("The form asks for the attendance before it is sent.");
      return mark.mutateAsync({ attendance: chosen, outcome: held.outcome.trim() });
    },
    done: () => notice(words.done),
  });
  return (
    <FormFrame submit={form.submit} wrong={form.wrong}>
      {form.problem !== undefined && <ProblemBar error={form.problem} />}
      <Fields form={form} />
      <div>
        <Button type="submit" disabledFocusable={form.busy}>
          {words.save}
        </Button>
      </div>
    </FormFrame>
  );
}
