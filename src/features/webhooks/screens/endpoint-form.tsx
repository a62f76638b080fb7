import { useState } from "react";
import { fields } from "../../../web/form/field.ts";
import { Fields } from "../../../web/form/fields.tsx";
import { FormDialog } from "../../../web/form/form-dialog.tsx";
import { useForm } from "../../../web/form/use-form.ts";
import { useNotice } from "../../../web/parts/notice.tsx";
import { HearsField } from "./hears-field.tsx";
import { hostOf } from "./host.ts";
import { type Endpoint, type EndpointWish, useAdding, useEditing } from "./queries.ts";
import { WORDS } from "./words.ts";

const { form: words } = WORDS;

const FIELDS = fields([
  { name: "url", kind: "text", label: () => words.url, hint: () => words.urlHint, required: true, max: 2000 },
  { name: "description", kind: "text", label: () => words.description, max: 200 },
  { name: "contact", kind: "email", label: () => words.contact, hint: () => words.contactHint },
]);

interface Adding {
  readonly close: () => void;
  /** Is told the new endpoint with its secret. */
  readonly added: (endpoint: Endpoint & { readonly secret: string }) => void;
}

/** The form for another endpoint. */
export function AddEndpoint({ close, added }: Adding) {
  const adding = useAdding();
  const form = useEndpointForm(
    { url: "", description: "", contact: "", facts: ["*"] },
    {
      send: (wish) => adding.mutateAsync(wish),
      done: added,
    },
  );
  return <EndpointDialog title={words.addTitle} why={words.addWhy} verb={words.addVerb} form={form} close={close} />;
}

/** The form that changes an endpoint. */
export function EditEndpoint({ endpoint, close }: { readonly endpoint: Endpoint; readonly close: () => void }) {
  const editing = useEditing(endpoint.id);
  const notice = useNotice();
  const { url, description, contact, facts } = endpoint;
  const form = useEndpointForm(
    { url, description, contact: contact ?? "", facts },
    {
      send: (wish) => editing.mutateAsync(wish),
      done: (changed) => {
        notice(words.changed({ host: hostOf(changed.url) }));
        close();
      },
    },
  );
  const title = words.editTitle({ host: hostOf(url) });
  return <EndpointDialog title={title} why={words.editWhy} verb={words.editVerb} form={form} close={close} />;
}

interface Start {
  readonly url: string;
  readonly description: string;
  readonly contact: string;
  readonly facts: readonly string[];
}

interface Sending<A> {
  readonly send: (wish: EndpointWish) => Promise<A>;
  readonly done: (answer: A) => void;
}

function useEndpointForm<A>({ facts, ...start }: Start, { send, done }: Sending<A>) {
  const [patterns, choose] = useState(facts);
  const form = useForm({
    fields: FIELDS,
    start,
    check: () => (patterns.length === 0 ? { facts: WORDS.hears.none } : {}),
    send: ({ url, description, contact }) =>
      send({
        url: url.trim(),
        description: description.trim(),
        contact: contact.trim() || null,
        facts: [...patterns],
      }),
    done,
  });
  return { ...form, patterns, choose };
}

interface DialogProps {
  readonly title: string;
  readonly why: string;
  readonly verb: string;
  readonly form: ReturnType<typeof useEndpointForm>;
  readonly close: () => void;
}

function EndpointDialog({ form, ...dialog }: DialogProps) {
  return (
    <FormDialog form={form} {...dialog}>
      <Fields form={form} />
      <HearsField patterns={form.patterns} choose={form.choose} complaint={form.complaint("facts")} />
    </FormDialog>
  );
}
