import { type SubscriptionRecord, SUBSCRIPTIONS } from "../entities/subscription.ts";
import type { Faults, Strike } from "../control/faults.ts";
import type { World } from "../world.ts";
import { feeds } from "./feeds.ts";
import type { Feed } from "./feeds/feed.ts";
import type { Happening } from "./happening.ts";
import { itemOf, type LifecycleEvent, lifecycleItemOf } from "./item.ts";
import { hearersOf, isWatched } from "./matching.ts";
import type { NewParcel, Postman } from "./postman.ts";

/** What goes wrong with a notification on its way. */
export type NoticeAction =
  | { readonly kind: "lose" }
  | { readonly kind: "duplicate"; readonly copies: number }
  | { readonly kind: "delay"; readonly seconds: number }
  /** It leaves behind the next one of the same subscription. */
  | { readonly kind: "swap" };

/** Hears of every change of a row and posts what subscribers want to know of it. */
export class Exchange {
  readonly #world: World;
  readonly #postman: Postman;
  readonly #faults: Faults<NoticeAction>;
  readonly #held = new Map<string, NewParcel>();

  constructor(world: World, postman: Postman, faults: Faults<NoticeAction>) {
    this.#world = world;
    this.#postman = postman;
    this.#faults = faults;
    // What waited for a permission leaves as soon as that is given again.
    SUBSCRIPTIONS.in(world).watch(({ after }) => {
      if (after !== undefined) postman.look(after.notificationUrl, world.clock.now());
    });
    for (const feed of feeds) feed.listen(world, (happenings) => this.#hear(feed, happenings));
  }

  /** Nothing is held back any more, as after a reset. */
  forget(): void {
    this.#held.clear();
  }

  /** What a subscription was allowed by is gone: nothing more is told until its owner proves their right again. */
  withdraw(subscription: SubscriptionRecord): void {
    const now = this.#world.clock.now();
    const authorizedUntil = Math.min(subscription.authorizedUntil, now);
    SUBSCRIPTIONS.in(this.#world).put({ ...subscription, authorizedUntil, remindedAt: now });
    this.tellLifecycle(subscription, "reauthorizationRequired");
  }

  /** Tells a subscription's lifecycle address of an event; nothing where it gave none. */
  tellLifecycle(subscription: SubscriptionRecord, event: LifecycleEvent): void {
    const { id, appId, lifecycleUrl } = subscription;
    if (lifecycleUrl === null) return;
    const item = lifecycleItemOf(this.#world, subscription, event);
    this.#postman.accept({ subscriptionId: id, appId, url: lifecycleUrl, item, isRich: false });
  }

  #hear({ kinds }: Feed, happenings: () => readonly Happening[]): void {
    if (!kinds.some((kind) => isWatched(this.#world, kind))) return;
    for (const happening of happenings()) this.#tell(happening);
  }

  #tell(happening: Happening): void {
    for (const subscription of hearersOf(this.#world, happening)) {
      const item = itemOf(this.#world, subscription, happening);
      const { id, appId, notificationUrl, encryption } = subscription;
      const parcel = { subscriptionId: id, appId, url: notificationUrl, item, isRich: encryption !== null };
      const strikes = this.#faults.strikes(happening.changeType.toUpperCase(), happening.resource);
      this.#post(parcel, strikes);
    }
  }

  #post(parcel: NewParcel, strikes: readonly Strike<NoticeAction>[]): void {
    const actions = strikes.map(({ action }) => action);
    if (actions.some(({ kind }) => kind === "lose")) return this.#lose(parcel);
    const delayMs = actions.reduce((sum, action) => sum + (action.kind === "delay" ? action.seconds * 1000 : 0), 0);
    const copies = actions.reduce((sum, action) => sum + (action.kind === "duplicate" ? action.copies : 0), 1);
    if (actions.some(({ kind }) => kind === "swap")) return void this.#held.set(parcel.subscriptionId, parcel);
    for (let copy = 0; copy < copies; copy += 1) this.#postman.accept({ ...parcel, delayMs });
    const held = this.#held.get(parcel.subscriptionId);
    this.#held.delete(parcel.subscriptionId);
    if (held !== undefined) this.#postman.accept(held);
  }

  #lose({ item, url }: NewParcel): void {
    const at = this.#world.clock.now();
    this.#postman.log.add({ at, url, items: [item], outcome: "lost", status: null, milliseconds: null });
  }
}
