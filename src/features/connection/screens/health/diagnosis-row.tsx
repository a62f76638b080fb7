import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { momentWords, viewer } from "../../../../web/when/words.ts";
import { LevelBadge } from "./level-badge.tsx";
import type { Diagnosis } from "./queries.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "84px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    alignItems: "start",
    "@media (max-width: 480px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  level: { justifySelf: "start" },
  words: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What one test found: how bad it is, what it means, what to do, and who can do it. */
export function DiagnosisRow({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const styles = useStyles();
  const { probe, title, subject, level, sentence, cure, who, since } = diagnosis;
  const when = WORDS.since({ when: momentWords(new Date(since), viewer()) });
  return (
    <li className={styles.row}>
      <div className={styles.level}>
        <LevelBadge level={level} />
      </div>
      <div className={styles.words}>
        <Text weight="semibold">{probe === "permission" ? subject : title}</Text>
        <Text>{sentence}</Text>
        {cure !== undefined && (
          <Text>
            <strong>{WORDS.cure}</strong> {cure}
          </Text>
        )}
        <Text size={200} className={styles.quiet}>
          {who === undefined ? when : `${WORDS.who({ who })} · ${when}`}
        </Text>
      </div>
    </li>
  );
}
