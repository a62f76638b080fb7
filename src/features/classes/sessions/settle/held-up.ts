import { Failure } from "../../../../kernel/errors.ts";
import { later, MINUTE, SECOND } from "../../../../kernel/time.ts";
import type { Finding } from "../../../connection/contract.ts";
import { explain } from "../../../connection/index.ts";
import { inPlain } from "../../runs/in-plain.ts";

/**
 * What keeps sessions from their calendars, and until when it is waited: as long as Microsoft asks, or until somebody has done
 * something, where `until` is null. Undefined for what keeps none: a fault of ours.
 */
export function heldUp(
  error: unknown,
  now: Date,
): { readonly finding: Finding; readonly until: Date | null } | undefined {
  // Another server is at it by now: that keeps no session from its calendar.
  if (error instanceof Failure && error.reason === "lease-lost") return undefined;
  const finding = inPlain(error, now);
  if (finding === undefined) return undefined;
  const { retryAfter } = explain(error) ?? {};
  const until = later(now, retryAfter === undefined ? MINUTE : retryAfter * SECOND);
  return { finding, until: finding.level === "waiting" ? until : null };
}
