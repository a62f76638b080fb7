import { Field } from "@fluentui/react-components";
import { useState } from "react";
import { DirectoryBox } from "../directory-box.tsx";
import type { Invited } from "./invited.ts";
import { ATTENDEE_WORDS as WORDS } from "./words.ts";

/** Searches the organisation's directory; whoever is chosen is added, and the field is free for the next. */
export function UsersTab({ add }: { readonly add: (invited: Invited) => void }) {
  const [text, setText] = useState("");
  return (
    <Field label={WORDS.users} hint={WORDS.usersHint}>
      <DirectoryBox
        text={text}
        type={setText}
        choose={({ mail, userPrincipalName, displayName }) => {
          add({ email: mail ?? userPrincipalName, name: displayName });
          setText("");
        }}
      />
    </Field>
  );
}
