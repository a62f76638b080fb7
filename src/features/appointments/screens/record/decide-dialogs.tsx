import { fields } from "../../../../web/form/field.ts";
import { FieldsDialog } from "../../../../web/form/form-dialog.tsx";
import { useForm } from "../../../../web/form/use-form.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { WITH_TEAMS } from "../../catalog.ts";
import { type Appointment, useActs } from "../queries.ts";
import { titleOf } from "../words.ts";
import { RECORD } from "./words.ts";

const { approve: yes, decline: no } = RECORD;

const YES = fields([
  { kind: "switch", name: "meeting", label: () => yes.meeting, hint: () => yes.meetingHint },
  { kind: "multiline", name: "comment", label: () => yes.comment, max: 2000 },
]);
const NO = fields([{ kind: "multiline", name: "comment", label: () => no.comment, max: 2000 }]);

interface Props {
  readonly appointment: Appointment;
  readonly close: () => void;
}

/** Confirms an appointment, with its Teams meeting unless that is switched off. */
export function Approve({ appointment, close }: Props) {
  const notice = useNotice();
  const { approve } = useActs(appointment.id);
  const inTeams = WITH_TEAMS.has(appointment.place.kind);
  const form = useForm({
    fields: YES,
    start: { meeting: true, comment: "" },
    except: () => (inTeams ? [] : ["meeting"]),
    send: ({ meeting, comment }) => approve.mutateAsync({ meeting, ...commentOf(comment) }),
    done: () => {
      notice(yes.done({ title: titleOf(appointment) }));
      close();
    },
  });
  const title = yes.title({ title: titleOf(appointment) });
  return <FieldsDialog title={title} why={yes.why} verb={yes.act} form={form} close={close} />;
}

/** Says no to an appointment, and why. */
export function Decline({ appointment, close }: Props) {
  const notice = useNotice();
  const { decline } = useActs(appointment.id);
  const form = useForm({
    fields: NO,
    start: { comment: "" },
    send: ({ comment }) => decline.mutateAsync(commentOf(comment)),
    done: () => {
      notice(no.done({ title: titleOf(appointment) }));
      close();
    },
  });
  const title = no.title({ title: titleOf(appointment) });
  return <FieldsDialog title={title} why={no.why} verb={no.act} form={form} close={close} />;
}

function commentOf(text: string): { comment?: string } {
  const comment = text.trim();
  return comment === "" ? {} : { comment };
}
