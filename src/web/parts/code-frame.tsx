import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  frame: {
    maxHeight: "min(60vh, 480px)",
    overflow: "auto",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  text: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    overflowWrap: "normal",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: "pre",
    tabSize: 2,
  },
});

interface Props {
  /** What it is, for whoever cannot see it. */
  readonly label: string;
  readonly text: string;
}

/** A program to be read and copied: it scrolls by itself, and is in no language of people. */
export function CodeFrame({ label, text }: Props) {
  const styles = useStyles();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls by itself is reached by keyboard, too
    <section className={styles.frame} tabIndex={0} aria-label={label}>
      <pre className={styles.text} dir="ltr">
        <code>{text}</code>
      </pre>
    </section>
  );
}
