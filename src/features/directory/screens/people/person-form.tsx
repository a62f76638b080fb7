import { fields, type ValuesOf } from "../../../../web/form/field.ts";
import { FieldsDialog } from "../../../../web/form/form-dialog.tsx";
import { useForm } from "../../../../web/form/use-form.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { asLines, fieldsFrom, unreadable } from "../local-fields.ts";
import { type Person, usePersonChanges } from "./queries.ts";
import { WORDS } from "./words.ts";

const { form: words } = WORDS;

const FIELDS = fields([
  { kind: "text", name: "name", label: () => words.name, required: true, max: 200 },
  { kind: "email", name: "email", label: () => words.email },
  {
    kind: "choice",
    name: "audience",
    label: () => words.audience,
    choices: (["operator", "user"] as const).map((value) => ({
      value,
      title: () => WORDS.audiences[value],
      hint: () => WORDS.audienceHints[value],
    })),
  },
  { kind: "multiline", name: "fields", label: () => words.fields, hint: () => words.fieldsHint, max: 4000 },
]);

interface Props {
  /** Whom to change; somebody new without it. */
  readonly person?: Person;
  readonly close: () => void;
  readonly done?: (person: Person) => void;
}

/** Adds a person, or changes one. */
export function PersonForm({ person, close, done }: Props) {
  const notice = useNotice();
  const { add, save } = usePersonChanges(person?.id ?? "");
  const form = useForm({
    fields: FIELDS,
    start: startOf(person),
    check: checkLines,
    send: (held) => (person ? save.mutateAsync(changeOf(held, person)) : add.mutateAsync(wishOf(held))),
    done: (kept) => {
      const say = person ? words.saved : words.added;
      notice(say({ name: kept.name }));
      close();
      done?.(kept);
    },
  });
  const title = person ? words.editTitle({ name: person.name }) : words.addTitle;
  return <FieldsDialog title={title} verb={person ? words.save : words.add} form={form} close={close} />;
}

function startOf({ name = "", email = "", audience = "operator", fields: before = {} }: Partial<Person> = {}) {
  return { name, email, audience, fields: asLines(before) };
}

function checkLines({ fields: text }: { readonly fields: string }) {
  const lines = unreadable(text);
  return lines.length === 0 ? {} : { fields: words.fieldsWrong({ lines: lines.join(", ") }) };
}

type Held = ValuesOf<typeof FIELDS>;

function wishOf({ name, email, audience, fields: text }: Held) {
  return {
    name,
    ...(email.trim() !== "" && { email: email.trim() }),
    audience: audienceOf(audience),
    fields: fieldsFrom(text),
  };
}

function changeOf({ name, email, audience, fields: text }: Held, { fields: before }: Person) {
  return { name, email: email.trim(), audience: audienceOf(audience), fields: fieldsFrom(text, before) };
}

function audienceOf(chosen: string): Person["audience"] {
  return chosen === "user" ? "user" : "operator";
}
