import type { Ability } from "../../../ability.ts";
import { between, DAY, HOUR, later, MINUTE } from "../../../kernel/time.ts";
import type { CURERS, Diagnosis, LEVELS } from "./contract.ts";
import { type Probe, PROBES } from "./catalog.ts";

/** What one try came to. */
export interface Outcome {
  readonly level: (typeof LEVELS)[number];
  readonly reason: string;
  readonly sentence: string;
  readonly cure?: string | undefined;
  readonly who?: (typeof CURERS)[number] | undefined;
  readonly requestId?: string | undefined;
}

/** What was tried, on whom, and what it came to; the subject is empty for the connection itself. */
export interface Tried {
  readonly probe: string;
  readonly subject: string;
  readonly outcome: Outcome;
}

export function good(sentence: string): Outcome {
  return { level: "good", reason: "works", sentence };
}

/** The probes of one kind that what is on asks for, in their order. */
export function probesOn(kind: Probe["on"], abilities: readonly Ability[]): Probe[] {
  const on = new Set<string>(abilities.map(({ key }) => key));
  return PROBES.filter((probe) => probe.on === kind && (probe.for?.some((key) => on.has(key)) ?? true));
}

/** Why a probe is not made: what it leans on is not good. */
export function heldUp({ after }: Probe, known: ReadonlyMap<string, Outcome>): Outcome | undefined {
  const first = after.find((key) => known.has(key) && known.get(key)?.level !== "good");
  if (first === undefined) return undefined;
  const title = PROBES.find(({ key }) => key === first)?.title ?? first;
  return {
    level: "skipped",
    reason: "not-tried",
    sentence: `Not tried: “${title}” has to be cured first.`,
  };
}

/** Trouble soon after it began is looked at each minute, older trouble less often, and health once a day. */
export function nextLook(diagnoses: readonly { level: Diagnosis["level"]; since: Date }[], now: Date): Date {
  const troubles = diagnoses.filter(({ level }) => level === "bad" || level === "waiting");
  if (troubles.length === 0) return later(now, DAY);
  const youngest = Math.min(...troubles.map(({ since }) => between(since, now)));
  return later(now, Math.min(HOUR, Math.max(MINUTE, youngest / 3)));
}

/** Microsoft refuses signed requests whose times are further off than this. */
const MOST_SKEW = 5 * MINUTE;
const NOTICEABLE_SKEW = MINUTE;

/** What it means that Microsoft's clock showed `theirs` when ours showed `ours`. */
export function skewOutcome(theirs: Date, ours: Date): Outcome {
  const apart = Math.abs(between(theirs, ours));
  if (apart <= NOTICEABLE_SKEW) return good("Both clocks agree.");
  const seconds = Math.round(apart / 1000);
  const level = apart > MOST_SKEW ? "bad" : "warning";
  return {
    level,
    reason: "clock-wrong",
    sentence: `This server’s clock and Microsoft’s are ${seconds} seconds apart.`,
    cure: "Set the server’s clock by NTP. Microsoft refuses a certificate’s signature when they are more than five minutes apart.",
    who: "operator of this server",
  };
}

/** Who has no cure within this time is not looked at by itself any more. */
const LONGEST_WAIT = 7 * DAY;

/** The subjects with trouble that is younger than a week. */
export function whoWaits(
  outcomes: readonly { readonly subject: string; readonly outcome: Outcome; readonly since: Date }[],
  now: Date,
): string[] {
  const waiting = outcomes.filter(
    ({ outcome: { level }, since }) => (level === "bad" || level === "waiting") && between(since, now) < LONGEST_WAIT,
  );
  return [...new Set(waiting.map(({ subject }) => subject))];
}
