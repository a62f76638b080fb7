import { fields } from "../../../web/form/field.ts";
import { FieldsDialog } from "../../../web/form/form-dialog.tsx";
import { useForm } from "../../../web/form/use-form.ts";
import { useNotice } from "../../../web/parts/notice.tsx";
import { useTemplateChanges } from "./queries.ts";
import { WORDS } from "./words.ts";

const { template: words } = WORDS;

const FIELDS = fields([
  { kind: "email", name: "address", label: () => words.address, required: true, autoComplete: "email" },
]);

interface Props {
  readonly name: string;
  readonly close: () => void;
}

/** Sends a mail with samples, to be looked at where mail is read. */
export function SendTest({ name, close }: Props) {
  const { test } = useTemplateChanges(name);
  const notice = useNotice();
  const form = useForm({
    fields: FIELDS,
    start: { address: "" },
    send: ({ address }) => test.mutateAsync(address.trim()),
    done: (_answer, { address }) => {
      notice(words.tested({ address: address.trim() }));
      close();
    },
  });
  return <FieldsDialog title={words.testTitle} why={words.testWhy} verb={words.testVerb} form={form} close={close} />;
}
