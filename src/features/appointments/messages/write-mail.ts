import type { Context } from "../../../context.ts";
import type { CalendarPart, MailWish } from "../../../kernel/mail/wish.ts";
import { calendarFile, whenWords } from "../../meetings/index.ts";
import { addressOf, subjectOf } from "../meeting/rules.ts";
import { tokenOfAppointment } from "../pages/own-token.ts";
import { FOR_CUSTOMER, FOR_HOST } from "./mails.ts";
import type { News, Recipient } from "./news.ts";
import { locationOf, placeWords } from "./place-words.ts";
import type { Situation } from "./read-situation.ts";

interface About {
  readonly situation: Situation;
  readonly news: News;
  /** Of the calendar file, and of all that this recipient is told. */
  readonly sequence: number;
}

/** The mail that tells somebody what is new; undefined where Exchange tells it. */
export function mailOf(ctx: Context, { situation, news, sequence }: About): MailWish | undefined {
  const { recipient, change } = news;
  if (change === undefined) return undefined;
  const { name } = (recipient.reader === "host" ? FOR_HOST : FOR_CUSTOMER)[change];
  return {
    purpose: name,
    event: `${situation.appointment.id}/${recipient.word}/${sequence}`,
    to: toOf(recipient),
    variables: { ...variablesFor(ctx, situation, recipient), comment: situation.appointment.comment ?? "" },
  };
}

export function toOf({ name, address, person }: Pick<Recipient, "name" | "address" | "person">): MailWish["to"] {
  return { name, address, ...(person !== null && { person }) };
}

/** What mails about an appointment may say; each template says a part of it. */
export function variablesFor(
  ctx: Pick<Context, "secrets" | "address">,
  situation: Situation,
  { reader, zone }: Pick<Recipient, "reader" | "zone">,
): Record<string, string> {
  const { appointment, session, service, hosts, link } = situation;
  const { id, customer_name, customer_email, customer_phone } = appointment;
  return {
    service: service.name,
    when: whenWords({ starts: session.starts_at, ends: session.ends_at }, zone),
    place: placeWords(situation, reader),
    hosts: hosts.map(({ name }) => name).join(", "),
    link: link ?? "",
    own: `${ctx.address}/booked/${tokenOfAppointment(ctx.secrets, id)}`,
    customer: customer_name ?? "",
    contact: [customer_email, customer_phone].filter((each) => each !== null).join(", "),
  };
}

/** The calendar file that goes with it. Calendars take none without an organiser, and know none without an address. */
export function calendarOf(
  ctx: Pick<Context, "now" | "postOffice">,
  { situation, news, sequence }: About,
): CalendarPart | undefined {
  const { recipient, file: method, entry, state } = news;
  const { session, service, appointment, link } = situation;
  const organiser = organiserFor(ctx, situation, recipient);
  if (method === undefined || organiser === undefined) return undefined;
  const content = calendarFile({
    method,
    uid: entry,
    sequence,
    subject: recipient.reader === "host" ? subjectOf(service, appointment) : service.name,
    starts: session.starts_at,
    ends: session.ends_at,
    stamp: ctx.now,
    organiser,
    attendee: { email: recipient.address, name: recipient.name },
    location: locationOf(situation, recipient.reader),
    joinUrl: method === "CANCEL" ? undefined : (link ?? undefined),
    tentative: state === "pending",
  });
  return { method, content };
}

/** To customers their first host invites. Nobody is asked to come by themselves: hosts are asked by the sender of our mail. */
function organiserFor(
  { postOffice }: Pick<Context, "postOffice">,
  { hosts }: Situation,
  { reader, name, address }: Recipient,
): { name: string; address: string } | undefined {
  if (reader === "host") return postOffice.from ?? { name, address };
  const host = hosts.find((each) => addressOf(each) !== null);
  const inviting = host && addressOf(host);
  return host && inviting ? { name: host.name, address: inviting } : postOffice.from;
}
