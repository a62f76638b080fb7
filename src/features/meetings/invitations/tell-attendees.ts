import { createHash } from "node:crypto";
import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { Attendee } from "../contract.ts";
import { lockedMeeting, type MeetingRow } from "../store.ts";
import { calendarFile, type Invitation } from "./calendar-file.ts";
import { CANCELLATION_MAIL, CHANGE_MAIL, INVITATION_MAIL } from "./mails.ts";
import { type InvitationRow, invitationsTo, keepTold, zoneOfOrganisation } from "./store.ts";
import { whenWords } from "./when-words.ts";

/**
 * Tells those whom Parley invites what is new to them: an invitation, a change, an end. What somebody was told is kept in
 * the transaction that writes the mail, so it may run any number of times.
 */
export async function tellAttendees(ctx: Context, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const meeting = await lockedMeeting(tx, id);
    if (meeting.wish.invitations !== "parley" || !isDecided(meeting)) return;
    const told = await invitationsTo(tx, id);
    const zone = (await zoneOfOrganisation(tx)) ?? "UTC";
    for (const news of newsFor(meeting, told)) await tell(ctx, tx, { meeting, zone, news });
  });
}

/** Nobody is told of what Microsoft may still refuse. */
function isDecided({ state }: MeetingRow): boolean {
  return state === "open" || state === "cancelled";
}

interface News {
  readonly attendee: Attendee;
  readonly kind: "invitation" | "change" | "cancellation";
  readonly digest: string;
}

/** What each has not been told yet. */
function newsFor(meeting: MeetingRow, told: readonly InvitationRow[]): News[] {
  const digest = digestOf(meeting);
  const invited = meeting.cancelled ? [] : meeting.wish.attendees;
  const standing = new Map(told.filter(({ cancelled }) => !cancelled).map((row) => [row.email_key, row]));
  const news = invited.flatMap((attendee): News[] => {
    const before = standing.get(attendee.email.toLowerCase());
    if (before === undefined) return [{ attendee, kind: "invitation", digest }];
    return before.digest === digest ? [] : [{ attendee, kind: "change", digest }];
  });
  const present = new Set(invited.map(({ email }) => email.toLowerCase()));
  const ended = [...standing.values()].filter(({ email_key }) => !present.has(email_key));
  return [
    ...news,
    ...ended.map(({ email, name }): News => {
      const attendee = { email, ...(name !== null && { name }) };
      return { attendee, kind: "cancellation", digest };
    }),
  ];
}

/** Of all that a calendar shows; options and other people are no news. */
function digestOf({ wish, join_url, starts_at, ends_at }: MeetingRow): string {
  const shown = [wish.subject, join_url, starts_at.toISOString(), ends_at.toISOString()];
  return createHash("sha256").update(JSON.stringify(shown)).digest("base64url");
}

const MAILS = { invitation: INVITATION_MAIL, change: CHANGE_MAIL, cancellation: CANCELLATION_MAIL } as const;

interface Telling {
  readonly meeting: MeetingRow;
  readonly zone: string;
  readonly news: News;
}

async function tell(ctx: Context, tx: Transaction, { meeting, zone, news }: Telling): Promise<void> {
  const { attendee, kind, digest } = news;
  const { id, wish_revision: sequence, organiser_address: address } = meeting;
  const method = kind === "cancellation" ? "CANCEL" : "REQUEST";
  await ctx.mail(tx, {
    purpose: MAILS[kind].name,
    event: `${id}/${sequence}`,
    to: { name: attendee.name ?? attendee.email, address: attendee.email },
    variables: { ...aboutOf(meeting, zone), ...ownOf(meeting, kind) },
    // Of an organiser who was erased no address is known any more, and calendars take no file without one.
    ...(address !== null && {
      calendar: { method, content: calendarFile(invitationOf(meeting, { attendee, method, stamp: ctx.now, address })) },
    }),
  });
  await keepTold(tx, { meeting: id, attendee, sequence, digest, cancelled: kind === "cancellation", at: ctx.now });
}

/** Whoever organises a meeting and was erased. */
const NAMELESS = "The organiser";

function aboutOf({ wish, organiser_name, starts_at: starts, ends_at: ends }: MeetingRow, zone: string) {
  return { subject: wish.subject, organiser: organiser_name ?? NAMELESS, when: whenWords({ starts, ends }, zone) };
}

/** What only this kind of mail says. */
function ownOf({ cancellation_comment, join_url }: MeetingRow, kind: News["kind"]): Record<string, string> {
  return kind === "cancellation" ? { comment: cancellation_comment ?? "" } : { link: join_url ?? "" };
}

function invitationOf(
  { id, wish_revision, wish, starts_at, ends_at, organiser_name, join_url }: MeetingRow,
  {
    attendee,
    method,
    stamp,
    address,
  }: Pick<Invitation, "attendee" | "method" | "stamp"> & { readonly address: string },
): Invitation {
  return {
    method,
    uid: id,
    // Every change of a wish raises the revision, so it rises as RFC 5545 asks of a sequence.
    sequence: wish_revision,
    subject: wish.subject,
    starts: starts_at,
    ends: ends_at,
    stamp,
    organiser: { name: organiser_name ?? NAMELESS, address },
    attendee,
    joinUrl: method === "CANCEL" ? undefined : (join_url ?? undefined),
  };
}
