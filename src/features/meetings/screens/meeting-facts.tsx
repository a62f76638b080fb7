import { Badge, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Meeting } from "../../../../sdk/src/index.ts";
import { ScreenLink } from "../../../web/parts/links.tsx";
import type { OptionName } from "../options/catalog.ts";
import { choicesOf, OPTION_NAMES } from "./form/options/option-fields.tsx";
import { OPTION_WORDS } from "./form/options/words.ts";
import { CopyButton } from "../../../web/parts/copy-button.tsx";
import { minutesBetween } from "../../../web/when/wall-clock.ts";
import { dayWords, durationWords, spanWords, viewer } from "../../../web/when/words.ts";
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
  const { lane, attendees, joinUrl, standing, client, invitations } = meeting;
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
        {attendees.length > 0 && <Quiet>{WORDS.form.inviting[invitations]}</Quiet>}
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
      <Known term={WORDS.record.joinPage}>
        <span className={styles.copied}>
          <Link href={meeting.joinPage} target="_blank" rel="noreferrer" className={styles.long}>
            {WORDS.record.joinPageLink}
          </Link>
          <CopyButton what={WORDS.record.joinPageLink} text={meeting.joinPage} />
        </span>
        <Quiet>{WORDS.record.joinPageWhy}</Quiet>
      </Known>
      <Series meeting={meeting} />
      <Otherwise meeting={meeting} />
      <Chosen meeting={meeting} />
      {client !== undefined && (
        <Known term={WORDS.record.client}>
          <ScreenLink to={`/clients/${client}`}>{WORDS.record.clientLink}</ScreenLink>
        </Known>
      )}
      <Id term={WORDS.record.key} id={meeting.key} />
      <Id term={WORDS.record.event} id={meeting.eventId} />
      <Id term={WORDS.record.onlineMeeting} id={meeting.onlineMeetingId} />
    </dl>
  );
}

function Series({ meeting: { recurrence, lastEnd } }: { readonly meeting: Meeting }) {
  if (recurrence === undefined || lastEnd === undefined) return null;
  const last = dayWords(new Date(lastEnd), viewer());
  return (
    <Known term={WORDS.record.series}>
      <Text>{WORDS.record.seriesWords({ often: WORDS.form.often[recurrence.frequency], last })}</Text>
    </Known>
  );
}

/** The dates of a series that somebody changed in Outlook. */
function Otherwise({ meeting: { exceptions = [] } }: { readonly meeting: Meeting }) {
  const styles = useStyles();
  if (exceptions.length === 0) return null;
  return (
    <Known term={WORDS.record.otherwise}>
      <ul className={styles.people}>
        {exceptions.map((exception) => (
          <li key={exception.day}>{exceptionWords(exception)}</li>
        ))}
      </ul>
    </Known>
  );
}

function exceptionWords({ day: text, cancelled, start, end, subject }: NonNullable<Meeting["exceptions"]>[number]) {
  // A day is the same wherever it is looked at from.
  const day = dayWords(new Date(`${text}T00:00:00Z`), { ...viewer(), zone: "UTC" });
  if (cancelled) return WORDS.record.dateCancelled({ day });
  if (start === undefined || end === undefined) return WORDS.record.dateNamed({ day, subject: subject ?? "" });
  return WORDS.record.dateMoved({ day, span: spanWords(instantsOf({ start, end }), viewer()) });
}

/** The options that somebody chose; what was left open is not listed. */
function Chosen({ meeting: { options, optionsFinding } }: { readonly meeting: Meeting }) {
  const names = OPTION_NAMES.filter((name) => options[name] !== undefined);
  if (names.length === 0) return null;
  return (
    <Known term={WORDS.record.options}>
      {names.map((name) => (
        <Text key={name}>
          {OPTION_WORDS.said({ option: OPTION_WORDS.names[name], value: valueWords(name, options[name]) })}
        </Text>
      ))}
      {optionsFinding && <Quiet>{[optionsFinding.sentence, optionsFinding.cure].filter(Boolean).join(" ")}</Quiet>}
    </Known>
  );
}

function valueWords(name: OptionName, value: unknown): string {
  const chosen = choicesOf(name).find((choice) => choice.value === value);
  return chosen?.title ?? [value].flat().join(", ");
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
      {attendees.map(({ email, name, response }) => (
        <li key={email}>
          {name === undefined ? email : WORDS.record.attendee({ name, email })} <Answer of={response} />
        </li>
      ))}
    </ul>
  );
}

const ANSWER_COLORS = { accepted: "success", tentative: "warning", declined: "danger" } as const;

/** What somebody answered; who has not is not marked for it. */
function Answer({ of: response }: { readonly of: Meeting["attendees"][number]["response"] }) {
  if (response === "none") return null;
  return (
    <Badge appearance="tint" size="small" color={ANSWER_COLORS[response]}>
      {WORDS.record.answers[response]}
    </Badge>
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
