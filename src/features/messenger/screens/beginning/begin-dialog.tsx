import { Fields } from "../../../../web/form/fields.tsx";
import { FormDialog } from "../../../../web/form/form-dialog.tsx";
import { PeopleField } from "./people-field.tsx";
import { useBegin } from "./use-begin.ts";
import { BEGINNING_WORDS as WORDS } from "./words.ts";

/** Chooses people, and begins a chat with them. */
export function BeginDialog({ close }: { readonly close: () => void }) {
  const { people, setPeople, form } = useBegin(close);
  return (
    <FormDialog title={WORDS.title} why={WORDS.why} verb={WORDS.begin} form={form} close={close}>
      <PeopleField people={people} change={setPeople} complaint={form.complaint("people")} />
      <Fields form={form} />
    </FormDialog>
  );
}
