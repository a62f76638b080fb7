import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import { fields } from "../form/field.ts";
import { Fields } from "../form/fields.tsx";
import { FormFrame } from "../form/form-frame.tsx";
import { useForm } from "../form/use-form.ts";
import { parley } from "../parley.ts";
import { ProblemBar } from "../parts/problem-bar.tsx";
import { FirstFocused } from "./first-focused.tsx";
import { Turn } from "./turn.tsx";
import { WORDS } from "./words.ts";

const FIELDS = fields([
  { name: "email", kind: "email", label: () => WORDS.email, required: true, max: 254, autoComplete: "username" },
]);

/** Asks for a link to set a new password. What is said afterwards is the same for all addresses. */
export function Forgotten({ back }: { readonly back: () => void }) {
  const [sentTo, setSentTo] = useState<string>();
  const form = useForm({
    fields: FIELDS,
    passing: true,
    start: { email: "" },
    send: ({ email }) => parley.call("POST", "/api/password-requests", { body: { email: email.trim() } }),
    done: (_answer, { email }) => setSentTo(email.trim()),
  });
  if (sentTo !== undefined) {
    return (
      <>
        <output>{WORDS.forgottenSent({ email: sentTo })}</output>
        <Button onClick={back}>{WORDS.back}</Button>
      </>
    );
  }
  return (
    <FirstFocused>
      <FormFrame submit={form.submit} wrong={form.wrong}>
        <Text>{WORDS.forgottenWhy}</Text>
        {form.problem !== undefined && <ProblemBar error={form.problem} />}
        <Fields form={form} />
        <Turn verb={WORDS.forgottenSubmit} busy={form.busy} back={back} />
      </FormFrame>
    </FirstFocused>
  );
}
