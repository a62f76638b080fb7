import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from "@fluentui/react-components";
import { type SubmitEvent, useState } from "react";
import { complaintAbout } from "../../../web/parts/explain.ts";
import { useNotice } from "../../../web/parts/notice.tsx";
import { ProblemBar } from "../../../web/parts/problem-bar.tsx";
import { checkForm, type Complaints, type ConnectionForm, EMPTY_FORM } from "./connection-form.ts";
import { useAddConnection, useTest } from "./queries.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  fields: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    paddingBlock: tokens.spacingVerticalM,
  },
});

const FIELDS = ["name", "entraTenantId", "clientId", "credential.secret"];

/** The form for another connection. What is wrong is said at its field; nothing typed is lost by it. */
export function AddConnection({ close }: { readonly close: () => void }) {
  const styles = useStyles();
  const notice = useNotice();
  const add = useAddConnection();
  const test = useTest();
  const [form, setForm] = useState(EMPTY_FORM);
  const [complaints, setComplaints] = useState<Complaints>({});
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const checked = checkForm(form);
    setComplaints("complaints" in checked ? checked.complaints : {});
    if ("complaints" in checked) return;
    const { name, credential } = checked.wish;
    add.mutate(checked.wish, {
      onSuccess: (connection) => {
        // A certificate has to be uploaded first.
        if (credential.kind === "secret") test.mutate(connection);
        notice(credential.kind === "secret" ? WORDS.added(name) : WORDS.addedCertificate(name));
        close();
      },
    });
  };
  const complaint = (field: string) => complaints[field] ?? complaintAbout(add.error, field) ?? null;
  const elsewhere = add.isError && FIELDS.every((field) => complaintAbout(add.error, field) === undefined);
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && close()} modalType="modal">
      <DialogSurface>
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>{WORDS.addTitle}</DialogTitle>
            <DialogContent className={styles.fields}>
              <Text>{WORDS.addWhy}</Text>
              {elsewhere && <ProblemBar error={add.error} />}
              <Fields form={form} change={(change) => setForm({ ...form, ...change })} complaint={complaint} />
            </DialogContent>
            <DialogActions>
              <Button onClick={close}>{WORDS.back}</Button>
              <Button type="submit" appearance="primary" disabledFocusable={add.isPending}>
                {WORDS.submit}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

interface FieldsProps {
  readonly form: ConnectionForm;
  readonly change: (change: Partial<ConnectionForm>) => void;
  readonly complaint: (field: string) => string | null;
}

function Fields({ form, change, complaint }: FieldsProps) {
  return (
    <>
      <Field label={WORDS.name} hint={WORDS.nameHint} validationMessage={complaint("name")}>
        <Input
          value={form.name}
          placeholder={WORDS.nameUsual}
          onChange={(_event, { value }) => change({ name: value })}
        />
      </Field>
      <Field label={WORDS.tenant} required validationMessage={complaint("entraTenantId")}>
        <Input
          value={form.entraTenantId}
          spellCheck={false}
          onChange={(_event, { value }) => change({ entraTenantId: value })}
        />
      </Field>
      <Field label={WORDS.client} required validationMessage={complaint("clientId")}>
        <Input value={form.clientId} spellCheck={false} onChange={(_event, { value }) => change({ clientId: value })} />
      </Field>
      <Field label={WORDS.prove}>
        <RadioGroup
          value={form.kind}
          onChange={(_event, { value }) => change({ kind: value === "certificate" ? "certificate" : "secret" })}
        >
          <Radio value="secret" label={WORDS.secretChoice} />
          <Radio value="certificate" label={WORDS.certificateChoice} />
        </RadioGroup>
      </Field>
      {form.kind === "secret" && (
        <Field label={WORDS.secret} required hint={WORDS.secretHint} validationMessage={complaint("credential.secret")}>
          <Input
            type="password"
            autoComplete="off"
            value={form.secret}
            onChange={(_event, { value }) => change({ secret: value })}
          />
        </Field>
      )}
    </>
  );
}
