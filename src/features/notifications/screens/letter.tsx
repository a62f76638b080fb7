import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Mail } from "./queries.ts";

type Block = Mail["blocks"][number];

const useStyles = makeStyles({
  letter: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
    overflowWrap: "anywhere",
    minWidth: 0,
  },
  paragraph: { margin: 0, whiteSpace: "pre-line" },
  button: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightSemibold,
  },
  link: { color: tokens.colorNeutralForeground2 },
  footer: { color: tokens.colorNeutralForeground2, whiteSpace: "pre-line" },
});

/** What a mail says, drawn from its document. Nothing in it can be pressed: a look must not sign anybody in. */
export function Letter({ blocks, footer = "" }: { readonly blocks: readonly Block[]; readonly footer?: string }) {
  const styles = useStyles();
  return (
    <div className={styles.letter}>
      {blocks.map((block, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the document is drawn anew as a whole; its blocks have no names
        <OneBlock key={index} block={block} />
      ))}
      {footer !== "" && (
        <Text size={200} className={styles.footer}>
          {footer}
        </Text>
      )}
    </div>
  );
}

function OneBlock({ block }: { readonly block: Block }) {
  const styles = useStyles();
  if (block.kind === "paragraph") return <p className={styles.paragraph}>{block.lines.join("\n")}</p>;
  return (
    <>
      <span className={styles.button}>{block.label}</span>
      <Text size={200} className={styles.link}>
        {block.href}
      </Text>
    </>
  );
}
