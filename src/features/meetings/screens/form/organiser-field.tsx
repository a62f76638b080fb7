import { Field, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { DirectoryUser } from "../../../../../sdk/src/index.ts";
import { WORDS } from "../words.ts";
import { DirectoryBox } from "./directory-box.tsx";

const useStyles = makeStyles({
  field: { minWidth: 0 },
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
  return (
    <Field
      className={styles.field}
      label={WORDS.form.organiser}
      required={otherwise === undefined}
      hint={otherwise ?? WORDS.form.organiserHint}
      validationMessage={complaint ?? null}
    >
      <DirectoryBox
        text={text}
        chosen={chosen}
        type={(typed) => {
          setText(typed);
          choose(undefined);
        }}
        choose={(user) => {
          setText(user.displayName);
          choose(user);
        }}
      />
    </Field>
  );
}
