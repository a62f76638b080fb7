import type { Logger } from "pino";
import type { Metrics } from "../metrics.ts";

/** A request that was answered. */
export interface Answered {
  readonly method: string;
  /** The address as the route declares it. */
  readonly route: string;
  readonly url: string;
  readonly requestId: string;
  readonly status: number;
  readonly milliseconds: number;
}

/** Who is told of answers. */
export interface Noting {
  readonly log: Logger;
  readonly metrics: Metrics;
}

/** Counts an answer, and tells of it where somebody wants to read so much. */
export function noteAnswer({ log, metrics }: Noting, answered: Answered): void {
  metrics.answered(answered);
  if (!log.isLevelEnabled("debug")) return;
  const { method, requestId, status, url, milliseconds } = answered;
  log.debug({ method, requestId, status, url: withoutSecrets(url), ms: milliseconds }, "Answered.");
}

/** A question may hold the code of a sign-in or a name that is looked for, and what is as long as a token may be one. */
function withoutSecrets(url: string): string {
  return url.replace(/\?.*$/, "?…").replaceAll(/[\w-]{40,}/g, "…");
}
