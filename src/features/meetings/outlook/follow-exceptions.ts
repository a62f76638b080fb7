import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { SeriesException } from "../recurrence/contract.ts";
import { updateMeeting } from "../store.ts";
import type { Look } from "./follow-change.ts";

/** Keeps which dates of a series are otherwise, by what somebody did to them in Outlook. */
export async function followExceptions(ctx: Context, tx: Transaction, { meeting, seen }: Look): Promise<boolean> {
  const { exceptions } = seen;
  if (exceptions === undefined) return false;
  const [before, now] = [meeting.exceptions.map(plainly), exceptions.map(plainly)];
  if (before.join() === now.join()) return false;
  await updateMeeting(tx, meeting.id, { exceptions });
  const dates = exceptions.filter((each) => !before.includes(plainly(each))).map(({ day }) => day);
  const { id, key, wish } = meeting;
  const data = { key, subject: wish.subject, dates };
  // A date that is as its series says again is no news to anybody's calendar here.
  if (dates.length > 0) await ctx.record(tx, { what: "meeting.dates-changed-in-outlook", about: id, data });
  return true;
}

/** PostgreSQL keeps the members of a JSON object in an order of its own. */
function plainly({ day, cancelled, start, end, subject }: SeriesException): string {
  return JSON.stringify([day, cancelled, start, end, subject]);
}
