import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useNavigate } from "react-router";
import { fields } from "../../../../web/form/field.ts";
import { Fields } from "../../../../web/form/fields.tsx";
import { FormFrame } from "../../../../web/form/form-frame.tsx";
import { useForm } from "../../../../web/form/use-form.ts";
import { ScreenButton } from "../../../../web/parts/links.tsx";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { NewPasswordField } from "../../../../web/sign-in/new-password-field.tsx";
import { WORDS as USERS } from "../words.ts";
import { useAccountActs } from "./queries.ts";
import { WORDS } from "./words.ts";

const { secure: words } = USERS;

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
});

const WHO = fields([
  { name: "name", kind: "text", label: () => WORDS.name, required: true, max: 200, autoComplete: "name" },
  {
    name: "email",
    kind: "email",
    label: () => WORDS.email,
    hint: () => words.emailHint,
    required: true,
    max: 254,
    autoComplete: "username",
  },
]);
const FIELDS = [
  ...WHO,
  ...fields([{ name: "password", kind: "secret", label: () => WORDS.password, required: true, max: 200 }]),
] as const;

/** Name, address and password, and nothing more. */
export function Secure() {
  const styles = useStyles();
  const navigate = useNavigate();
  const notice = useNotice();
  const { change, setPassword } = useAccountActs();
  const form = useForm({
    fields: FIELDS,
    start: { name: "", email: "", password: "" },
    send: async ({ name, email, password }) => {
      // The address first: with a password, changing it would ask for that password.
      await change.mutateAsync({ name: name.trim(), email: email.trim() });
      await setPassword.mutateAsync({ password });
    },
    done: () => {
      notice(words.done);
      void navigate("/");
    },
  });
  return (
    <FormFrame submit={form.submit} wrong={form.wrong}>
      <Text>{words.why}</Text>
      {form.problem !== undefined && <ProblemBar error={form.problem} />}
      <Fields form={{ ...form, fields: form.fields.filter(({ name }) => name !== "password") }} />
      <NewPasswordField form={form} />
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={form.busy}>
          {words.submit}
        </Button>
        <ScreenButton to="/">{words.later}</ScreenButton>
      </div>
    </FormFrame>
  );
}
