import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { fields } from "../../../../web/form/field.ts";
import { Fields } from "../../../../web/form/fields.tsx";
import { FormFrame } from "../../../../web/form/form-frame.tsx";
import { useForm } from "../../../../web/form/use-form.ts";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { checkForm, EMPTY_FORM } from "../connection-form.ts";
import { CREDENTIAL_FIELDS, type HeldCredential, NO_CREDENTIAL, notAsked } from "../credentials/credential-fields.ts";
import { type Setup, type SetupApp, useApp } from "./queries.ts";
import { WORDS } from "./words.ts";

const { app } = WORDS;

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, width: "100%", maxWidth: "560px" },
});

const FIELDS = fields([
  { name: "entraTenantId", kind: "text", label: () => app.tenant, required: true },
  { name: "clientId", kind: "text", label: () => app.client, required: true },
  ...CREDENTIAL_FIELDS,
]);

interface Held extends HeldCredential {
  readonly entraTenantId: string;
  readonly clientId: string;
}

interface Props {
  readonly setup: Setup;
  /** Whether the app was there before, and proves itself by what it has. */
  readonly existing: boolean;
}

/** The ids of an app; and how Parley proves to be it, where that is not by the set-up's certificate. */
export function AppForm({ setup: { id }, existing }: Props) {
  const styles = useStyles();
  const taking = useApp(id);
  const form = useForm({
    fields: FIELDS,
    start: {
      entraTenantId: "",
      clientId: "",
      ...NO_CREDENTIAL,
      "credential.kind": existing ? "secret" : "certificate",
    } satisfies Held,
    except: (held) => (existing ? notAsked(held) : [...notAsked(held), "credential.kind"]),
    check: (held) => {
      const checked = checkForm(formOf(held));
      return "complaints" in checked ? checked.complaints : {};
    },
    send: (held) => taking.mutateAsync(appIn(held)),
    done: () => undefined,
  });
  return (
    <FormFrame submit={form.submit} wrong={form.wrong} className={styles.form}>
      <Fields form={form} />
      {form.problem !== undefined && <ProblemBar error={form.problem} />}
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={form.busy}>
          {app.connect}
        </Button>
      </div>
    </FormFrame>
  );
}

/** The cloud is the set-up's, and was chosen with it. */
function formOf({ entraTenantId, clientId, ...credential }: Held) {
  return { ...EMPTY_FORM, entraTenantId, clientId, credential };
}

function appIn(held: Held): SetupApp {
  const checked = checkForm(formOf(held));
  if ("complaints" in checked) throw new Error("A form that was right turned out to be wrong.");
  const { entraTenantId, clientId, applicationObjectId, credential } = checked.wish;
  return { entraTenantId, clientId, credential, ...(applicationObjectId !== undefined && { applicationObjectId }) };
}
