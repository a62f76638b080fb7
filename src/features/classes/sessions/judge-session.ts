import { between, DAY } from "../../../kernel/time.ts";
import { ianaOf } from "../../connection/index.ts";
import type { SessionWish } from "./contract.ts";
import type { SessionFault, SessionReason } from "./fault-words.ts";
import type { Judged } from "./rules.ts";
import { readWall } from "./wall-time.ts";

const LONGEST = 30 * DAY;
/** Ten years. */
const FARTHEST = 3653 * DAY;

/** What a session is judged by. */
export interface Around {
  /** By which clock a session is kept that names none. */
  readonly zone: string | undefined;
  readonly now: Date;
}

/** What a session comes to, or what is wrong with it. */
export function judgeSession(wish: SessionWish, { zone, now }: Around): Judged | SessionFault {
  const named = wish.timeZone ?? zone;
  if (named === undefined) return { field: "timeZone", reason: "session-zone-missing" };
  const timeZone = ianaOf(named);
  if (timeZone === undefined) return { field: "timeZone", reason: "session-zone-unknown", value: named };
  const times = timesIn(wish, timeZone, now);
  return "reason" in times ? times : { ...keptFrom(wish, timeZone), ...times };
}

function keptFrom(
  { title, start, end, location, online = false, state }: SessionWish,
  timeZone: string,
): Pick<Judged, "wish" | "isCancelled"> {
  const wish = { title, start, end, timeZone, online, ...(location !== undefined && { location }) };
  return { wish, isCancelled: state === "cancelled" };
}

function timesIn(wish: SessionWish, timeZone: string, now: Date): Pick<Judged, "begins" | "ends"> | SessionFault {
  const begins = instantIn("start", wish.start, timeZone);
  if ("reason" in begins) return begins;
  const ends = instantIn("end", wish.end, timeZone);
  if ("reason" in ends) return ends;
  const times = { begins: begins.at, ends: ends.at };
  const odd = oddity(times.begins, times.ends, now);
  return odd === undefined ? times : { ...odd, value: wish[odd.field] };
}

const REASONS = {
  skipped: "session-time-skipped",
  "with-offset": "session-time-with-offset",
  unclear: "session-time-unclear",
} as const satisfies Record<string, SessionReason>;

function instantIn(field: "start" | "end", text: string, zone: string): { readonly at: Date } | SessionFault {
  const reading = readWall(text, zone);
  if ("at" in reading) return reading;
  const value = reading.kind === "skipped" ? `${text} in ${zone}, where it is ${reading.next} then` : text;
  return { field, reason: REASONS[reading.kind], value };
}

function oddity(
  begins: Date,
  ends: Date,
  now: Date,
): { readonly field: "start" | "end"; readonly reason: SessionReason } | undefined {
  if (ends <= begins) return { field: "end", reason: "session-ends-first" };
  if (between(begins, ends) > LONGEST) return { field: "end", reason: "session-too-long" };
  if (Math.abs(between(now, begins)) > FARTHEST) return { field: "start", reason: "session-far-away" };
  return undefined;
}
