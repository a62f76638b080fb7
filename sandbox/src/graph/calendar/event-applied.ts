import { type Attendee, type EventRecord } from "../../entities/event.ts";
import { hasMoved, timesAfter } from "./event-times.ts";
import type { EventWish } from "./event-wish.ts";
import { repeat } from "./series/repeating.ts";

type Parts = Partial<Pick<EventRecord, "subject" | "body" | "attendees" | "transactionId" | "extended">>;

/** The parts of a wish that stand in an event as they are. */
export function partsOf({ subject, body, attendees, transactionId, extended }: EventWish): Parts {
  return {
    ...(subject === undefined ? {} : { subject }),
    ...(body === undefined ? {} : { body }),
    ...(attendees === undefined ? {} : { attendees }),
    ...(transactionId === undefined ? {} : { transactionId }),
    ...(extended === undefined ? {} : { extended }),
  };
}

/** An event as a wish would have it. */
export function applied(event: EventRecord, wish: EventWish): EventRecord {
  const { transactionId: _, attendees, extended = [], ...parts } = partsOf(wish);
  const times = timesAfter(event, wish);
  const people = attendees === undefined ? event.attendees : keepAnswers(event.attendees, attendees);
  const { series: _series, former: _former, ...rest } = event;
  const repeated = repeat(event, times, wish.recurrence);
  return {
    ...rest,
    ...parts,
    ...repeated,
    attendees: hasMoved(event, repeated) ? people.map(unanswered) : people,
    settings: { ...event.settings, ...wish.settings },
    extended: mergeExtended(event.extended, extended),
  };
}

/** The new attendees with the answers that were given already. */
export function keepAnswers(before: readonly Attendee[], after: readonly Attendee[]): Attendee[] {
  const answers = new Map(before.map((attendee) => [attendee.address.toLowerCase(), attendee]));
  return after.map((attendee) => {
    const known = answers.get(attendee.address.toLowerCase());
    return known === undefined ? attendee : { ...attendee, response: known.response, respondedAt: known.respondedAt };
  });
}

function unanswered(attendee: Attendee): Attendee {
  const { proposed: _, ...rest } = attendee;
  return { ...rest, response: "none", respondedAt: 0 };
}

function mergeExtended(before: EventRecord["extended"], after: EventRecord["extended"]): EventRecord["extended"] {
  const byId = new Map([...before, ...after].map((property) => [property.id.toLowerCase(), property]));
  return [...byId.values()];
}
