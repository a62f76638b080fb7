import { useState } from "react";
import { fields } from "../../../../web/form/field.ts";
import { FieldsDialog } from "../../../../web/form/form-dialog.tsx";
import { useForm } from "../../../../web/form/use-form.ts";
import { ShownOnce } from "../../../../web/parts/shown-once.tsx";
import { type NewHandOverKey, useHandOverKeyActs } from "./queries.ts";
import { Example } from "./use-key.tsx";
import { WORDS } from "./words.ts";

const FIELDS = fields([
  { name: "name", kind: "text", label: () => WORDS.name, hint: () => WORDS.nameHint, required: true, max: 60 },
]);

/** Makes a hand-over key, and shows its secret this once. */
export function MakeKey({ close }: { readonly close: () => void }) {
  const { make } = useHandOverKeyActs();
  const [made, setMade] = useState<NewHandOverKey>();
  const form = useForm({
    fields: FIELDS,
    start: { name: "" },
    send: ({ name }) => make.mutateAsync(name.trim()),
    done: setMade,
  });
  if (made === undefined)
    return <FieldsDialog title={WORDS.makeTitle} why={WORDS.makeWhy} verb={WORDS.make} form={form} close={close} />;
  return (
    <ShownOnce
      title={WORDS.newTitle(made)}
      why={WORDS.once}
      secrets={[
        [WORDS.keyId, made.id],
        [WORDS.secret, made.secret],
      ]}
      verb={WORDS.done}
      close={close}
    >
      <Example keyId={made.id} />
    </ShownOnce>
  );
}
