import { between, DAY, HOUR, later, MINUTE, SECOND } from "../../../kernel/time.ts";
import { LIFETIMES, USUAL } from "./catalog.ts";

const LOOPBACK = /^(localhost|127\.|\[::1\])/;
const PRIVATE = /^(localhost|127\.|\[::1\]|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.)/;

/** Whether Microsoft can call this address: public and https. The pretended one calls this machine, too. */
export function isReachable(address: string, sandbox: boolean): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  if (sandbox && LOOPBACK.test(host)) return true;
  return protocol === "https:" && !PRIVATE.test(host);
}

/** Whether Microsoft can tell this server anything. */
export function canBeTold({ address, sandbox }: { readonly address: string; readonly sandbox: boolean }): boolean {
  return isReachable(address, sandbox);
}

/** The end to ask for when something is to be listened to from now on. */
export function endOf(resource: string, now: Date): Date {
  // Clocks differ a little, and what is a second too long is refused as a whole.
  return later(now, lifetimeOf(resource).longest - MINUTE);
}

/** What a resource is, in plain words. */
export function wordsFor(resource: string): string {
  return lifetimeOf(resource).words;
}

function lifetimeOf(resource: string) {
  return LIFETIMES.find(({ about }) => about.test(resource)) ?? USUAL;
}

/** When to renew: at half of its life, so that the other half is there to cure whatever is in the way. */
export function halfLife(from: Date, to: Date): Date {
  return later(from, between(from, to) / 2);
}

const PAUSES = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 6 * HOUR, DAY];

/** When to try again what was refused for the `refusals`-th time: with growing pauses, once a day at the longest. */
export function afterRefusal(refusals: number, now: Date): Date {
  return later(now, PAUSES[Math.min(refusals, PAUSES.length) - 1] ?? MINUTE);
}

/** When to try again what could not be asked: what is missed meanwhile is missed by people. */
export function afterSilence(failures: number, now: Date, named = 0): Date {
  return later(now, Math.max(named * SECOND, Math.min(2 ** failures * SECOND, MINUTE)));
}

/** How often it is compared with what Microsoft has, since a subscription may be gone without a word. */
export const COMPARE = 10 * MINUTE;

/** The next look is when there is something to do, and soon enough to notice what Microsoft lost without a word. */
export function nextLook(
  rows: readonly { readonly due_at: Date | null }[],
  { now, heldUp }: { readonly now: Date; readonly heldUp: Date | undefined },
): Date {
  const dues = rows.flatMap(({ due_at: due }) => (due === null ? [] : [due.getTime()]));
  const next = Math.min(...dues, later(now, COMPARE).getTime());
  return later(now, Math.max(next, heldUp?.getTime() ?? 0, later(now, SECOND).getTime()) - now.getTime());
}

/** A subscription at Microsoft, as far as it tells who made it. */
export interface Remote {
  readonly id: string;
  readonly notificationUrl: string;
}

/** Whether it brings what it announces to us. */
export function isOurs({ notificationUrl }: Remote, address: string): boolean {
  return notificationUrl === notificationUrlAt(address);
}

export function notificationUrlAt(address: string): string {
  return `${address}/graph/notifications`;
}

export function lifecycleUrlAt(address: string): string {
  return `${address}/graph/lifecycle`;
}
