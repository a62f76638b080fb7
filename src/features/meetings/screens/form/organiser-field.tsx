import { Field, makeStyles, Option } from "@fluentui/react-components";
import { useState } from "react";
import { ChoiceBox } from "../../../../web/form/choice-box.tsx";
import type { DirectoryUser } from "../../../../../sdk/src/index.ts";
import { useSettled } from "../../../../web/parts/use-settled.ts";
import { WORDS } from "../words.ts";
import { emptyWords, Person, useDirectory } from "./directory-choice.tsx";

const useStyles = makeStyles({
  field: { minWidth: 0 },
  box: { minWidth: 0, width: "100%" },
  input: { minWidth: 0 },
});

interface Props {
  readonly chosen: DirectoryUser | undefined;
  readonly choose: (user: DirectoryUser | undefined) => void;
  readonly complaint: string | undefined;
  /** Who organises where nobody is chosen; absent where somebody has to be. */
  readonly otherwise?: string | undefined;
}

/** Searches the organisation's directory while typing, and takes one person of it. */
export function OrganiserField({ chosen, choose, complaint, otherwise }: Props) {
  const styles = useStyles();
  const [text, setText] = useState(chosen?.displayName ?? "");
  const search = useSettled(text.trim(), 250);
  const found = useDirectory(search);
  const people = found.data ?? [];
  return (
    <Field
      className={styles.field}
      label={WORDS.form.organiser}
      required={otherwise === undefined}
      hint={otherwise ?? WORDS.form.organiserHint}
      validationMessage={complaint ?? null}
    >
      <ChoiceBox
        className={styles.box}
        input={{ className: styles.input }}
        value={text}
        selectedOptions={chosen ? [chosen.objectId] : []}
        onChange={({ target: { value } }) => {
          setText(value);
          choose(undefined);
        }}
        onOptionSelect={(_event, { optionValue }) => {
          const user = people.find(({ objectId }) => objectId === optionValue);
          if (user === undefined) return;
          setText(user.displayName);
          choose(user);
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
