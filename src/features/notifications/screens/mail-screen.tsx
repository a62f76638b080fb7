import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useParams } from "react-router";
import { Allowed } from "../../../web/parts/allowed.tsx";
import { Asked } from "../../../web/parts/asked.tsx";
import { ScreenLink } from "../../../web/parts/links.tsx";
import { useNotice } from "../../../web/parts/notice.tsx";
import { Page } from "../../../web/parts/page.tsx";
import { Panel } from "../../../web/parts/panel.tsx";
import { ProblemBar } from "../../../web/parts/problem-bar.tsx";
import { momentWords, viewer } from "../../../web/when/words.ts";
import { Letter } from "./letter.tsx";
import { type Mail, useMail, useRetry } from "./queries.ts";
import { StateBadge } from "./state-badge.tsx";
import { WORDS } from "./words.ts";

const { record } = WORDS;

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr)",
    gap: tokens.spacingHorizontalL,
    alignItems: "start",
    "@media (max-width: 900px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  side: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, minWidth: 0 },
  facts: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, margin: 0 },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  detail: { margin: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
  log: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  attempt: { display: "flex", flexDirection: "column" },
});

/** One mail: what it says, why and to whom it went, and what came of each attempt. */
export function MailScreen() {
  const { id = "" } = useParams();
  const mail = useMail(id);
  const retry = useRetry();
  return (
    <Page
      title={mail.data?.subject || WORDS.one}
      mark={mail.data && <StateBadge state={mail.data.state} />}
      actions={mail.data && <Again mail={mail.data} retry={retry} />}
    >
      {retry.isError && <ProblemBar error={retry.error} />}
      <Asked query={mail} rows={5}>
        {(known) => <Record mail={known} />}
      </Asked>
      <div>
        <ScreenLink to="/mails">{record.all}</ScreenLink>
      </div>
    </Page>
  );
}

function Again({ mail: { id, state }, retry }: { readonly mail: Mail; readonly retry: ReturnType<typeof useRetry> }) {
  const notice = useNotice();
  if (state !== "failed" && state !== "waiting") return null;
  const send = () => retry.mutate(id, { onSuccess: () => notice(record.retried) });
  return (
    <Allowed needs="mail:write">
      <Button appearance="primary" onClick={send} disabledFocusable={retry.isPending}>
        {record.retry}
      </Button>
    </Allowed>
  );
}

function Record({ mail }: { readonly mail: Mail }) {
  const styles = useStyles();
  return (
    <div className={styles.columns}>
      <Panel title={record.says}>
        {mail.blocks.length === 0 ? <Text>{record.erased}</Text> : <Letter blocks={mail.blocks} />}
        <Text size={200} className={styles.quiet}>
          {record.secrets}
        </Text>
      </Panel>
      <div className={styles.side}>
        <Panel title={record.about}>
          <MailFacts mail={mail} />
        </Panel>
        <Panel title={record.attempts}>
          <Attempts log={mail.log} />
        </Panel>
      </div>
    </div>
  );
}

function MailFacts({ mail }: { readonly mail: Mail }) {
  const styles = useStyles();
  const { to, because, purpose, createdAt, nextAttemptAt, messageId, sender, state } = mail;
  return (
    <dl className={styles.facts}>
      <Known term={record.to}>{to.name === "" ? to.address : record.person(to)}</Known>
      <Known term={record.because}>{because}</Known>
      <Known term={record.purpose}>
        <ScreenLink to={`/mail-templates/${encodeURIComponent(purpose)}`}>{purpose}</ScreenLink>
      </Known>
      <Known term={record.written}>{said(createdAt)}</Known>
      {nextAttemptAt !== undefined && <Known term={record.next}>{said(nextAttemptAt)}</Known>}
      {state === "waiting" && <Text size={200}>{record.givesUp({ when: said(mail.givesUpAt) })}</Text>}
      {sender !== undefined && <Known term={record.sender}>{WORDS.senders[sender]}</Known>}
      {messageId !== undefined && <Known term={record.messageId}>{messageId}</Known>}
    </dl>
  );
}

function Known({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.detail}>{children}</dd>
    </div>
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
            <Text size={200}>{said(at)}</Text>
            {sentence !== undefined && <Text>{sentence}</Text>}
            {cure !== undefined && <Text className={styles.quiet}>{cure}</Text>}
          </div>
        </li>
      ))}
    </ol>
  );
}

function said(at: string): string {
  return momentWords(new Date(at), viewer());
}
