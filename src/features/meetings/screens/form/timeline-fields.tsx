import { Field, Input } from "@fluentui/react-components";
import { WORDS } from "../words.ts";
import { TimeFields } from "./time-fields.tsx";
import type { useMeetingForm } from "./use-meeting-form.ts";

type State = Pick<ReturnType<typeof useMeetingForm>, "form" | "change" | "complaint">;

/** What a timeline notes of a meeting that Teams has no part in. */
export function TimelineFields({ state: { form, change, complaint } }: { readonly state: State }) {
  return (
    <>
      <Field label={WORDS.form.subject} required validationMessage={complaint("subject") ?? null}>
        <Input value={form.subject} onChange={(_event, { value }) => change({ subject: value })} />
      </Field>
      <TimeFields form={form} change={change} complaint={complaint("start")} />
    </>
  );
}
