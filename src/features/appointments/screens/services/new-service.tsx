import { useNavigate } from "react-router";
import { fields } from "../../../../web/form/field.ts";
import { FieldsDialog } from "../../../../web/form/form-dialog.tsx";
import { useForm } from "../../../../web/form/use-form.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { viewer } from "../../../../web/when/words.ts";
import { useServiceChanges } from "./queries.ts";
import { SERVICES as words } from "./words.ts";

const FIELDS = fields([
  { kind: "text", name: "name", label: () => words.fields.name, required: true, max: 120 },
  { kind: "time-zone", name: "zone", label: () => words.fields.zone, required: true },
]);

/** Adds a type of appointment, and leads to its editor. */
export function NewService({ close }: { readonly close: () => void }) {
  const navigate = useNavigate();
  const notice = useNotice();
  const { add } = useServiceChanges("");
  const form = useForm({
    fields: FIELDS,
    start: { name: "", zone: viewer().zone },
    send: ({ name, zone }) => add.mutateAsync({ name: name.trim(), zone }),
    done: ({ id, name }) => {
      notice(words.added({ name }));
      void navigate(`/settings/services/${id}`);
    },
  });
  return <FieldsDialog title={words.addTitle} why={words.addWhy} verb={words.add} form={form} close={close} />;
}
