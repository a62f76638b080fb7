import { makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  empty: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}`,
    overflowWrap: "anywhere",
  },
  title: { margin: 0 },
  words: { maxWidth: "60ch", color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly title: string;
  readonly words: string;
  readonly action?: ReactNode;
}

/** Where a list would stand: what belongs here and the one thing to do about it. */
export function Empty({ title, words, action }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <Subtitle2 as="h2" className={styles.title}>
        {title}
      </Subtitle2>
      <Text className={styles.words}>{words}</Text>
      {action}
    </div>
  );
}
