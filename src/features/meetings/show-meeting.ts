import type { Context } from "../../context.ts";
import type { Meeting } from "./contract.ts";
import { tokenOf } from "./join/token.ts";
import { liveLink } from "./outlook/live-link.ts";
import type { MeetingRow } from "./store.ts";

/** A meeting as the API shows it. */
export function showMeeting(ctx: Pick<Context, "address" | "secrets">, row: MeetingRow): Meeting {
  const { wish } = row;
  return {
    id: row.id,
    key: row.key,
    state: row.state,
    subject: wish.subject,
    start: wish.start,
    end: wish.end,
    lane: row.lane,
    connection: row.connection_id,
    organiser: { asked: wish.organiser, ...present({ objectId: row.organiser_object_id, name: row.organiser_name }) },
    attendees: wish.attendees.map((each) => ({ ...each, ...answerOf(row, each.email) })),
    invitations: wish.invitations,
    options: wish.options,
    ...seriesOf(row),
    ...present({ client: row.client_id, person: row.person_id, showInPortal: wish.showInPortal ?? null }),
    ...standingOf(row),
    ...present({
      joinUrl: liveLink(row),
      eventId: row.event_id,
      onlineMeetingId: row.online_meeting_id,
      finding: row.finding,
      optionsFinding: row.options_finding,
    }),
    joinPage: `${ctx.address}/join/${tokenOf(ctx.secrets, row.id)}`,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}

/** What somebody answered, as Outlook last showed it. */
function answerOf(
  { responses }: MeetingRow,
  email: string,
): Pick<Meeting["attendees"][number], "response" | "respondedAt"> {
  const { response, at } = responses[email.toLowerCase()] ?? { response: "none" as const };
  return { response, ...(at !== undefined && { respondedAt: at }) };
}

function seriesOf({
  wish: { recurrence },
  last_ends_at,
  exceptions,
}: MeetingRow): Pick<Meeting, "recurrence" | "lastEnd" | "exceptions"> {
  if (recurrence === undefined) return {};
  const lastEnd = last_ends_at.toISOString();
  return { recurrence, lastEnd, ...(exceptions.length > 0 && { exceptions: [...exceptions] }) };
}

/** What Microsoft still holds, where that is not what is wanted. */
function standingOf({ join_url, settled_wish, state }: MeetingRow): Pick<Meeting, "standing"> {
  if (join_url === null || settled_wish === null || state === "open") return {};
  const { subject, start, end } = settled_wish;
  return { standing: { subject, start, end } };
}

type Present<T> = { [K in keyof T]?: NonNullable<T[K]> };

/** Members that are null in the database are left out of the answer. */
function present<T extends Record<string, unknown>>(members: T): Present<T> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every null has just been filtered out
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null)) as Present<T>;
}
