import type { Caller } from "../../kernel/access/caller.ts";
import { Failure } from "../../kernel/errors.ts";
import { between, DAY, HOUR, later, MINUTE, SECOND } from "../../kernel/time.ts";

/** How long after the one before each attempt is made: about 75 hours in all. */
const PAUSES = [0, 5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR];
/** Receivers that were down at the same time do not all come back to a crowd. */
const JITTER = 0.2;
/** The longest that a receiver may make us wait. */
const LONGEST_NAMED = DAY;
/** An endpoint that has done nothing but fail for so long, and so often, is taken out of use. */
const HOPELESS = 5 * DAY;
const SEVERAL = 5;

/** What came back from one attempt; no status where nothing did. */
export interface Reply {
  readonly status: number | undefined;
  /** How long it asks us to wait, in milliseconds. */
  readonly retryAfter: number | undefined;
}

/** What becomes of a delivery after an attempt. */
export type Verdict =
  | { readonly kind: "delivered" }
  | { readonly kind: "again"; readonly after: number }
  | { readonly kind: "failed" };

/** `attempt` counts from 1, `chance` is in [0, 1). A test is tried once only. */
export function verdictOn(reply: Reply, { attempt, test, chance }: { attempt: number; test: boolean; chance: number }) {
  if (isSuccess(reply)) return { kind: "delivered" } satisfies Verdict;
  const pause = PAUSES[attempt];
  if (test || pause === undefined || isGone(reply)) return { kind: "failed" } satisfies Verdict;
  const ours = pause * (1 - JITTER + 2 * JITTER * chance);
  return { kind: "again", after: Math.max(ours, quietFor(reply) ?? 0) } satisfies Verdict;
}

export function isSuccess({ status }: Reply): boolean {
  return status !== undefined && status >= 200 && status < 300;
}

/** 410: it will never want anything again. */
export function isGone({ status }: Reply): boolean {
  return status === 410;
}

const BUSY = new Set([429, 502, 503, 504]);

/** For how long nothing at all is sent to an endpoint that says it is overloaded. In milliseconds. */
export function quietFor({ status, retryAfter }: Reply): number | undefined {
  if (retryAfter === undefined || status === undefined || !BUSY.has(status)) return undefined;
  return Math.min(retryAfter, LONGEST_NAMED);
}

/**
 * Until when nothing is sent to an endpoint, after an attempt that began at `began`. What stands then was asked for by
 * another attempt meanwhile, for an endpoint that is quiet is sent nothing: the later of the two holds.
 */
export function quietAfter(
  reply: Reply,
  standing: Date | null,
  { began, now }: { readonly began: Date; readonly now: Date },
): Date | null {
  const pause = quietFor(reply);
  const asked = pause === undefined ? null : later(now, pause);
  if (standing === null || standing <= began) return asked;
  return asked !== null && asked > standing ? asked : standing;
}

/** How an endpoint does: since when and how often it has failed without a single success. */
export interface Health {
  readonly failingSince: Date | null;
  readonly failures: number;
}

/** Its health after an attempt. */
export function healthAfter(reply: Reply, before: Health, now: Date): Health {
  if (isSuccess(reply)) return { failingSince: null, failures: 0 };
  return { failingSince: before.failingSince ?? now, failures: before.failures + 1 };
}

/** Whether an endpoint is given up. */
export function isHopeless({ failingSince, failures }: Health, now: Date): boolean {
  return failingSince !== null && failures >= SEVERAL && between(failingSince, now) >= HOPELESS;
}

/** A webhook carries facts: whoever may not read them neither sends them elsewhere nor reads what was sent. */
export function refuseWithoutFacts(caller: Caller | undefined): void {
  if (caller?.scopes.has("facts:read")) return;
  const [sentence, cure] = LACKS[caller?.who.kind === "user" ? "user" : "key"];
  throw new Failure("not-allowed", sentence, { cure, reason: "scope-missing" });
}

const LACKS = {
  key: ["This key may not do this: it lacks the scope facts:read.", "Use a key that has this scope."],
  user: [
    "Your roles do not allow this: none of them has the scope facts:read.",
    "Ask an administrator of your organisation for a role that has it.",
  ],
} as const;

/** Until when deliveries are kept that were made at `now`; what is older is forgotten. */
export function keptSince(now: Date): Date {
  return later(now, -30 * DAY);
}
