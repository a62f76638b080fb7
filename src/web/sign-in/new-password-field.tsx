import { Field, Input, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { FormState } from "../form/use-form.ts";
import { LINK_WORDS as WORDS } from "./link-words.ts";

const useStyles = makeStyles({
  field: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** As the server has it; what else makes a password weak, the server says. */
const SHORTEST = 15;

/** A new password, with how far it is from long enough while it is typed. */
export function NewPasswordField({ form }: { readonly form: FormState }) {
  const styles = useStyles();
  const held = form.values["password"];
  const value = typeof held === "string" ? held : "";
  const missing = Math.max(0, SHORTEST - value.length);
  const complaint = form.complaint("password");
  return (
    <div className={styles.field}>
      <Field
        label={WORDS.password}
        required
        validationMessage={complaint ?? null}
        hint={missing === 0 ? WORDS.longEnough : WORDS.missing({ missing, begun: value === "" ? "no" : "yes" })}
      >
        <Input
          type="password"
          autoComplete="new-password"
          value={value}
          onChange={(_event, typed) => form.change("password", typed.value)}
        />
      </Field>
      {/* The hint says the same in words. */}
      <ProgressBar aria-hidden value={SHORTEST - missing} max={SHORTEST} color={missing === 0 ? "success" : "brand"} />
    </div>
  );
}
