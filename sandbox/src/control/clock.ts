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

export function clockJson({ clock }: World): { now: string; realNow: string; rate: number; revision: number } {
  const { rate, revision } = clock.state;
  return { now: isoMillis(clock.now()), realNow: isoMillis(clock.realNow()), rate, revision };
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
  if ([set, advance, rate].every((wish) => wish === undefined)) {
    throw new ControlRefusal(400, 'The body needs "set" (an ISO time), "advance" (seconds) or "rate" (a number).');
  }
  if (set !== undefined) world.clock.set(instantIn(set));
  if (advance !== undefined) world.clock.advance(advance);
  if (rate !== undefined) world.clock.setRate(checkedRate(rate));
  return ok(clockJson(world));
}

function instantIn(text: string): number {
  const instant = instantOf(text);
  if (instant === undefined)
    throw new ControlRefusal(400, `"${text}" is no ISO time with an offset, such as 2026-03-29T09:00:00Z.`);
  return instant;
}

function checkedRate(rate: number): number {
  if (rate < 0) throw new ControlRefusal(400, "The rate cannot be negative; 0 freezes the clock.");
  return rate;
}
