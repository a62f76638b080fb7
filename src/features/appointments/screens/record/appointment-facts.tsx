import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { nameOf, useStaff } from "../../../../web/facts/actors.ts";
import { CopyButton } from "../../../../web/parts/copy-button.tsx";
import { Known, KnownList } from "../../../../web/parts/known.tsx";
import { ScreenLink } from "../../../../web/parts/links.tsx";
import { useMay } from "../../../../web/shell/allowed.ts";
import { minutesBetween } from "../../../../web/when/wall-clock.ts";
import { clockSpanWords, durationWords, spanWords, viewer } from "../../../../web/when/words.ts";
import type { Appointment } from "../queries.ts";
import { customerOf, placeWords, WORDS } from "../words.ts";
import { RECORD } from "./words.ts";

const useStyles = makeStyles({
  lines: { display: "flex", flexDirection: "column", alignItems: "flex-start", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  said: { whiteSpace: "pre-wrap" },
  copied: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, maxWidth: "100%" },
});

interface Props {
  readonly appointment: Appointment;
}

/** Who, when, where and with whom. */
export function AppointmentFacts({ appointment }: Props) {
  const styles = useStyles();
  const staff = useStaff();
  const { hosts, room, comment, endedBy, bookedBy, decidedBy, id } = appointment;
  return (
    <KnownList>
      <When appointment={appointment} />
      <Customer appointment={appointment} />
      <Known term={RECORD.hosts}>{hosts.map(({ name }) => name).join(", ") || RECORD.nobody}</Known>
      <Where appointment={appointment} />
      {room !== undefined && <Known term={RECORD.room}>{room.name}</Known>}
      <ServiceFact appointment={appointment} />
      {comment !== undefined && (
        <Known term={RECORD.comment}>
          <Text className={styles.said}>{comment}</Text>
        </Known>
      )}
      <Known term={RECORD.bookedBy}>{nameOf(bookedBy, staff)}</Known>
      {decidedBy !== undefined && <Known term={RECORD.decidedBy}>{nameOf(decidedBy, staff)}</Known>}
      {endedBy !== undefined && <Text>{RECORD.endedBy[endedBy]}</Text>}
      <Known term={RECORD.id}>
        <span className={styles.copied}>
          <Text size={200} font="monospace">
            {id}
          </Text>
          <CopyButton what={RECORD.id} text={id} />
        </span>
      </Known>
    </KnownList>
  );
}

function When({ appointment: { start, end, customer } }: Props) {
  const styles = useStyles();
  const span = { start: new Date(start), end: new Date(end) };
  const here = viewer();
  const there = { ...here, zone: customer.zone ?? here.zone };
  return (
    <Known term={RECORD.when}>
      <span className={styles.lines}>
        <Text>{spanWords(span, here)}</Text>
        {clockSpanWords(span, there) !== clockSpanWords(span, here) && (
          <Text size={200} className={styles.quiet}>
            {RECORD.there({ span: spanWords(span, there) })}
          </Text>
        )}
        <Text size={200} className={styles.quiet}>
          {durationWords(minutesBetween(span.start, span.end))}
        </Text>
      </span>
    </Known>
  );
}

function Customer({ appointment }: Props) {
  const styles = useStyles();
  const { name, email, phone, person, client } = appointment.customer;
  return (
    <>
      <Known term={RECORD.customer}>
        <span className={styles.lines}>
          <Text>{customerOf(appointment)}</Text>
          {name !== undefined && email !== undefined && <Link href={`mailto:${email}`}>{email}</Link>}
          {phone !== undefined && <Link href={`tel:${phone.replaceAll(" ", "")}`}>{phone}</Link>}
          {person !== undefined && <ScreenLink to={`/people/${person}`}>{RECORD.person}</ScreenLink>}
        </span>
      </Known>
      {client !== undefined && (
        <Known term={RECORD.client}>
          <ScreenLink to={`/clients/${client}`}>{RECORD.clientLink}</ScreenLink>
        </Known>
      )}
    </>
  );
}

function Where({ appointment: { place } }: Props) {
  const styles = useStyles();
  return (
    <Known term={RECORD.place}>
      <span className={styles.lines}>
        <Text>{placeWords(place)}</Text>
        {place.kind === "phone" && (
          <Text size={200} className={styles.quiet}>
            {place.number === undefined ? WORDS.calls : WORDS.number({ number: place.number })}
          </Text>
        )}
        {place.kind === "link" && (
          <Link href={place.url} target="_blank" rel="noreferrer">
            {place.url}
          </Link>
        )}
      </span>
    </Known>
  );
}

function ServiceFact({ appointment: { service } }: Props) {
  const may = useMay("appointments:manage");
  return (
    <Known term={RECORD.service}>
      {may ? <ScreenLink to={`/settings/services/${service.id}`}>{service.name}</ScreenLink> : service.name}
    </Known>
  );
}
