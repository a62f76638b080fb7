import { Failure } from "../../../kernel/errors.ts";
import { MINUTE, sinceEpoch } from "../../../kernel/time.ts";
import type { Offers } from "../offers/plan-offers.ts";
import { minuteAt } from "../offers/rules.ts";
import { type Reason, explainSlot } from "../slots/explain-slot.ts";
import { findSlots } from "../slots/find-slots.ts";
import type { Plan, Slot } from "../slots/plan.ts";

interface Words {
  readonly reason: string;
  readonly sentence: string;
}

const TAKEN: Words = { reason: "slot-taken", sentence: "This time is taken." };
const OUTSIDE: Words = { reason: "outside-hours", sentence: "Nobody is there at this time." };
const TOO_LATE: Words = { reason: "too-far-ahead", sentence: "This time cannot be booked yet." };

/** What whoever books is told: never whose time it is, nor with what it is taken. */
const WORDS: Readonly<Record<Reason, Words>> = {
  "too-soon": { reason: "too-soon", sentence: "This time is too soon to be booked." },
  "too-far-ahead": TOO_LATE,
  "not-released": { reason: "not-released", sentence: "This time has not been released yet." },
  closed: { reason: "closed", sentence: "The organisation is closed at this time." },
  "outside-hours": OUTSIDE,
  "runs-past-hours": OUTSIDE,
  "off-grid": { reason: "off-grid", sentence: "No appointment begins at this time." },
  "no-room": TAKEN,
  appointment: TAKEN,
  hold: TAKEN,
  outlook: TAKEN,
};

interface Around {
  readonly offers: Pick<Offers, "plan" | "calendars">;
  /** What is offered in a window around it. */
  readonly near: Plan;
  readonly window: { readonly from: Date; readonly to: Date };
}

/** Why a start cannot be booked, with the nearest ones that can. */
export function slotRefusal({ offers, near, window }: Around, start: Date, now: Date): Failure {
  const { reason, sentence } = start < now ? PAST : wordsFor(offers, minuteAt(start));
  const alternatives = nearest(findSlots(near, minuteAt(window.from), minuteAt(window.to)), minuteAt(start));
  return new Failure("conflict", sentence, {
    field: "start",
    reason,
    cure: alternatives.length > 0 ? "Choose one of the alternatives." : "Choose another day.",
    alternatives,
  });
}

const PAST: Words = { reason: "start-in-the-past", sentence: "This time has passed." };
const UNREAD: Words = {
  reason: "calendar-unread",
  sentence: "Whether somebody is free at this time is not known: their Outlook calendar cannot be read now.",
};

const NOBODY: Words = { reason: "nobody-holds-it", sentence: "Nobody holds these appointments at present." };

function wordsFor({ plan, calendars }: Pick<Offers, "plan" | "calendars">, minute: number): Words {
  const { offered, because, hosts } = explainSlot(plan, minute);
  // The minute could be booked, but not a part of it.
  if (offered) return WORDS["off-grid"];
  if (plan.hosts.length === 0 && because === undefined) return calendars === "unread" ? UNREAD : NOBODY;
  const reasons = [because, ...hosts.map((host) => host.because)].flatMap((removed) => removed?.reason ?? []);
  // Somebody who works then and is taken says more than somebody who does not work then.
  const told = FOREMOST.find((reason) => reasons.includes(reason)) ?? reasons[0];
  return told === undefined ? TAKEN : WORDS[told];
}

const FOREMOST: readonly Reason[] = [
  "too-soon",
  "too-far-ahead",
  "not-released",
  "closed",
  "appointment",
  "hold",
  "outlook",
  "no-room",
  "off-grid",
  "runs-past-hours",
];

const SOME = 3;

/** The nearest starts that can be booked, the earliest first. */
function nearest(slots: readonly Slot[], minute: number): string[] {
  return slots
    .toSorted((one, other) => Math.abs(one.start - minute) - Math.abs(other.start - minute))
    .slice(0, SOME)
    .toSorted((one, other) => one.start - other.start)
    .map(({ start }) => sinceEpoch(start * MINUTE).toISOString());
}
