import { fields } from "../../../../web/form/field.ts";
import { FieldsDialog } from "../../../../web/form/form-dialog.tsx";
import { useForm } from "../../../../web/form/use-form.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { type Erasable, useErasing } from "./queries.ts";
import { KEEPING_WORDS } from "./words.ts";

const FIELDS = fields([
  {
    name: "because",
    kind: "text",
    label: () => KEEPING_WORDS.eraseForm.because,
    hint: () => KEEPING_WORDS.eraseForm.becauseHint,
    required: true,
    max: 400,
  },
]);

interface Props {
  readonly which: Erasable;
  readonly close: () => void;
}

/** Says what erasing takes away and what stays, and asks why. */
export function EraseDialog({ which, close }: Props) {
  const notice = useNotice();
  const erasing = useErasing(which);
  const { chat, chatWhy, message, messageWhy, verb, done } = KEEPING_WORDS.eraseForm;
  const form = useForm({
    fields: FIELDS,
    start: { because: "" },
    send: ({ because }) => erasing.mutateAsync(because.trim()),
    done: ({ erased: count }) => {
      notice(done({ count }));
      close();
    },
  });
  const [title, why] = which.message === undefined ? [chat, chatWhy] : [message, messageWhy];
  return <FieldsDialog title={title} why={why} verb={verb} form={form} close={close} />;
}
