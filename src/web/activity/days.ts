import { instantAt } from "../when/wall-clock.ts";

/** Days as they stand in the address, "2027-03-09": the first and the last one meant. */
export interface Days {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MIDNIGHT = "00:00";

/** The days that the address asks for; what is no day is not asked. */
export function daysIn(parameters: URLSearchParams): Days {
  return { from: dayIn(parameters.get("from")), to: dayIn(parameters.get("to")) };
}

function dayIn(text: string | null): string | undefined {
  return text !== null && DAY.test(text) ? text : undefined;
}

/** From the first midnight to the one after the last day, by the clock of a zone, as the API asks for instants. */
export function instantsOf({ from, to }: Days, zone: string): { readonly from?: string; readonly to?: string } {
  const begins = from === undefined ? undefined : startOf(from, zone);
  const ends = to === undefined ? undefined : startOf(dayAfter(to), zone);
  return { ...(begins !== undefined && { from: begins }), ...(ends !== undefined && { to: ends }) };
}

/** Where clocks go forward at midnight, the day begins an hour later. */
function startOf(date: string, zone: string): string | undefined {
  return (instantAt({ date, time: MIDNIGHT }, zone) ?? instantAt({ date, time: "01:00" }, zone))?.toISOString();
}

function dayAfter(date: string): string {
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
