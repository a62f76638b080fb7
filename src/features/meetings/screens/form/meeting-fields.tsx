import { Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { WORDS } from "../words.ts";
import { AttendeePicker } from "./attendees/attendee-picker.tsx";
import { FreeTimes } from "./free-times.tsx";
import { LaneField } from "./lane-field.tsx";
import { canInvite } from "./meeting-form.ts";
import { OrganiserField } from "./organiser-field.tsx";
import { RepeatsField } from "./repeats-field.tsx";
import { TimeFields } from "./time-fields.tsx";
import type { useMeetingForm } from "./use-meeting-form.ts";

type State = Pick<ReturnType<typeof useMeetingForm>, "form" | "change" | "complaint">;

/** What is asked of every meeting. */
export function MeetingFields({ state: { form, change, complaint } }: { readonly state: State }) {
  return (
    <>
      <Field label={WORDS.form.subject} required validationMessage={complaint("subject") ?? null}>
        <Input value={form.subject} onChange={(_event, { value }) => change({ subject: value })} />
      </Field>
      <OrganiserField
        chosen={form.organiser}
        choose={(organiser) => change({ organiser })}
        complaint={complaint("organiser")}
        otherwise={form.otherwise}
      />
      {!form.now && <TimeFields form={form} change={change} complaint={complaint("start")} />}
      {form.lane === "calendar" && !form.now && (
        <RepeatsField
          repeats={form.repeats}
          change={(repeats) => change({ repeats })}
          complaint={complaint("recurrence")}
        />
      )}
      <LaneField lane={form.lane} choose={(lane) => change({ lane })} />
      {canInvite(form) && (
        <AttendeePicker
          invited={form.attendees}
          change={(attendees) => change({ attendees })}
          client={form.client}
          complaint={complaint("attendees")}
        />
      )}
      {canInvite(form) && !form.now && <FreeTimes form={form} change={change} />}
      <Inviting invitations={form.invitations} choose={(invitations) => change({ invitations })} />
    </>
  );
}

type Invitations = State["form"]["invitations"];

function Inviting({
  invitations,
  choose,
}: {
  readonly invitations: Invitations;
  readonly choose: (by: Invitations) => void;
}) {
  return (
    <Field label={WORDS.form.invitations}>
      <RadioGroup
        value={invitations}
        onChange={(_event, { value }) => choose(value === "parley" ? "parley" : "outlook")}
      >
        <Radio value="outlook" label={WORDS.form.inviting.outlook} />
        <Radio value="parley" label={WORDS.form.inviting.parley} />
      </RadioGroup>
    </Field>
  );
}
