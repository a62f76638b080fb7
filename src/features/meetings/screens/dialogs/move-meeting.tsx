import { useState } from "react";
import type { Meeting } from "../../../../../sdk/src/index.ts";
import { FormDialog } from "../../../../web/form/form-dialog.tsx";
import { useUnsaved } from "../../../../web/form/unsaved.ts";
import { complaintAbout } from "../../../../web/parts/explain.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { minutesBetween, wallClock } from "../../../../web/when/wall-clock.ts";
import { viewer } from "../../../../web/when/words.ts";
import { checkTime, type TimeForm } from "../form/meeting-form.ts";
import { TimeFields } from "../form/time-fields.tsx";
import { useWish } from "../queries.ts";
import { wishAgain } from "../wish.ts";
import { WORDS } from "../words.ts";

interface Props {
  readonly meeting: Meeting;
  readonly close: () => void;
}

/** Another time for a meeting, by the viewer's own clock. */
export function MoveMeeting({ meeting, close }: Props) {
  const notice = useNotice();
  const wish = useWish();
  const [start] = useState<TimeForm>(() => timeOf(meeting));
  const [form, setForm] = useState(start);
  const work = useUnsaved(JSON.stringify(form) !== JSON.stringify(start));
  const [complaint, setComplaint] = useState<{ readonly complaint: string }>();
  const submit = () => {
    const checked = checkTime(form, viewer());
    setComplaint("complaint" in checked ? checked : undefined);
    if ("complaint" in checked) return;
    const moved = { key: meeting.key, wish: wishAgain(meeting, checked) };
    wish.mutate(moved, {
      onSuccess: () => {
        work.forget();
        notice(WORDS.moveForm.moving(meeting));
        close();
      },
    });
  };
  const refused = complaintAbout(wish.error, "start");
  const problem = wish.isError && refused === undefined ? wish.error : undefined;
  return (
    <FormDialog
      title={WORDS.moveForm.title}
      why={WORDS.moveForm.tell[meeting.lane]}
      verb={WORDS.moveForm.submit}
      form={{ work, submit, problem, busy: wish.isPending, wrong: complaint ?? wish.error }}
      close={close}
    >
      <TimeFields
        form={form}
        change={(change) => setForm({ ...form, ...change })}
        complaint={complaint?.complaint ?? refused}
      />
    </FormDialog>
  );
}

function timeOf({ start, end }: Meeting): TimeForm {
  const from = new Date(start);
  return { ...wallClock(from, viewer().zone), minutes: minutesBetween(from, new Date(end)) };
}
