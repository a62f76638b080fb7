import { makeStyles, tokens } from "@fluentui/react-components";
import { CopyButton } from "../parts/copy-button.tsx";

const useStyles = makeStyles({
  block: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  text: {
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "start",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
});

/** Code to be read and copied; `what` names it for the button. */
export function CodeBlock({ what, text }: { readonly what: string; readonly text: string }) {
  const styles = useStyles();
  return (
    <div className={styles.block} dir="ltr">
      <pre className={styles.text}>
        <code>{text}</code>
      </pre>
      <CopyButton what={what} text={text} />
    </div>
  );
}
