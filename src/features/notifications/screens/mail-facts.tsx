import { Text } from "@fluentui/react-components";
import { Known, KnownList } from "../../../web/parts/known.tsx";
import { ScreenLink } from "../../../web/parts/links.tsx";
import { momentWords, viewer } from "../../../web/when/words.ts";
import type { Mail } from "./queries.ts";
import { WORDS } from "./words.ts";

const { record } = WORDS;

/** Why and to whom a mail goes, and until when it is tried. */
export function MailFacts({ mail }: { readonly mail: Mail }) {
  const { to, because, purpose, createdAt, nextAttemptAt, messageId, sender, state } = mail;
  return (
    <KnownList>
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
    </KnownList>
  );
}

function said(at: string): string {
  return momentWords(new Date(at), viewer());
}
