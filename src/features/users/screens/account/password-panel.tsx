import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import { fields } from "../../../../web/form/field.ts";
import { Fields } from "../../../../web/form/fields.tsx";
import { FormDialog } from "../../../../web/form/form-dialog.tsx";
import { useForm } from "../../../../web/form/use-form.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { NewPasswordField } from "../../../../web/sign-in/new-password-field.tsx";
import type { User } from "../queries.ts";
import { beyond, NO_PROOF, PROOF, proofOf } from "./proof.ts";
import { useAccountActs } from "./queries.ts";
import { WORDS } from "./words.ts";

const FIELDS = [
  ...PROOF,
  ...fields([{ name: "password", kind: "secret", label: () => WORDS.password, required: true, max: 200 }]),
] as const;

/** Whether one has a password, and a way to set another. */
export function PasswordPanel({ account }: { readonly account: User }) {
  const [setting, setSetting] = useState(false);
  const has = account.signsInBy.includes("password");
  return (
    <Panel title={WORDS.password}>
      <Text>{has ? WORDS.passwordSet : WORDS.passwordNone}</Text>
      <div>
        <Button onClick={() => setSetting(true)}>{has ? WORDS.changePassword : WORDS.setPassword}</Button>
      </div>
      {setting && <SetPassword account={account} has={has} close={() => setSetting(false)} />}
    </Panel>
  );
}

interface Props {
  readonly account: User;
  /** Whether there is one already, which has to be known then. */
  readonly has: boolean;
  readonly close: () => void;
}

function SetPassword({ account, has, close }: Props) {
  const { setPassword } = useAccountActs();
  const notice = useNotice();
  const form = useForm({
    fields: FIELDS,
    start: { ...NO_PROOF, password: "" },
    except: () => beyond(account),
    send: (held) => setPassword.mutateAsync({ password: held.password, ...proofOf(account, held) }),
    done: () => {
      notice(WORDS.passwordSaved);
      close();
    },
  });
  return (
    <FormDialog
      title={WORDS.passwordTitle}
      why={WORDS.passwordWhy}
      verb={has ? WORDS.changePassword : WORDS.setPassword}
      form={form}
      close={close}
    >
      {/* Tells password managers whose password it is. */}
      <input type="email" autoComplete="username" value={account.email ?? ""} readOnly hidden />
      <Fields form={{ ...form, fields: form.fields.filter(({ name }) => name !== "password") }} />
      <NewPasswordField form={form} />
    </FormDialog>
  );
}
