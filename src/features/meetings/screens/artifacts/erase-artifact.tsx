import { fields } from "../../../../web/form/field.ts";
import { FieldsDialog } from "../../../../web/form/form-dialog.tsx";
import { useForm } from "../../../../web/form/use-form.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { type Artifact, useErasure } from "./queries.ts";
import { WORDS } from "./words.ts";

const FIELDS = fields([
  {
    name: "because",
    kind: "text",
    label: () => WORDS.eraseForm.because,
    hint: () => WORDS.eraseForm.becauseHint,
    required: true,
    max: 400,
  },
]);

interface Props {
  readonly meeting: string;
  readonly artifact: Artifact;
  readonly close: () => void;
}

/** Says what erasing takes away and what stays, and asks why. */
export function EraseArtifact({ meeting, artifact: { id, kind }, close }: Props) {
  const notice = useNotice();
  const erasure = useErasure(meeting);
  const { title, why, verb, done } = WORDS.eraseForm;
  const form = useForm({
    fields: FIELDS,
    start: { because: "" },
    send: ({ because }) => erasure.mutateAsync({ id, because: because.trim() }),
    done: () => {
      notice(done);
      close();
    },
  });
  return <FieldsDialog title={title({ kind })} why={why} verb={verb} form={form} close={close} />;
}
