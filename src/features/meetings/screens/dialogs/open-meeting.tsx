import { Field, Input } from "@fluentui/react-components";
import { useNavigate } from "react-router";
import { FormDialog } from "../../../../web/form/form-dialog.tsx";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { AttendeesField } from "../form/attendees-field.tsx";
import { LaneField } from "../form/lane-field.tsx";
import { OrganiserField } from "../form/organiser-field.tsx";
import { TimeFields } from "../form/time-fields.tsx";
import { useMeetingForm } from "../form/use-meeting-form.ts";
import { WORDS } from "../words.ts";

/** The dialog that opens a meeting and leads to its page. */
export function OpenMeeting({ close }: { readonly close: () => void }) {
  const navigate = useNavigate();
  const notice = useNotice();
  const state = useMeetingForm(({ id, subject }) => {
    notice(WORDS.form.opening({ subject }));
    void navigate(`/meetings/${id}`);
  });
  const { form, change, complaint } = state;
  return (
    <FormDialog title={WORDS.form.title} verb={WORDS.form.submit} form={state} close={close}>
      <Field label={WORDS.form.subject} required validationMessage={complaint("subject") ?? null}>
        <Input value={form.subject} onChange={(_event, { value }) => change({ subject: value })} />
      </Field>
      <OrganiserField
        chosen={form.organiser}
        choose={(organiser) => change({ organiser })}
        complaint={complaint("organiser")}
      />
      <TimeFields form={form} change={change} complaint={complaint("start")} />
      <LaneField lane={form.lane} choose={(lane) => change({ lane })} />
      {form.lane === "calendar" && (
        <AttendeesField
          addresses={form.attendees}
          change={(attendees) => change({ attendees })}
          complaint={complaint("attendees")}
        />
      )}
    </FormDialog>
  );
}
