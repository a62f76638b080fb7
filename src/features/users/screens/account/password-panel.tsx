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
import { useAccountActs } from "./queries.ts";
import { WORDS } from "./words.ts";

const CURRENT = fields([
  {
    name: "current",
    kind: "secret",
    label: () => WORDS.current,
    hint: () => WORDS.currentHint,
    required: true,
    max: 200,
    autoComplete: "current-password",
  },
]);
const FIELDS = [
  ...CURRENT,
  ...fields([{ name: "password", kind: "secret", label: () => WORDS.password, required: true, max: 200 }]),
] as const;

/** Whether one has a password, and a way to set another. */
export function PasswordPanel({ account: { email, signsInBy } }: { readonly account: User }) {
  const [setting, setSetting] = useState(false);
  const has = signsInBy.includes("password");
  return (
    <Panel title={WORDS.password}>
      <Text>{has ? WORDS.passwordSet : WORDS.passwordNone}</Text>
      <div>
        <Button onClick={() => setSetting(true)}>{has ? WORDS.changePassword : WORDS.setPassword}</Button>
      </div>
      {setting && <SetPassword has={has} email={email ?? ""} close={() => setSetting(false)} />}
    </Panel>
  );
}

interface Props {
  /** Whether there is one already, which has to be known then. */
  readonly has: boolean;
  readonly email: string;
  readonly close: () => void;
}

function SetPassword({ has, email, close }: Props) {
  const { setPassword } = useAccountActs();
  const notice = useNotice();
  const form = useForm({
    fields: FIELDS,
    start: { current: "", password: "" },
    except: () => (has ? [] : ["current"]),
    send: ({ current, password }) => setPassword.mutateAsync({ password, ...(has && { current }) }),
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
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <Fields form={{ ...form, fields: form.fields.filter(({ name }) => name === "current") }} />
      <NewPasswordField form={form} />
    </FormDialog>
  );
}
