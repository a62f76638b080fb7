import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import { momentWords, viewer } from "../../../../web/when/words.ts";
import type { Session } from "./queries.ts";
import { WORDS } from "./words.ts";

const COLORS = {
  waiting: "informative",
  written: "success",
  cancelling: "informative",
  cancelled: "subtle",
  leaving: "informative",
  stopped: "warning",
  over: "subtle",
} as const;

const useStyles = makeStyles({
  lines: { display: "flex", flexDirection: "column", alignItems: "start", gap: tokens.spacingVerticalXS, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** How the event of a session stands, with what is to be known or done about it. */
export function SessionState({ session: { state, finding, restored } }: { readonly session: Session }) {
  const styles = useStyles();
  const notes = [
    finding && [finding.sentence, finding.cure].filter(Boolean).join(" "),
    restored && WORDS.restored({ what: restored.what, when: momentWords(new Date(restored.at), viewer()) }),
  ].filter((note) => note !== undefined);
  return (
    <span className={styles.lines}>
      <Badge appearance="tint" color={COLORS[state]}>
        {WORDS.states[state]}
      </Badge>
      {notes.map((note) => (
        <Text key={note} size={200} className={styles.quiet}>
          {note}
        </Text>
      ))}
    </span>
  );
}
