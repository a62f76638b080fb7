import { Button, Field, Input, Link, Text } from "@fluentui/react-components";
import { useState } from "react";
import { ParleyProblem } from "../../../sdk/src/index.ts";
import { fields } from "../form/field.ts";
import { Fields } from "../form/fields.tsx";
import { FormFrame } from "../form/form-frame.tsx";
import { type FormState, useForm } from "../form/use-form.ts";
import { parley } from "../parley.ts";
import { ProblemBar } from "../parts/problem-bar.tsx";
import { FirstFocused } from "./first-focused.tsx";
import { Turn } from "./turn.tsx";
import { WORDS } from "./words.ts";

const FIELDS = fields([
  { name: "email", kind: "email", label: () => WORDS.email, required: true, max: 254, autoComplete: "username" },
  {
    name: "password",
    kind: "secret",
    label: () => WORDS.password,
    required: true,
    max: 200,
    autoComplete: "current-password",
  },
  { name: "code", kind: "text", label: () => WORDS.code, required: true, max: 40 },
]);

interface Props {
  readonly arrive: () => void;
  readonly asksCode: boolean;
  readonly askCode: (yes: boolean) => void;
}

/** Signs in by address and password, and by a code where the account asks for one; what was typed before is kept. */
export function PasswordForm({ arrive, asksCode, askCode }: Props) {
  const form = useForm({
    fields: FIELDS,
    passing: true,
    start: { email: "", password: "", code: "" },
    except: () => (asksCode ? ["email", "password"] : ["code"]),
    send: async ({ email, password, code }) => {
      const proof = { email: email.trim(), password };
      try {
        await parley.call("POST", "/api/sessions", { body: asksCode ? { ...proof, code: code.trim() } : proof });
        return "signed-in";
      } catch (error) {
        if (isForCode(error)) return "code";
        throw error;
      }
    },
    done: (outcome) => (outcome === "code" ? askCode(true) : arrive()),
  });
  return (
    <FormFrame submit={form.submit} wrong={form.wrong}>
      {form.problem !== undefined && <ProblemBar error={form.problem} />}
      {asksCode ? (
        <CodeStep form={form} email={form.held.email} back={() => askCode(false)} />
      ) : (
        <>
          <Fields form={form} />
          <Button type="submit" appearance="primary" disabledFocusable={form.busy}>
            {form.busy ? WORDS.working : WORDS.submit}
          </Button>
        </>
      )}
    </FormFrame>
  );
}

interface CodeProps {
  readonly form: FormState;
  readonly email: string;
  readonly back: () => void;
}

function CodeStep({ form, email, back }: CodeProps) {
  const [recovering, setRecovering] = useState(false);
  const value = form.values["code"];
  return (
    <>
      <Text>{WORDS.codeWhy({ email })}</Text>
      <FirstFocused>
        <Field
          label={recovering ? WORDS.recoveryCode : WORDS.code}
          hint={recovering ? WORDS.recoveryHint : WORDS.codeHint}
          required
          validationMessage={form.complaint("code") ?? null}
        >
          <Input
            inputMode={recovering ? "text" : "numeric"}
            autoComplete="one-time-code"
            spellCheck={false}
            value={typeof value === "string" ? value : ""}
            onChange={(_event, typed) => form.change("code", typed.value)}
          />
        </Field>
      </FirstFocused>
      <div>
        <Link as="button" type="button" onClick={() => setRecovering(!recovering)}>
          {recovering ? WORDS.byApp : WORDS.byRecovery}
        </Link>
      </div>
      <Turn verb={WORDS.submit} busy={form.busy} back={back} />
    </>
  );
}

function isForCode(error: unknown): boolean {
  return error instanceof ParleyProblem && error.problem.reason === "second-factor-needed";
}
