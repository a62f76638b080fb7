import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Meeting } from "../../../../sdk/src/index.ts";
import { CopyButton } from "../../../web/parts/copy-button.tsx";
import { minutesBetween } from "../../../web/when/wall-clock.ts";
import { durationWords, spanWords, viewer } from "../../../web/when/words.ts";
import { organiserWords, WORDS } from "./words.ts";

const useStyles = makeStyles({
  facts: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, margin: 0 },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  detail: { margin: 0, overflowWrap: "anywhere", display: "flex", flexDirection: "column", alignItems: "flex-start" },
  quiet: { color: tokens.colorNeutralForeground2 },
  people: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  copied: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, maxWidth: "100%" },
  long: { overflowWrap: "anywhere", minWidth: 0 },
});

/** What is known of a meeting; the ids that administrators search for stand last. */
export function MeetingFacts({ meeting }: { readonly meeting: Meeting }) {
  const styles = useStyles();
  const { lane, attendees, joinUrl, standing } = meeting;
  const span = instantsOf(meeting);
  return (
    <dl className={styles.facts}>
      <Known term={WORDS.record.when}>
        <Text>{spanWords(span, viewer())}</Text>
        <Quiet>{durationWords(minutesBetween(span.start, span.end))}</Quiet>
        {standing && <Quiet>{WORDS.record.standing({ span: spanWords(instantsOf(standing), viewer()) })}</Quiet>}
      </Known>
      <Known term={WORDS.record.organiser}>
        <Text>{organiserWords(meeting)}</Text>
      </Known>
      <Known term={WORDS.record.lane}>
        <Text>{WORDS.form.lanes[lane]}</Text>
        <Quiet>{WORDS.form.consequences[lane]}</Quiet>
      </Known>
      <Known term={WORDS.record.attendees}>
        {attendees.length === 0 ? <Text>{WORDS.record.nobody}</Text> : <People attendees={attendees} />}
      </Known>
      <Known term={WORDS.record.link}>
        {joinUrl === undefined ? (
          <Text>{WORDS.record.noLink}</Text>
        ) : (
          <span className={styles.copied}>
            <Link href={joinUrl} target="_blank" rel="noreferrer" className={styles.long}>
              {joinUrl}
            </Link>
            <CopyButton what={WORDS.record.link} text={joinUrl} />
          </span>
        )}
      </Known>
      <Id term={WORDS.record.key} id={meeting.key} />
      <Id term={WORDS.record.event} id={meeting.eventId} />
      <Id term={WORDS.record.onlineMeeting} id={meeting.onlineMeetingId} />
    </dl>
  );
}

function instantsOf({ start, end }: Pick<Meeting, "start" | "end">) {
  return { start: new Date(start), end: new Date(end) };
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

function Quiet({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <Text size={200} className={styles.quiet}>
      {children}
    </Text>
  );
}

function People({ attendees }: Pick<Meeting, "attendees">) {
  const styles = useStyles();
  return (
    <ul className={styles.people}>
      {attendees.map(({ email, name }) => (
        <li key={email}>{name === undefined ? email : WORDS.record.attendee({ name, email })}</li>
      ))}
    </ul>
  );
}

function Id({ term, id }: { readonly term: string; readonly id: string | undefined }) {
  const styles = useStyles();
  if (id === undefined) return null;
  return (
    <Known term={term}>
      <span className={styles.copied}>
        <Text size={200} font="monospace" className={styles.long}>
          {id}
        </Text>
        <CopyButton what={term} text={id} />
      </span>
    </Known>
  );
}
