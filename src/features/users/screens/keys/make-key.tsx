import { useState } from "react";
import { fields, type ValuesOf } from "../../../../web/form/field.ts";
import { Fields } from "../../../../web/form/fields.tsx";
import { FormDialog } from "../../../../web/form/form-dialog.tsx";
import { useForm } from "../../../../web/form/use-form.ts";
import { isAboutOnly } from "../../../../web/parts/explain.ts";
import { ShownOnce } from "../../../../web/parts/shown-once.tsx";
import { useSession } from "../../../../web/shell/allowed.ts";
import { instantAt } from "../../../../web/when/wall-clock.ts";
import { viewer } from "../../../../web/when/words.ts";
import { type NewKey, useKeyActs } from "../queries.ts";
import { ScopesField } from "./scopes-field.tsx";
import { WORDS } from "./words.ts";

const FIELDS = fields([
  { name: "name", kind: "text", label: () => WORDS.name, hint: () => WORDS.nameHint, required: true, max: 60 },
  { name: "expiresAt", kind: "date-time", label: () => WORDS.expires, hint: () => WORDS.expiresHint },
]);

/** Makes a key, and shows it this once. */
export function MakeKey({ close }: { readonly close: () => void }) {
  const { make } = useKeyActs();
  const { data: session } = useSession();
  const [scopes, setScopes] = useState<readonly string[]>([]);
  const [made, setMade] = useState<NewKey>();
  const form = useForm({
    fields: FIELDS,
    start: { name: "", expiresAt: { date: "", time: "" } },
    check: ({ name }) => ({
      ...(/^[\p{L}\p{N} ._-]+$/u.test(name.trim()) ? {} : { name: WORDS.nameWrong }),
      ...(scopes.length > 0 ? {} : { scopes: WORDS.scopesMissing }),
    }),
    send: (held) => make.mutateAsync({ name: held.name.trim(), scopes: [...scopes], ...endOf(held) }),
    done: setMade,
  });
  if (made !== undefined) {
    return (
      <ShownOnce
        title={WORDS.newTitle(made)}
        why={WORDS.once}
        secrets={[[WORDS.key, made.key]]}
        verb={WORDS.done}
        close={close}
      />
    );
  }
  const problem = isAboutOnly(form.problem, ["scopes"]) ? undefined : form.problem;
  return (
    <FormDialog title={WORDS.makeTitle} why={WORDS.makeWhy} verb={WORDS.make} form={{ ...form, problem }} close={close}>
      <Fields form={form} />
      <ScopesField
        offered={session?.scopes ?? []}
        chosen={scopes}
        change={setScopes}
        complaint={form.complaint("scopes")}
      />
    </FormDialog>
  );
}

function endOf({ expiresAt }: ValuesOf<typeof FIELDS>): { expiresAt?: string } {
  const end = expiresAt.date === "" ? undefined : instantAt(expiresAt, viewer().zone);
  return end === undefined ? {} : { expiresAt: end.toISOString() };
}
