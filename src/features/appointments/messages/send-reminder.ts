import { z } from "zod";
import type { Context } from "../../../context.ts";
import { nameOfOrganisation } from "../../../kernel/access/organisations.ts";
import { Instant } from "../../../kernel/text.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { oneLine } from "../../../kernel/mail/address.ts";
import { fill } from "../../../kernel/mail/template-text.ts";
import type { TextMessage } from "../../../kernel/sms/sms-sender.ts";
import { lockedAppointment } from "../booking/store.ts";
import { REMINDER, REMINDER_TEXT } from "./mails.ts";
import { readSituation, type Situation } from "./read-situation.ts";
import { toOf, variablesFor } from "./write-mail.ts";

/** One reminder: of which appointment, at which start, how many minutes before. */
export const Reminder = z.object({ id: z.uuid(), start: Instant, minutes: z.int() });
type Reminder = z.output<typeof Reminder>;

/** Reminds the customer, once, as their service says. Whom a text message cannot reach is reminded by mail. */
export async function sendReminder(ctx: Context, reminder: Reminder): Promise<void> {
  await ctx.transaction(async (tx) => {
    const situation = await stillDue(ctx, tx, reminder);
    if (situation === undefined) return;
    const { remindBy } = situation.service;
    const canText = ctx.sms !== undefined && situation.appointment.customer_phone !== null;
    if (remindBy !== "sms" || !canText) await mailReminder(ctx, tx, { reminder, situation });
    if (remindBy !== "mail" && canText)
      await ctx.order(tx, { job: "appointments.text-reminder", data: { ...reminder }, key: keyOf(reminder) });
  });
}

/** Sends the reminder as a text message. Where it fails it is tried again until the start, under the same key. */
export async function textReminder(ctx: Context, reminder: Reminder): Promise<void> {
  const message = await ctx.transaction(async (tx) => {
    const situation = await stillDue(ctx, tx, reminder);
    return situation && textOf(ctx, tx, { reminder, situation });
  });
  // Outside of any transaction: whoever sends it may take their time.
  if (message) await ctx.sms?.send(message);
}

/** The appointment, where it is confirmed, still starts then, and that lies ahead. */
async function stillDue(ctx: Context, tx: Transaction, { id, start }: Reminder): Promise<Situation | undefined> {
  const appointment = await lockedAppointment(tx, id);
  const { state, starts_at } = appointment;
  const isDue = state === "confirmed" && starts_at.toISOString() === start && starts_at > ctx.now;
  return isDue ? readSituation(tx, appointment) : undefined;
}

interface Reminding {
  readonly reminder: Reminder;
  readonly situation: Situation;
}

async function mailReminder(ctx: Context, tx: Transaction, { reminder, situation }: Reminding): Promise<void> {
  const { customer_email: address, customer_name: name, person_id: person } = situation.appointment;
  if (address === null) return;
  await ctx.mail(tx, {
    purpose: REMINDER.name,
    event: keyOf(reminder),
    to: toOf({ name: name ?? address, address, person }),
    variables: variablesFor(ctx, situation, { reader: "customer", zone: zoneOf(situation) }),
  });
}

async function textOf(
  ctx: Context,
  tx: Transaction,
  { reminder, situation }: Reminding,
): Promise<TextMessage | undefined> {
  const { customer_phone: to } = situation.appointment;
  if (to === null) return undefined;
  const organisation = await nameOfOrganisation(tx, ctx.organisation);
  const variables = variablesFor(ctx, situation, { reader: "customer", zone: zoneOf(situation) });
  return { to, text: oneLine(fill(REMINDER_TEXT, { ...variables, organisation })), key: keyOf(reminder) };
}

function zoneOf({ appointment, service }: Situation): string {
  return appointment.customer_zone ?? service.zone;
}

function keyOf({ id, start, minutes }: Reminder): string {
  return `${id}/${start}/${minutes}`;
}
