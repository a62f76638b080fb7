import type { FastifyReply } from "fastify";

/** A signal that fires when the caller hangs up or the server is to go; made only for those who ask for it. */
export type SignalFor = (reply: FastifyReply) => AbortSignal;

/**
 * Signals for callers who wait. One listener on the server's leaving serves them all: a listener, or a combined signal,
 * for each request would cost more than most requests do, and pile up while the server lives.
 */
export function hangUps(leaving: AbortSignal): SignalFor {
  const waiting = new Set<AbortController>();
  leaving.addEventListener("abort", () => waiting.forEach((each) => each.abort()), { once: true });
  return (reply) => {
    const caller = new AbortController();
    if (leaving.aborted || reply.raw.destroyed) caller.abort();
    waiting.add(caller);
    reply.raw.once("close", () => {
      waiting.delete(caller);
      caller.abort();
    });
    return caller.signal;
  };
}
