import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { CopyButton } from "../../../../web/parts/copy-button.tsx";
import { DELIVERY_WORDS } from "../words.ts";
import { indented } from "./indented.ts";

const useStyles = makeStyles({
  part: { minWidth: 0 },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  text: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "start",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
});

interface Props {
  readonly title: string;
  readonly text: string;
}

/** What went over the wire, JSON with its lines indented; copied as it was. */
export function Written({ title, text }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.part}>
      <div className={styles.head}>
        <Text weight="semibold" size={200}>
          {title}
        </Text>
        {text !== "" && <CopyButton what={title} text={text} />}
      </div>
      <pre className={styles.text} dir="ltr">
        {text === "" ? DELIVERY_WORDS.one.emptyBody : indented(text)}
      </pre>
    </div>
  );
}
