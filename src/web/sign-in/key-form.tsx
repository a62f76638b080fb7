import { fields } from "../form/field.ts";
import { Fields } from "../form/fields.tsx";
import { FormFrame } from "../form/form-frame.tsx";
import { useForm } from "../form/use-form.ts";
import { parley } from "../parley.ts";
import { ProblemBar } from "../parts/problem-bar.tsx";
import { FirstFocused } from "./first-focused.tsx";
import { Turn } from "./turn.tsx";
import { WORDS } from "./words.ts";

const FIELDS = fields([
  { name: "key", kind: "secret", label: () => WORDS.key, hint: () => WORDS.keyHint, required: true, max: 400 },
]);

interface Props {
  readonly arrive: () => void;
  readonly back: () => void;
}

/** Signs a program's owner in by the program's key. */
export function KeyForm({ arrive, back }: Props) {
  const form = useForm({
    fields: FIELDS,
    passing: true,
    start: { key: "" },
    send: ({ key }) => parley.call("POST", "/api/sessions", { body: { key: key.trim() } }),
    done: arrive,
  });
  return (
    <FirstFocused>
      <FormFrame submit={form.submit} wrong={form.wrong}>
        {form.problem !== undefined && <ProblemBar error={form.problem} />}
        <Fields form={form} />
        <Turn verb={WORDS.keySubmit} busy={form.busy} back={back} />
      </FormFrame>
    </FirstFocused>
  );
}
