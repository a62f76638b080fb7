import { z } from "zod";
import { Failure } from "../../../kernel/errors.ts";
import { instantFrom } from "../../../kernel/time.ts";
import type { Reader } from "../readings/reader.ts";
import { type CountedRecord, dropReport, keepReport } from "./store.ts";

const Text = z.string().nullish();

/** What is taken of Microsoft's attendanceRecord; everything may be missing. */
const GraphRecord = z.object({
  emailAddress: Text,
  role: Text,
  totalAttendanceInSeconds: z.number().nullish(),
  identity: z.object({ id: Text, displayName: Text, tenantId: Text }).nullish(),
  attendanceIntervals: z.array(z.object({ joinDateTime: Text, leaveDateTime: Text })).nullish(),
});
type GraphRecord = z.infer<typeof GraphRecord>;

const GraphReport = z.object({
  meetingEndDateTime: Text,
  attendanceRecords: z.array(GraphRecord),
});

/** Reads who was there. */
export const attendanceReader: Reader = {
  fact: "attendance.read",
  read: (content, artifact) => {
    const report = GraphReport.safeParse(parsed(content));
    if (!report.success) throw unreadable(report.error);
    const records = report.data.attendanceRecords.map(recordOf);
    const { id, meeting_id: meeting, began_at: began } = artifact;
    const ended = instantFrom(report.data.meetingEndDateTime ?? "") ?? artifact.ended_at ?? lastOf(records) ?? began;
    return (tx, at) => keepReport(tx, { artifact: id, meeting, began, ended, records, at });
  },
  drop: dropReport,
};

function recordOf({ emailAddress, role, identity, ...times }: GraphRecord): CountedRecord {
  const intervals = (times.attendanceIntervals ?? []).flatMap(({ joinDateTime, leaveDateTime }) => {
    const [from, to] = [instantFrom(joinDateTime ?? ""), instantFrom(leaveDateTime ?? "")];
    return from && to && to >= from ? [{ from, to }] : [];
  });
  return {
    ...whoOf(identity ?? {}),
    email: emailAddress ?? undefined,
    role: role ?? undefined,
    totalSeconds: Math.round(times.totalAttendanceInSeconds ?? 0),
    intervals,
  };
}

/** Guests have an id as well, but one of this call only. */
function whoOf({ id, displayName, tenantId }: NonNullable<GraphRecord["identity"]>) {
  return { identity: tenantId ? (id ?? undefined) : undefined, name: displayName ?? undefined };
}

function lastOf(records: readonly CountedRecord[]): Date | undefined {
  const ends = records.flatMap(({ intervals }) => intervals.map(({ to }) => to));
  return ends.reduce<Date | undefined>((latest, end) => (latest && latest > end ? latest : end), undefined);
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    // Whoever looks at it refuses what is not there.
    return undefined;
  }
}

function unreadable(cause: unknown): Failure {
  return new Failure("unexpected", "Microsoft's attendance report has another form than is known.", {
    cure: "Look for a newer Parley.",
    cause,
  });
}
