import { fields, type ValuesOf } from "../../../../web/form/field.ts";
import { FieldsDialog } from "../../../../web/form/form-dialog.tsx";
import { useForm } from "../../../../web/form/use-form.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { asLines, fieldsFrom, unreadable } from "../local-fields.ts";
import { type Client, useClientChanges } from "./queries.ts";
import { WORDS } from "./words.ts";

const { form: words } = WORDS;

const FIELDS = fields([
  { kind: "text", name: "name", label: () => words.name, required: true, max: 200 },
  { kind: "text", name: "externalId", label: () => words.externalId, hint: () => words.externalIdHint, max: 200 },
  { kind: "email", name: "defaultEmail", label: () => words.email, hint: () => words.emailHint },
  { kind: "multiline", name: "fields", label: () => words.fields, hint: () => words.fieldsHint, max: 4000 },
]);

interface Props {
  /** Which to change; a new one without it. */
  readonly client?: Client;
  readonly close: () => void;
  readonly done?: (client: Client) => void;
}

/** Adds a client, or changes one. */
export function ClientForm({ client, close, done }: Props) {
  const notice = useNotice();
  const { add, save } = useClientChanges(client?.id ?? "");
  const form = useForm({
    fields: FIELDS,
    start: startOf(client),
    check: checkLines,
    send: (held) => (client ? save.mutateAsync(changeOf(held, client)) : add.mutateAsync(wishOf(held))),
    done: (kept) => {
      const say = client ? words.saved : words.added;
      notice(say({ name: kept.name }));
      close();
      done?.(kept);
    },
  });
  const title = client ? words.editTitle({ name: client.name }) : words.addTitle;
  return <FieldsDialog title={title} verb={client ? words.save : words.add} form={form} close={close} />;
}

function startOf(client: Partial<Client> = {}) {
  const { name = "", externalId = "", defaultEmail = "", fields: before = {} } = client;
  return { name, externalId, defaultEmail, fields: asLines(before) };
}

function checkLines({ fields: text }: { readonly fields: string }) {
  const lines = unreadable(text);
  return lines.length === 0 ? {} : { fields: words.fieldsWrong({ lines: lines.join(", ") }) };
}

type Held = ValuesOf<typeof FIELDS>;

function wishOf({ name, externalId, defaultEmail, fields: text }: Held) {
  const given = Object.entries({ externalId, defaultEmail }).filter(([, value]) => value.trim() !== "");
  return { name, ...Object.fromEntries(given), fields: fieldsFrom(text) };
}

function changeOf({ name, externalId, defaultEmail, fields: text }: Held, { fields: before }: Client) {
  return { name, externalId: externalId.trim(), defaultEmail: defaultEmail.trim(), fields: fieldsFrom(text, before) };
}
