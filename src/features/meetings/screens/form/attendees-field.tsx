import {
  Field,
  Input,
  InteractionTag,
  InteractionTagPrimary,
  InteractionTagSecondary,
  makeStyles,
  TagGroup,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { WORDS } from "../words.ts";
import { withAddresses } from "./meeting-form.ts";

const useStyles = makeStyles({
  field: { minWidth: 0 },
  tags: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalS },
  tag: { maxWidth: "100%" },
  text: { overflow: "hidden", textOverflow: "ellipsis" },
});

interface Props {
  readonly addresses: readonly string[];
  readonly change: (addresses: readonly string[]) => void;
  readonly complaint: string | undefined;
}

/** E-mail addresses as tags, each once. */
export function AttendeesField({ addresses, change, complaint }: Props) {
  const styles = useStyles();
  const [text, setText] = useState("");
  const take = (typed: string) => {
    if (typed.trim() !== "") change(withAddresses(addresses, typed));
    setText("");
  };
  return (
    <div className={styles.field}>
      <Field label={WORDS.form.attendees} hint={WORDS.form.attendeesHint} validationMessage={complaint ?? null}>
        <Input
          type="text"
          inputMode="email"
          autoComplete="off"
          value={text}
          onChange={(_event, { value }) => (/[,;\n]/.test(value) ? take(value) : setText(value))}
          onBlur={() => take(text)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || text.trim() === "") return;
            // Enter in a form with something half typed means this field, not the whole form.
            event.preventDefault();
            take(text);
          }}
        />
      </Field>
      {addresses.length > 0 && (
        <TagGroup
          className={styles.tags}
          aria-label={WORDS.form.attendees}
          onDismiss={(_event, { value }) => change(addresses.filter((address) => address !== value))}
        >
          {addresses.map((address) => (
            <InteractionTag key={address} value={address} size="small" className={styles.tag}>
              <InteractionTagPrimary hasSecondaryAction className={styles.text}>
                {address}
              </InteractionTagPrimary>
              <InteractionTagSecondary aria-label={WORDS.form.remove({ email: address })} />
            </InteractionTag>
          ))}
        </TagGroup>
      )}
    </div>
  );
}
