import { fields } from "../../../../web/form/field.ts";
import { FieldsDialog } from "../../../../web/form/form-dialog.tsx";
import { useForm } from "../../../../web/form/use-form.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { instantAt, wallClock } from "../../../../web/when/wall-clock.ts";
import { viewer } from "../../../../web/when/words.ts";
import { type Interaction, useRecord, type Whose } from "./queries.ts";
import { WORDS } from "./words.ts";

const { form: words } = WORDS;
const KINDS = ["note", "call", "mail", "meeting", "visit", "appointment"] as const;

const FIELDS = fields([
  {
    kind: "choice",
    name: "kind",
    label: () => words.kind,
    choices: KINDS.map((value) => ({ value, title: () => WORDS.kinds[value] })),
  },
  { kind: "text", name: "title", label: () => words.heading, required: true, max: 200 },
  { kind: "multiline", name: "text", label: () => words.text, max: 20_000 },
  { kind: "date-time", name: "at", label: () => words.at, required: true },
]);

/** Records what was said, written or done. */
export function AddInteraction({ of, id, close }: Whose & { readonly close: () => void }) {
  const notice = useNotice();
  const record = useRecord({ of, id });
  const { zone } = viewer();
  const form = useForm({
    fields: FIELDS,
    start: { kind: "note", title: "", text: "", at: wallClock(new Date(), zone) },
    send: ({ kind, title, text, at }) => {
      const instant = instantAt(at, zone);
      const when = instant && { at: instant.toISOString() };
      const whom = of === "client" ? { client: id } : { person: id };
      return record.mutateAsync({ kind: kindOf(kind), title, text, ...whom, ...when });
    },
    done: () => {
      notice(words.done);
      close();
    },
  });
  return <FieldsDialog title={words.title} why={words.why} verb={words.verb} form={form} close={close} />;
}

function kindOf(chosen: string): Interaction["kind"] {
  return KINDS.find((kind) => kind === chosen) ?? "note";
}
