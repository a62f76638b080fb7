import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { later, MINUTE } from "../../../kernel/time.ts";
import { type AppointmentRow, lockedAppointment } from "../booking/store.ts";
import { hostsById } from "../hosts/store.ts";
import { sessionRow } from "../sessions/store.ts";
import { goesOn, type News, newsFor } from "./news.ts";
import { readSituation, type Situation } from "./read-situation.ts";
import { hostInWord, keepTold, nextSequence, type Telling, tellingsOf, type ToldState } from "./store.ts";
import { calendarOf, mailOf } from "./write-mail.ts";

/** How long a confirmation waits for the way into its Teams meeting. */
const PATIENCE = 2 * MINUTE;

/**
 * Tells the customer and the hosts of an appointment what is new to them. What somebody was told is kept in the transaction
 * that writes the mail, so it may run any number of times.
 */
export async function tellPeople(ctx: Context, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const appointment = await lockedAppointment(tx, id);
    const { state } = appointment;
    if (state === "held" || state === "expired" || isOver(appointment, ctx.now)) return;
    const situation = { ...(await readSituation(tx, appointment)), state };
    if (awaitsLink(situation, ctx.now)) return lookAgain(ctx, tx, appointment);
    const told = await tellingsOf(tx, id);
    const gone = await hostsById(tx, goneFrom(situation, told));
    for (const news of newsFor(situation, { told, gone })) await tell(ctx, tx, { situation, news });
  });
}

/** Of what is over there is nothing to tell, but that it never came to be. */
function isOver({ ends_at, ended_by }: AppointmentRow, now: Date): boolean {
  return ends_at <= now && ended_by !== "lapse";
}

/** Nobody is told twice only because Microsoft takes a moment; where it says no, or takes longer, the link comes later. */
function awaitsLink({ appointment, session, link, refused, state }: Stated, now: Date): boolean {
  if (state !== "confirmed" || !session.meeting_wanted || link !== null || refused) return false;
  return later(appointment.updated_at, PATIENCE) > now;
}

interface Stated extends Situation {
  readonly state: ToldState;
}

async function lookAgain(ctx: Context, tx: Transaction, { id, updated_at }: AppointmentRow): Promise<void> {
  const at = later(updated_at, PATIENCE);
  await ctx.order(tx, { job: "appointments.tell", data: { id }, key: `${id} without link`, at });
}

/** The hosts who believe that they hold it, and do not any more. */
function goneFrom({ hosts }: Situation, told: readonly Telling[]): string[] {
  const present = new Set(hosts.map(({ id }) => id));
  return told.filter(goesOn).flatMap(({ recipient }) => {
    const host = hostInWord(recipient);
    return host === undefined || present.has(host) ? [] : [host];
  });
}

async function tell(ctx: Context, tx: Transaction, telling: { situation: Situation; news: News }): Promise<void> {
  const { situation, news } = telling;
  const { recipient, entry, state, digest } = news;
  const whom = { appointment: situation.appointment.id, recipient: recipient.word };
  const sequence = await nextSequence(tx, whom);
  // Whom an entry is taken from hears of the session that it stood for.
  const isElsewhere = recipient.reader === "host" && entry !== situation.session.id;
  const session = isElsewhere ? await sessionRow(tx, entry) : situation.session;
  const about = { news, sequence, situation: { ...situation, session } };
  const calendar = calendarOf(ctx, about);
  const mail = mailOf(ctx, about);
  if (mail) await ctx.mail(tx, { ...mail, calendar });
  const in_calendar = news.file === "REQUEST" && calendar !== undefined;
  await keepTold(tx, { ...whom, state, digest, entry, in_calendar, sequence, told_at: ctx.now });
}
