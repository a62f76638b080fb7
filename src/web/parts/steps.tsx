import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { WORDS } from "../words.ts";

const useStyles = makeStyles({
  steps: {
    listStyle: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
  },
  step: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
  here: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  mark: {
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    width: "24px",
    height: "24px",
    flexShrink: 0,
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    fontSize: tokens.fontSizeBase200,
  },
  markHere: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandBackground}`,
  },
  done: { border: 0, fontSize: "24px", color: tokens.colorStatusSuccessForeground1 },
});

interface Props {
  /** What the path is called, for whoever cannot see it. */
  readonly label: string;
  readonly steps: readonly string[];
  /** Which one is being taken, from 0 on; those before it are done. */
  readonly at: number;
}

/** How far along a path somebody is. */
export function Steps({ label, steps, at }: Props) {
  const styles = useStyles();
  return (
    <ol className={styles.steps} aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={mergeClasses(styles.step, index === at && styles.here)}
          aria-current={index === at ? "step" : undefined}
        >
          {index < at ? (
            <span className={mergeClasses(styles.mark, styles.done)}>
              <CheckmarkCircleFilled title={WORDS.done} />
            </span>
          ) : (
            <span className={mergeClasses(styles.mark, index === at && styles.markHere)} aria-hidden>
              {index + 1}
            </span>
          )}
          {step}
        </li>
      ))}
    </ol>
  );
}
