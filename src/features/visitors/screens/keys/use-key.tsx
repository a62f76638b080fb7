import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { CopyButton } from "../../../../web/parts/copy-button.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { exampleFor } from "./example.ts";
import { WORDS } from "./words.ts";

const GUIDE = "docs/guides/hand-over.md";

const useStyles = makeStyles({
  code: {
    margin: 0,
    padding: tokens.spacingHorizontalL,
    overflowX: "auto",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "start",
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

/** What the application has to do, short enough to be copied. */
export function UseKey() {
  return (
    <Panel title={WORDS.how} mark={<CopyButton what={WORDS.code} text={exampleFor(location.origin, "<key id>")} />}>
      <Text>{WORDS.howWhy}</Text>
      <Example keyId="<key id>" />
      <Text>{WORDS.guide({ path: GUIDE })}</Text>
    </Panel>
  );
}

/** The example for one key, from left to right whatever the language. */
export function Example({ keyId }: { readonly keyId: string }) {
  const styles = useStyles();
  return (
    // Wider than a telephone, so it has to be reached by keys to be read to its end.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls sideways must take the focus
    <pre dir="ltr" className={styles.code} tabIndex={0} aria-label={WORDS.code}>
      <code>{exampleFor(location.origin, keyId)}</code>
    </pre>
  );
}
