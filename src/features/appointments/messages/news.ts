import { createHash } from "node:crypto";
import type { HostRow } from "../hosts/store.ts";
import { addressOf } from "../meeting/rules.ts";
import type { Change } from "./mails.ts";
import type { Reader } from "./place-words.ts";
import { isInOutlook, type Situation } from "./read-situation.ts";
import { CUSTOMER, hostWord, type Telling, type ToldState } from "./store.ts";

/** Somebody whom mail about an appointment reaches. */
export interface Recipient {
  readonly word: string;
  readonly reader: Reader;
  readonly name: string;
  readonly address: string;
  readonly person: string | null;
  /** The clocks that they are told times by. */
  readonly zone: string;
}

/** What somebody has not been told yet. */
export interface News {
  readonly recipient: Recipient;
  readonly state: ToldState;
  /** What Parley's mail says; none where Exchange tells them. */
  readonly change: Change | undefined;
  /** What our calendar file asks their calendar to do; none where there is none, or Outlook's own entry. */
  readonly file: "REQUEST" | "CANCEL" | undefined;
  /** The UID of the entry. */
  readonly entry: string;
  readonly digest: string;
}

/** What somebody was told before. */
type Before = Pick<Telling, "digest" | "entry" | "in_calendar" | "stands"> & { readonly state: ToldState | undefined };
const NOTHING: Before = { state: undefined, digest: "", entry: "", in_calendar: false, stands: false };

type Stated = Situation & { readonly state: ToldState };

/** What each has not been told yet of an appointment. `gone` are hosts who were told of it, and do not hold it any more. */
export function newsFor(
  situation: Stated,
  { told, gone }: { readonly told: readonly Telling[]; readonly gone: readonly HostRow[] },
): News[] {
  const before = (word: string): Before => told.find(({ recipient }) => recipient === word) ?? NOTHING;
  return [
    ...newsForCustomer(situation, before(CUSTOMER)),
    ...situation.hosts.flatMap((host) => newsForHost(situation, host, before(hostWord(host.id)))),
    ...gone.flatMap((host) => farewell(host, before(hostWord(host.id)))),
  ];
}

const ENDED: ReadonlySet<ToldState | undefined> = new Set(["declined", "cancelled"] as const);

/** Whether it goes on, as far as they know. */
export function goesOn({ state }: Pick<Telling, "state">): boolean {
  return !ENDED.has(state);
}

function isKnown(before: Before, { state, digest }: { state: ToldState; digest: string }): boolean {
  return before.state === state && (ENDED.has(state) || before.digest === digest);
}

function newsForCustomer(situation: Stated, before: Before): News[] {
  const { appointment, state } = situation;
  const recipient = customerOf(situation);
  const digest = digestOf(situation);
  if (recipient === undefined || isKnown(before, { state, digest })) return [];
  const change = exchangeTells(situation) ? undefined : changeOf(situation, before);
  return [
    { recipient, state, change, file: fileFor(state, before, isByOutlook(situation)), entry: appointment.id, digest },
  ];
}

function customerOf({ appointment, service }: Situation): Recipient | undefined {
  const { customer_email: address, customer_name: name, customer_zone, person_id: person } = appointment;
  if (address === null) return undefined;
  const zone = customer_zone ?? service.zone;
  return { word: CUSTOMER, reader: "customer", name: name ?? address, address, person, zone };
}

function isByOutlook(situation: Situation): boolean {
  return situation.service.invitations === "outlook" && isInOutlook(situation);
}

/** Exchange tells of the events that there are; what never became one, or is only asked for, is Parley's to tell. */
function exchangeTells(situation: Stated): boolean {
  const { state, link } = situation;
  return isByOutlook(situation) && link !== null && (state === "confirmed" || state === "cancelled");
}

function newsForHost(situation: Stated, host: HostRow, told: Before): News[] {
  const { session, state } = situation;
  const before = ENDED.has(told.state) ? NOTHING : told;
  if (before.in_calendar && before.entry !== session.id)
    return [...farewell(host, before), ...newsForHost(situation, host, NOTHING)];
  const recipient = recipientOf(host);
  const digest = digestOf(situation);
  // Whoever never heard of it need not hear of its end.
  const isIdle = isKnown(before, { state, digest }) || (ENDED.has(state) && before === NOTHING);
  if (recipient === undefined || isIdle) return [];
  const file = fileFor(state, before, isInOutlook(situation));
  return [{ recipient, state, change: changeOf(situation, before), file, entry: session.id, digest }];
}

/** It takes place without them. */
function farewell(host: HostRow, before: Before): News[] {
  const recipient = recipientOf(host);
  if (recipient === undefined) return [];
  const { entry, digest } = before;
  return [
    { recipient, state: "cancelled", change: "cancelled", file: fileFor("cancelled", before, false), entry, digest },
  ];
}

function recipientOf(host: HostRow): Recipient | undefined {
  const address = addressOf(host);
  if (address === null) return undefined;
  const { id, name, person_id: person, availability } = host;
  return { word: hostWord(id), reader: "host", name, address, person, zone: availability.zone };
}

function changeOf({ state, appointment }: Stated, before: Before): Change {
  if (appointment.ended_by === "lapse") return "lapsed";
  if (state === "pending") return "requested";
  return state === "confirmed" && before.state === "confirmed" ? "changed" : state;
}

/** One calendar entry, never two: where Outlook has one, ours goes. A host's stays as long as others have a seat. */
function fileFor(state: ToldState, { in_calendar, stands }: Before, inOutlook: boolean): News["file"] {
  if (!inOutlook && (state === "confirmed" || (state === "pending" && in_calendar))) return "REQUEST";
  return in_calendar && !(ENDED.has(state) && stands) ? "CANCEL" : undefined;
}

/** Of all that they are shown; the way in is shown once it is confirmed. */
function digestOf({ session, hosts, room, link, state }: Stated): string {
  const shown = [
    session.starts_at.toISOString(),
    session.ends_at.toISOString(),
    session.place,
    room,
    hosts.map(({ id }) => id).toSorted(),
    state === "confirmed" ? link : null,
  ];
  return createHash("sha256").update(JSON.stringify(shown)).digest("base64url");
}
