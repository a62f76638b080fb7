import { instantOf, isoMillis } from "../kernel/clock.ts";
import { numberAt, textAt } from "../kernel/json.ts";
import type { World } from "../world.ts";
import { type ControlAnswer, type ControlCall, type ControlRoute, ok } from "./call.ts";
import { ControlRefusal } from "./refusal.ts";

export const clockControls: readonly ControlRoute[] = [
  { method: "GET", template: "/_control/clock", handle: readClock },
  { method: "POST", template: "/_control/clock", handle: moveClock },
];

const LONGEST_POLL_MS = 25_000;

interface ClockJson {
  readonly now: string;
  readonly realNow: string;
  readonly rate: number;
  readonly revision: number;
}

/** What programs that follow the clock are told: they are as far behind as `skew` says. */
export function clockJson({ clock }: World): ClockJson {
  const { rate, revision, skewMs } = clock.state;
  return { now: isoMillis(clock.now() - skewMs), realNow: isoMillis(clock.realNow()), rate, revision };
}

/** With ?after=<revision> the answer waits until the clock was changed, 25 s at most. */
async function readClock({ house: { world }, query }: ControlCall): Promise<ControlAnswer> {
  const after = query.get("after");
  if (after !== null && Number(after) === world.clock.state.revision) await changeOf(world);
  return ok(clockJson(world));
}

async function changeOf(world: World): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, LONGEST_POLL_MS);
  const leave = world.clock.onChange(resolve);
  await promise;
  clearTimeout(timer);
  leave();
}

function moveClock({ house: { world }, body }: ControlCall): ControlAnswer {
  const set = textAt(body, "set");
  const advance = numberAt(body, "advance");
  const rate = numberAt(body, "rate");
  const skew = numberAt(body, "skew");
  if ([set, advance, rate, skew].every((wish) => wish === undefined)) {
    throw new ControlRefusal(
      400,
      'The body needs "set" (an ISO time), "advance" (seconds), "rate" (a number) or "skew" (seconds).',
    );
  }
  const base = set === undefined ? world.clock.now() : instantIn(set);
  const instant = set === undefined && advance === undefined ? undefined : checkedInstant(base + (advance ?? 0) * 1000);
  change(world, { instant, rate: checkedRate(rate), skew: checkedSkew(skew) });
  return ok(clockJson(world));
}

interface Change {
  readonly instant: number | undefined;
  readonly rate: number | undefined;
  readonly skew: number | undefined;
}

/** A clock that is to stand does so before it is set, or it would have gone on by a moment. */
function change({ clock }: World, { instant, rate, skew }: Change): void {
  if (rate !== undefined) clock.setRate(rate);
  if (instant !== undefined) clock.set(instant);
  if (skew !== undefined) clock.setSkew(skew);
}

/** A time that the clock can be set to, as ISO writes it. */
export function instantIn(text: string): number {
  const instant = instantOf(text);
  if (instant === undefined)
    throw new ControlRefusal(400, `"${text}" is no ISO time with an offset, such as 2026-03-29T09:00:00Z.`);
  return checkedInstant(instant);
}

/** Dates beyond could not be written down everywhere. */
const LAST_YEAR = 9000;
const END = instantOf(`${LAST_YEAR}-01-01T00:00:00Z`) ?? 0;
const FASTEST = 1_000_000;
const LARGEST_SKEW = 86_400;

function checkedInstant(instant: number): number {
  if (instant >= 0 && instant < END) return instant;
  throw new ControlRefusal(400, `The clock runs from the year 1970 to ${LAST_YEAR}.`);
}

function checkedRate(rate: number | undefined): number | undefined {
  if (rate === undefined || (rate >= 0 && rate <= FASTEST)) return rate;
  throw new ControlRefusal(
    400,
    `The rate lies between 0, which freezes the clock, and ${FASTEST}; it cannot be negative.`,
  );
}

function checkedSkew(seconds: number | undefined): number | undefined {
  if (seconds === undefined || Math.abs(seconds) <= LARGEST_SKEW) return seconds;
  throw new ControlRefusal(400, `"skew" is at most ${LARGEST_SKEW} seconds either way.`);
}
