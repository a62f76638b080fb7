import { fields } from "../../../web/form/field.ts";
import { FieldsDialog } from "../../../web/form/form-dialog.tsx";
import { useForm } from "../../../web/form/use-form.ts";
import { useNotice } from "../../../web/parts/notice.tsx";
import { CLOUD_FIELDS } from "./cloud-field.ts";
import { checkForm } from "./connection-form.ts";
import { CREDENTIAL_FIELDS, type HeldCredential, NO_CREDENTIAL, notAsked } from "./credentials/credential-fields.ts";
import { useAddConnection, useTest } from "./queries.ts";
import { WORDS } from "./words.ts";

const FIELDS = fields([
  {
    name: "name",
    kind: "text",
    label: () => WORDS.name,
    hint: () => WORDS.nameHint,
    placeholder: () => WORDS.nameUsual,
    max: 100,
  },
  { name: "entraTenantId", kind: "text", label: () => WORDS.tenant, required: true },
  { name: "clientId", kind: "text", label: () => WORDS.client, required: true },
  ...CLOUD_FIELDS,
  ...CREDENTIAL_FIELDS,
]);

/** The form for another connection. What is wrong is said at its field; nothing typed is lost by it. */
export function AddConnection({ close }: { readonly close: () => void }) {
  const notice = useNotice();
  const add = useAddConnection();
  const test = useTest();
  const form = useForm({
    fields: FIELDS,
    start: { name: "", entraTenantId: "", clientId: "", cloud: "global", ...NO_CREDENTIAL },
    except: notAsked,
    check: (held) => {
      const checked = checkForm(formOf(held));
      return "complaints" in checked ? checked.complaints : {};
    },
    send: (held) => {
      const checked = checkForm(formOf(held));
      if ("complaints" in checked) throw new Error("A form that was right turned out to be wrong.");
      return add.mutateAsync(checked.wish);
    },
    done: (connection) => {
      const { name, credential } = connection;
      // A certificate has to be uploaded first.
      if (credential.kind !== "certificate") test.mutate(connection);
      notice(credential.kind === "certificate" ? WORDS.addedCertificate({ name }) : WORDS.added({ name }));
      close();
    },
  });
  return <FieldsDialog title={WORDS.addTitle} why={WORDS.addWhy} verb={WORDS.submit} form={form} close={close} />;
}

interface Held extends HeldCredential {
  readonly name: string;
  readonly entraTenantId: string;
  readonly clientId: string;
  readonly cloud: string;
}

function formOf({ name, entraTenantId, clientId, cloud, ...credential }: Held) {
  return { name, entraTenantId, clientId, cloud, credential };
}
