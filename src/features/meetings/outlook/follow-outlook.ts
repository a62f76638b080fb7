import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { erasedAmong } from "../../../kernel/privacy/tombstones.ts";
import { found } from "../../connection/index.ts";
import { isSettled } from "../rules.ts";
import { lockedMeeting, type MeetingRow, updateMeeting } from "../store.ts";
import { EVENT_GONE } from "../wishes/compare.ts";
import { followChange, type Look } from "./follow-change.ts";
import { followExceptions } from "./follow-exceptions.ts";
import { orderLook } from "./listen-to-calendars.ts";
import { LINK_LOST } from "./live-link.ts";
import { answeredAnew, responsesIn, type Seen } from "./rules.ts";

/** Makes a meeting what Outlook shows it to be. `before`: as it was when Outlook was asked. */
export async function followOutlook(ctx: Context, before: MeetingRow, seen: Seen | "gone"): Promise<void> {
  await ctx.transaction(async (tx) => {
    const meeting = await lockedMeeting(tx, before.id);
    // What is wanted here wins; what people did to it meanwhile is seen once that has been brought about.
    if (isUnderWay(before) || isUnderWay(meeting) || meeting.wish_revision !== before.wish_revision) {
      if (!meeting.cancelled) await orderLook(ctx, tx, { id: meeting.id, deleted: seen === "gone" });
      return;
    }
    if (seen === "gone") await noteGone(ctx, tx, meeting);
    else await follow(ctx, tx, { meeting, seen: await withoutErased(ctx, tx, seen) });
  });
}

function isUnderWay({ cancelled, state, wish_revision: wanted, settled_revision: settled }: MeetingRow): boolean {
  return cancelled || !isSettled(state) || wanted !== settled;
}

/** Whoever was erased here may still stand in Outlook's list, and is not brought back by it. */
async function withoutErased(ctx: Context, tx: Transaction, seen: Seen): Promise<Seen> {
  const people = seen.attendees.map(({ email }) => [{ kind: "email" as const, value: email }]);
  const erased = await erasedAmong(tx, ctx, people);
  return erased.size === 0 ? seen : { ...seen, attendees: seen.attendees.filter((_, place) => !erased.has(place)) };
}

const GONE = {
  reason: EVENT_GONE,
  level: "bad",
  sentence: "The meeting was deleted or cancelled in Outlook.",
  cure: "Open it again, with a new link; or cancel it here.",
} as const;

async function noteGone(ctx: Context, tx: Transaction, { id, key, wish, finding }: MeetingRow): Promise<void> {
  if (finding?.reason === EVENT_GONE) return;
  const now = ctx.clock.now();
  await updateMeeting(tx, id, { state: "refused", finding: found(GONE, now), updated_at: now });
  await ctx.record(tx, { what: "meeting.gone-in-outlook", about: id, data: { key, subject: wish.subject } });
}

async function follow(ctx: Context, tx: Transaction, look: Look): Promise<void> {
  const touched = [
    await followChange(ctx, tx, look),
    await followAnswers(ctx, tx, look),
    await followLink(ctx, tx, look),
    await followExceptions(ctx, tx, look),
  ];
  if (touched.includes(true)) await updateMeeting(tx, look.meeting.id, { updated_at: ctx.clock.now() });
}

async function followAnswers(ctx: Context, tx: Transaction, { meeting, seen }: Look): Promise<boolean> {
  const responses = responsesIn(seen);
  if (isSame(responses, meeting.responses)) return false;
  await updateMeeting(tx, meeting.id, { responses });
  const { id, key, wish } = meeting;
  const answered = answeredAnew(meeting.responses, responses);
  await ctx.recordAll(
    tx,
    answered.map(([email, { response }]) => ({
      what: "meeting.answered",
      about: id,
      data: { key, subject: wish.subject, email, response },
    })),
  );
  return true;
}

/** PostgreSQL keeps the members of a JSON object in an order of its own. */
function isSame(one: MeetingRow["responses"], other: MeetingRow["responses"]): boolean {
  const plainly = (all: MeetingRow["responses"]) =>
    JSON.stringify(
      Object.entries(all)
        .map(([email, { response, at }]) => [email, response, at])
        .toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1)),
    );
  return plainly(one) === plainly(other);
}

const WITHOUT_LINK = {
  reason: LINK_LOST,
  level: "bad",
  sentence: "Somebody replaced the text of the event in Outlook, and Teams took the link out of it.",
  cure: "Have the organiser switch on “Teams meeting” for the event in Outlook: the new link then appears here. Or cancel the meeting and open a new one.",
} as const;

async function followLink(ctx: Context, tx: Transaction, { meeting, seen }: Look): Promise<boolean> {
  const { id, key, wish, state, finding, join_url: link } = meeting;
  const isLost = finding?.reason === LINK_LOST;
  if (seen.joinUrl === undefined) {
    // What Microsoft refused comes first; once that is cured, the event is looked at anew.
    if (isLost || state === "refused") return false;
    await updateMeeting(tx, id, { finding: found(WITHOUT_LINK, ctx.clock.now()) });
    await ctx.record(tx, { what: "meeting.link-lost", about: id, data: { key, subject: wish.subject } });
    return true;
  }
  if (!isLost && seen.joinUrl === link) return false;
  await updateMeeting(tx, id, { join_url: seen.joinUrl, ...(isLost && { finding: null }) });
  return true;
}
