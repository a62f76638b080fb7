import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { type ReactNode, useId } from "react";

const useStyles = makeStyles({
  group: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  label: { padding: 0, marginBlockEnd: tokens.spacingVerticalXXS },
  star: { color: tokens.colorPaletteRedForeground3 },
  under: { display: "block", marginBlockStart: tokens.spacingVerticalXXS, color: tokens.colorNeutralForeground3 },
  wrong: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorPaletteRedForeground1,
  },
});

interface Props {
  readonly label: string;
  readonly required?: boolean;
  readonly hint?: string;
  readonly complaint: string | undefined;
  readonly children: ReactNode;
}

/** Several controls that answer one question together, named and complained of as one field is. */
export function FieldGroup({ label, required = true, hint, complaint, children }: Props) {
  const styles = useStyles();
  const [hintId, complaintId] = [useId(), useId()];
  const about = [hint && hintId, complaint && complaintId].filter(Boolean).join(" ");
  return (
    <fieldset className={styles.group} aria-describedby={about === "" ? undefined : about}>
      <legend className={styles.label}>
        {label}
        {required && (
          <span aria-hidden className={styles.star}>
            {" *"}
          </span>
        )}
      </legend>
      {children}
      {complaint !== undefined && (
        <Text id={complaintId} role="alert" size={200} className={mergeClasses(styles.under, styles.wrong)}>
          <ErrorCircleFilled />
          {complaint}
        </Text>
      )}
      {hint !== undefined && (
        <Text id={hintId} size={200} className={styles.under}>
          {hint}
        </Text>
      )}
    </fieldset>
  );
}
