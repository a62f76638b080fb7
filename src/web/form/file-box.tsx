import { Field, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";

const useStyles = makeStyles({
  // The browser's own file box takes what is dropped on it, and the keyboard.
  file: {
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    boxSizing: "border-box",
    width: "100%",
    minWidth: 0,
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}`,
  },
});

interface Props {
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with the choice, if anything is. */
  readonly wrong: string | null;
  /** Endings and media types, as HTML's `accept` lists them. */
  readonly accept: string;
  readonly choose: (file: File | undefined) => void;
}

/** Room for one file, dropped or chosen, that is sent with its form. */
export function FileBox({ label, hint, wrong, accept, choose }: Props) {
  const styles = useStyles();
  const id = useId();
  return (
    <Field label={{ children: label, htmlFor: id }} {...(hint && { hint })} validationMessage={wrong}>
      <input
        id={id}
        type="file"
        accept={accept}
        className={styles.file}
        onChange={({ target }) => choose(target.files?.[0])}
      />
    </Field>
  );
}
