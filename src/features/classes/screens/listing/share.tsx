import { makeStyles, Text, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  share: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: tokens.spacingHorizontalS, minWidth: 0 },
  track: {
    width: "56px",
    height: "6px",
    flexShrink: 0,
    overflow: "hidden",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralStroke2,
  },
  filled: { display: "block", height: "100%", backgroundColor: tokens.colorStatusSuccessBackground3 },
  lacking: { display: "block", height: "100%", backgroundColor: tokens.colorStatusWarningBackground3 },
});

interface Props {
  readonly part: number;
  readonly whole: number;
  readonly words: string;
}

/** A part of a whole, as a short bar beside its words. */
export function Share({ part, whole, words }: Props) {
  const styles = useStyles();
  if (whole === 0) return <Text>{words}</Text>;
  return (
    <span className={styles.share}>
      <span className={styles.track} aria-hidden>
        <span
          className={part === whole ? styles.filled : styles.lacking}
          style={{ width: `${(part / whole) * 100}%` }}
        />
      </span>
      <Text>{words}</Text>
    </span>
  );
}
