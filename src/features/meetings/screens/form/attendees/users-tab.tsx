import { Field, Option } from "@fluentui/react-components";
import { useState } from "react";
import { ChoiceBox } from "../../../../../web/form/choice-box.tsx";
import { useSettled } from "../../../../../web/parts/use-settled.ts";
import { emptyWords, Person, useDirectory } from "../directory-choice.tsx";
import type { Invited } from "./invited.ts";
import { ATTENDEE_WORDS as WORDS } from "./words.ts";

/** Searches the organisation's directory; whoever is chosen is added, and the field is free for the next. */
export function UsersTab({ add }: { readonly add: (invited: Invited) => void }) {
  const [text, setText] = useState("");
  const search = useSettled(text.trim(), 250);
  const found = useDirectory(search);
  const people = search === "" ? [] : (found.data ?? []);
  return (
    <Field label={WORDS.users} hint={WORDS.usersHint}>
      <ChoiceBox
        value={text}
        selectedOptions={[]}
        onChange={({ target: { value } }) => setText(value)}
        onOptionSelect={(_event, { optionValue }) => {
          const user = people.find(({ objectId }) => objectId === optionValue);
          if (user === undefined) return;
          add({ email: user.mail ?? user.userPrincipalName, name: user.displayName });
          setText("");
        }}
      >
        {people.map((user) => (
          <Option key={user.objectId} value={user.objectId} text={user.displayName}>
            <Person user={user} />
          </Option>
        ))}
        {people.length === 0 && (
          <Option key="none" value="" text="" disabled>
            {emptyWords({ text: search, error: found.error, asking: found.isFetching })}
          </Option>
        )}
      </ChoiceBox>
    </Field>
  );
}
