import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { ATTENDEE_WORDS as WORDS } from "./words.ts";

/** Addresses, typed or pasted. */
export function EmailTab({ take }: { readonly take: (text: string) => void }) {
  const [text, setText] = useState("");
  const add = (typed: string) => {
    if (typed.trim() !== "") take(typed);
    setText("");
  };
  return (
    <Field label={WORDS.email} hint={WORDS.emailHint}>
      <Input
        type="text"
        inputMode="email"
        autoComplete="off"
        value={text}
        onChange={(_event, { value }) => (/[,;\n]/.test(value) ? add(value) : setText(value))}
        onBlur={() => add(text)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          // Enter means this field, not the whole form: nobody is invited by a key too many.
          event.preventDefault();
          add(text);
        }}
      />
    </Field>
  );
}
