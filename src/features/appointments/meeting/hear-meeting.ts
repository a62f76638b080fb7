import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { found } from "../../connection/index.ts";
import { liveLink, meetingRow, type MeetingRow } from "../../meetings/index.ts";
import { recordChange } from "../booking/record-change.ts";
import { seatedIn, updateAppointment } from "../booking/store.ts";
import {
  followSession,
  isTaken,
  lockedSession,
  patchMeeting,
  sessionOfMeeting,
  type SessionRow,
} from "../sessions/store.ts";
import { freeOutlook } from "../sessions/free-outlook.ts";
import { tryAgain } from "./bring-meeting.ts";
import { tellOfTrouble } from "./tell-of-trouble.ts";

/** Hears that a meeting was opened, refused, or has lost its link: where it stands for a session, its people are told. */
export async function hearMeeting(ctx: Context, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const both = await bothOf(tx, id);
    if (both === undefined) return;
    const { session, meeting } = both;
    if (meeting.state === "refused") {
      await tellOfTrouble(ctx, tx, session);
      await tryAgain(ctx, tx, session);
    } else if (meeting.state === "open") await announceLink(ctx, tx, both);
  });
}

/** Hears that somebody moved a meeting in Outlook: the session follows it, unless its host or its room is taken there. */
export async function followMeeting(ctx: Context, id: string): Promise<void> {
  try {
    await ctx.transaction(async (tx) => {
      const both = await bothOf(tx, id);
      if (both !== undefined && isElsewhere(both)) await follow(ctx, tx, both);
    });
  } catch (error) {
    if (!isTaken(error)) throw error;
    await ctx.transaction(async (tx) => {
      const session = await sessionOfMeeting(tx, id);
      if (session !== undefined) await patchMeeting(tx, session, { finding: found(IN_THE_WAY, ctx.now) });
    });
  }
}

const IN_THE_WAY = {
  reason: "moved-onto-another",
  level: "bad",
  sentence: "Somebody moved this meeting in Outlook to a time at which its host, or its room, has another appointment.",
  cure: "Move it to a free time here, or move the other one.",
} as const;

interface Both {
  readonly session: SessionRow;
  readonly meeting: MeetingRow;
}

/** A meeting with the session that it stands for, locked, where that goes on. */
async function bothOf(tx: Transaction, meetingId: string): Promise<Both | undefined> {
  const id = await sessionOfMeeting(tx, meetingId);
  if (id === undefined) return undefined;
  const session = await lockedSession(tx, id);
  const meeting = await meetingRow(tx, meetingId);
  return session.blocks && !meeting.cancelled ? { session, meeting } : undefined;
}

/** A session that was moved here since the meeting was last heard of takes the meeting along, not the other way round. */
function isElsewhere({ session, meeting: { starts_at, ends_at, updated_at } }: Both): boolean {
  const differs =
    starts_at.getTime() !== session.starts_at.getTime() || ends_at.getTime() !== session.ends_at.getTime();
  return differs && session.updated_at < updated_at;
}

async function follow(ctx: Context, tx: Transaction, { session, meeting }: Both): Promise<void> {
  await freeOutlook(tx, session);
  const { starts_at, ends_at } = meeting;
  await followSession(tx, session, { starts: starts_at, ends: ends_at, at: ctx.now });
  for (const { id, revision, state } of await seatedIn(tx, session.id)) {
    const row = await updateAppointment(tx, id, { starts_at, ends_at, revision: revision + 1, updated_at: ctx.now });
    if (state !== "held") await recordChange(ctx, tx, { row, what: "appointment.moved-in-outlook" });
  }
}

async function announceLink(ctx: Context, tx: Transaction, { session, meeting }: Both): Promise<void> {
  if (liveLink(meeting) === null) return tellOfTrouble(ctx, tx, session);
  for (const { id, state } of await seatedIn(tx, session.id)) {
    if (state === "held") continue;
    await ctx.record(tx, { what: "appointment.meeting-ready", about: id, data: { session: session.id } });
    await ctx.order(tx, { job: "appointments.tell", data: { id }, key: id });
  }
}
