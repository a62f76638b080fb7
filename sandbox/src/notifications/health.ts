/** How a receiver has answered lately, and what Graph makes of it. */

export interface HealthRules {
  /** Beyond this an answer counts as slow; real milliseconds. */
  readonly slowMs: number;
  /** Beyond this it counts as too late. */
  readonly lateMs: number;
  /** Shares of the answers of a window that make a receiver slow or dropped. */
  readonly slowShare: number;
  readonly lateShare: number;
  /** Fewer answers than this in a window say nothing. */
  readonly countedFrom: number;
}

export const USUAL_HEALTH: HealthRules = {
  slowMs: 2900,
  lateMs: 10_000,
  slowShare: 0.1,
  lateShare: 0.15,
  countedFrom: 100,
};

/** Windows of answers and the delay of a slow receiver; virtual milliseconds. */
export const WINDOW_MS = 600_000;

export type HealthState = "healthy" | "slow" | "drop";

interface Window {
  readonly startsAt: number;
  readonly answers: number;
  readonly slow: number;
  readonly late: number;
  /** What the window before decided; holds for this one. */
  readonly state: HealthState;
}

export type Health = Window;

/** The state of a receiver at `now`, with a new window begun where the last one is over. */
export function healthAt(last: Health | undefined, now: number, rules: HealthRules): Health {
  if (last !== undefined && now < last.startsAt + WINDOW_MS)
    return { ...last, state: worse(last.state, judged(last, rules)) };
  const state = last !== undefined && now < last.startsAt + 2 * WINDOW_MS ? judged(last, rules) : "healthy";
  return { startsAt: now, answers: 0, slow: 0, late: 0, state };
}

/** The same window with one more answer, or with one that never came. */
export function noteAnswer(health: Health, milliseconds: number, rules: HealthRules): Health {
  return {
    ...health,
    answers: health.answers + 1,
    slow: health.slow + (milliseconds > rules.slowMs ? 1 : 0),
    late: health.late + (milliseconds >= rules.lateMs ? 1 : 0),
  };
}

function judged({ answers, slow, late }: Health, rules: HealthRules): HealthState {
  if (answers < rules.countedFrom) return "healthy";
  if (late / answers > rules.lateShare) return "drop";
  return slow / answers > rules.slowShare ? "slow" : "healthy";
}

const ORDER: readonly HealthState[] = ["healthy", "slow", "drop"];

function worse(a: HealthState, b: HealthState): HealthState {
  return ORDER.indexOf(a) > ORDER.indexOf(b) ? a : b;
}
