import type { Context } from "../../../context.ts";
import { addressesOf } from "../../directory/index.ts";
import { meetingRow, type MeetingRow } from "../store.ts";
import type { Attendance, Attended, Occasion } from "./contract.ts";
import {
  type Interval,
  isScheduled,
  occasionsOf,
  type Presence,
  presencesOf,
  punctuality,
  type Report,
} from "./rules.ts";
import { reportsOf } from "./store.ts";

/** Who was in a meeting, when, and who never came. */
export async function showAttendance(ctx: Context, id: string): Promise<Attendance> {
  const { meeting, reports, addresses } = await ctx.transaction(async (tx) => {
    const row = await meetingRow(tx, id);
    const reports = await reportsOf(tx, id);
    const identities = reports.flatMap(({ records }) => records.flatMap(({ identity }) => identity ?? []));
    return { meeting: row, reports, addresses: await addressesOf(tx, identities) };
  });
  const scheduled = { from: meeting.starts_at, to: meeting.ends_at };
  const occasions = occasionsOf(reports).toReversed();
  return {
    meeting: id,
    subject: meeting.wish.subject,
    scheduled: shown(scheduled),
    expected: meeting.wish.attendees.length + 1,
    occasions: occasions.map((held) => occasionOf(held, { meeting, scheduled, addresses })),
  };
}

interface Planned {
  readonly meeting: MeetingRow;
  readonly scheduled: Interval;
  /** Under which addresses we know whoever came, by object id. */
  readonly addresses: ReadonlyMap<string, readonly string[]>;
}

function occasionOf(report: Report, { meeting, scheduled, addresses }: Planned): Occasion {
  const presences = presencesOf(report.records);
  const isPlanned = isScheduled(report, scheduled);
  const came = new Set(presences.flatMap((presence) => addressesIn(presence, addresses)));
  const missing = isPlanned ? meeting.wish.attendees.filter(({ email }) => !came.has(email.toLowerCase())) : [];
  return {
    held: shown(report),
    scheduled: isPlanned,
    people: presences.map((presence) => ({
      ...attended(presence),
      invited: isInvited(presence, { meeting, scheduled, addresses }),
      ...(isPlanned && spans(punctuality(presence, { scheduled, held: report }))),
    })),
    missing: missing.map(({ email, name }) => ({ email, ...(name !== undefined && { name }) })),
  };
}

function attended({ name, email, role, intervals, present }: Presence): Omit<Attended, "invited"> {
  return {
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email }),
    ...(role !== undefined && { role }),
    intervals: intervals.map(shown),
    seconds: Math.round(present / 1000),
  };
}

function isInvited(presence: Presence, { meeting, addresses }: Planned): boolean {
  const { wish, organiser_object_id: organiser } = meeting;
  if (presence.identity !== undefined && presence.identity.toLowerCase() === organiser?.toLowerCase()) return true;
  const theirs = addressesIn(presence, addresses);
  return wish.attendees.some(({ email }) => theirs.includes(email.toLowerCase()));
}

/** Reports name somebody by one of their addresses, and perhaps they were invited by another. */
function addressesIn({ email, identity }: Presence, addresses: Planned["addresses"]): string[] {
  const known = addresses.get(identity?.toLowerCase() ?? "") ?? [];
  return [...known, ...(email === undefined ? [] : [email.toLowerCase()])];
}

function spans({ lateBy, leftEarlyBy }: ReturnType<typeof punctuality>) {
  return {
    ...(lateBy !== undefined && { lateBySeconds: Math.round(lateBy / 1000) }),
    ...(leftEarlyBy !== undefined && { leftEarlyBySeconds: Math.round(leftEarlyBy / 1000) }),
  };
}

function shown({ from, to }: Interval) {
  return { from: from.toISOString(), to: to.toISOString() };
}
