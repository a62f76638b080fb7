import { type SubscriptionRecord, SUBSCRIPTIONS } from "../entities/subscription.ts";
import type { World } from "../world.ts";
import type { Exchange } from "./exchange.ts";

const ALARM = "subscription lifecycle";
const REMINDER_MS = 15 * 60_000;
/** Of the time an authorisation holds, this share is left when the first reminder goes out. */
const LAST_SHARE = 0.25;

/** When subscriptions end and when their owners are to be reminded, on the virtual clock. */
export class Lifecycle {
  readonly #world: World;
  readonly #exchange: Exchange;

  constructor(world: World, exchange: Exchange) {
    this.#world = world;
    this.#exchange = exchange;
    SUBSCRIPTIONS.in(world).watch(({ after }) => {
      if (after !== undefined) this.#armAt(dueAt(after));
    });
  }

  /** Takes away what has ended, reminds whom it is time to remind, and sets the next alarm. */
  attend(): void {
    const now = this.#world.clock.now();
    for (const subscription of SUBSCRIPTIONS.in(this.#world).all()) {
      if (subscription.expiresAt <= now) SUBSCRIPTIONS.in(this.#world).remove(subscription.id);
      else if (nextReminder(subscription) <= now) this.#remind(subscription, now);
    }
    const next = SUBSCRIPTIONS.in(this.#world)
      .all()
      .reduce((soonest, each) => Math.min(soonest, dueAt(each)), Infinity);
    this.#armAt(next);
  }

  #remind(subscription: SubscriptionRecord, now: number): void {
    SUBSCRIPTIONS.in(this.#world).put({ ...subscription, remindedAt: now });
    this.#exchange.tellLifecycle(subscription, "reauthorizationRequired");
  }

  #armAt(next: number): void {
    if (next < Infinity) this.#world.timers.setSooner(ALARM, next, () => this.attend());
  }
}

/** When a subscription is to be looked at next. */
function dueAt(subscription: SubscriptionRecord): number {
  return Math.min(subscription.expiresAt, nextReminder(subscription));
}

/** A reminder goes out when a quarter of the authorisation is left, and every quarter of an hour from then on. */
function nextReminder(subscription: SubscriptionRecord): number {
  const { lifecycleUrl, authorizedAt, authorizedUntil, expiresAt, remindedAt } = subscription;
  if (lifecycleUrl === null) return Infinity;
  if (remindedAt !== null) return remindedAt + REMINDER_MS;
  const ends = Math.min(authorizedUntil, expiresAt);
  return ends - LAST_SHARE * (ends - authorizedAt);
}
