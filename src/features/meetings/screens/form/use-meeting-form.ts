import { useRef, useState } from "react";
import type { Meeting, MeetingWish } from "../../../../../sdk/src/index.ts";
import { useUnsaved } from "../../../../web/form/unsaved.ts";
import { complaintAbout, isAboutOnly } from "../../../../web/parts/explain.ts";
import { viewer } from "../../../../web/when/words.ts";
import { useWish } from "../queries.ts";
import { checkForm, type Complaints, emptyForm, type MeetingForm } from "./meeting-form.ts";

const FIELDS = ["subject", "organiser", "start", "attendees", "recurrence"] as const;
const NONE: Complaints = {};

/** The state of a form that opens one meeting. The key is made once, so that trying twice opens one meeting. */
export function useMeetingForm(opened: (meeting: Meeting) => void, given: Partial<MeetingForm> = {}) {
  const [start] = useState(() => ({ ...emptyForm(viewer()), ...given }));
  const [form, setForm] = useState(start);
  const [complaints, setComplaints] = useState<Complaints>(NONE);
  const [key] = useState(() => `web-${crypto.randomUUID()}`);
  const asking = useWish();
  const work = useUnsaved(JSON.stringify(form) !== JSON.stringify(start));
  const underWay = useRef(false);
  const ask = (wish: MeetingWish) => {
    // The second click of two comes before anything could be drawn anew.
    if (underWay.current) return;
    underWay.current = true;
    asking.mutate(
      { key, wish },
      {
        onSuccess: (meeting) => {
          work.forget();
          opened(meeting);
        },
        onSettled: () => {
          underWay.current = false;
        },
      },
    );
  };
  return {
    form,
    work,
    change: (change: Partial<MeetingForm>) => setForm((before) => ({ ...before, ...change })),
    complaint: (field: keyof Complaints) => complaints[field] ?? complaintAbout(asking.error, field),
    /** A refusal that is about no field of the form. */
    problem: asking.isError && !isAboutOnly(asking.error, FIELDS) ? asking.error : undefined,
    /** Another one for every time that something turned out to be wrong. */
    wrong: complaints === NONE ? asking.error : complaints,
    busy: asking.isPending,
    submit: () => {
      const checked = checkForm(form, viewer());
      setComplaints("complaints" in checked ? checked.complaints : NONE);
      if ("wish" in checked) ask(checked.wish);
    },
  };
}
