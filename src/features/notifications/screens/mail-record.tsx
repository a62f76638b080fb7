import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { TwoColumns } from "../../../web/parts/known.tsx";
import { Panel } from "../../../web/parts/panel.tsx";
import { momentWords, viewer } from "../../../web/when/words.ts";
import { Letter } from "./letter.tsx";
import { MailFacts } from "./mail-facts.tsx";
import type { Mail } from "./queries.ts";
import { WORDS } from "./words.ts";

const { record } = WORDS;

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  log: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  attempt: { display: "flex", flexDirection: "column" },
});

/** What a mail says, beside what is known of it and what came of each attempt. */
export function MailRecord({ mail }: { readonly mail: Mail }) {
  const styles = useStyles();
  const says = (
    <Panel title={record.says}>
      {mail.blocks.length === 0 ? <Text>{record.erased}</Text> : <Letter blocks={mail.blocks} />}
      <Text size={200} className={styles.quiet}>
        {record.secrets}
      </Text>
    </Panel>
  );
  return (
    <TwoColumns wide="first" side={says}>
      <Panel title={record.about}>
        <MailFacts mail={mail} />
      </Panel>
      <Panel title={record.attempts}>
        <Attempts log={mail.log} />
      </Panel>
    </TwoColumns>
  );
}

function Attempts({ log }: Pick<Mail, "log">) {
  const styles = useStyles();
  if (log.length === 0) return <Text>{record.noAttempts}</Text>;
  return (
    <ol className={styles.log} reversed>
      {log.toReversed().map(({ at, outcome, sentence, cure }) => (
        <li key={at}>
          <div className={styles.attempt}>
            <Text weight="semibold">{WORDS.outcomes[outcome]}</Text>
            <Text size={200}>{momentWords(new Date(at), viewer())}</Text>
            {sentence !== undefined && <Text>{sentence}</Text>}
            {cure !== undefined && <Text className={styles.quiet}>{cure}</Text>}
          </div>
        </li>
      ))}
    </ol>
  );
}
