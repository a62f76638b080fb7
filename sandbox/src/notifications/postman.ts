import { PARCELS, type ParcelRecord, SUBSCRIPTIONS } from "../entities/subscription.ts";
import { Random } from "../kernel/random.ts";
import type { World } from "../world.ts";
import { envelopeOf } from "./envelope.ts";
import { type Health, healthAt, noteAnswer, WINDOW_MS } from "./health.ts";
import { type LogEntry, NoticeLog } from "./log.ts";
import { send, type Taken } from "./send.ts";
import { noticeSettings } from "./settings.ts";

/** Graph gives up four hours after the first try. */
const PATIENCE_MS = 4 * 3_600_000;
const FIRST_PAUSE_MS = 10_000;
const LONGEST_PAUSE_MS = 1_800_000;
const MOST_IN_ONE = 100;
/** Requests a receiver is sent at once. */
const LANES = 4;

export type NewParcel = Pick<ParcelRecord, "subscriptionId" | "appId" | "url" | "item" | "isRich"> & {
  readonly delayMs?: number;
};

/** Brings parcels to their receivers: at least once, in no promised order, for four hours. */
export class Postman {
  readonly log = new NoticeLog();
  readonly #world: World;
  readonly #busy = new Map<string, number>();
  readonly #underway = new Set<string>();
  readonly #health = new Map<string, Health>();
  readonly #soon = new Set<string>();
  #stopped = false;

  constructor(world: World) {
    this.#world = world;
  }

  /** Takes a parcel; how the receiver has answered lately decides when it leaves, and whether. */
  accept({ delayMs = 0, ...parcel }: NewParcel): void {
    const now = this.#world.clock.now();
    const settings = noticeSettings(this.#world);
    const { state } = this.#healthOf(parcel.url);
    if (state === "drop") return this.log.add({ ...entryOf([parcel.item], parcel.url, now), outcome: "dropped" });
    const wait = settings.latencyMs + delayMs + (state === "slow" ? WINDOW_MS : 0);
    // Versions are counted on after a restart, so that no two parcels that wait are ever called the same.
    const id = `${parcel.subscriptionId} ${this.#world.store.version}`;
    PARCELS.in(this.#world).put({ ...parcel, id, madeAt: now, dueAt: now + wait, attempts: 0 });
    this.look(parcel.url, now + wait);
  }

  /** Looks again at what waits for every receiver, as after a restart or once a subscription is authorised again. */
  lookAround(): void {
    for (const { url, dueAt } of PARCELS.in(this.#world).all()) this.look(url, dueAt);
  }

  look(url: string, dueAt: number): void {
    if (dueAt > this.#world.clock.now()) return this.#wakeAt(url, dueAt);
    if (this.#soon.has(url)) return;
    this.#soon.add(url);
    setImmediate(() => {
      this.#soon.delete(url);
      this.#leave(url);
    });
  }

  healthOf(url: string): Health["state"] {
    return this.#healthOf(url).state;
  }

  stop(): void {
    this.#stopped = true;
  }

  forget(): void {
    this.#health.clear();
    this.#underway.clear();
    this.log.clear();
  }

  #healthOf(url: string): Health {
    const health = healthAt(this.#health.get(url), this.#world.clock.now(), noticeSettings(this.#world));
    this.#health.set(url, health);
    return health;
  }

  #wakeAt(url: string, at: number): void {
    this.#world.timers.setSooner(`notifications ${url}`, at, () => this.look(url, at));
  }

  #leave(url: string): void {
    if (this.#stopped || this.#isBusy(url) || noticeSettings(this.#world).isPaused) return;
    const now = this.#world.clock.now();
    const waiting = PARCELS.in(this.#world)
      .by("url", url)
      .filter((parcel) => !this.#underway.has(parcel.id) && !this.#isOutdated(parcel, now));
    const due = waiting.filter((parcel) => parcel.dueAt <= now && this.#isAuthorized(parcel, now));
    const next = waiting
      .filter(({ dueAt }) => dueAt > now)
      .reduce((soonest, { dueAt }) => Math.min(soonest, dueAt), Infinity);
    if (next < Infinity) this.#wakeAt(url, next);
    for (let from = 0; from < due.length && !this.#isBusy(url); from += MOST_IN_ONE) {
      void this.#bring(url, due.slice(from, from + MOST_IN_ONE));
    }
  }

  #isBusy(url: string): boolean {
    return (this.#busy.get(url) ?? 0) >= LANES;
  }

  /** Gives up what has waited too long, whyever it did. */
  #isOutdated(parcel: ParcelRecord, now: number): boolean {
    if (now <= parcel.madeAt + PATIENCE_MS) return false;
    PARCELS.in(this.#world).remove(parcel.id);
    this.log.add({ ...entryOf([parcel.item], parcel.url, now), outcome: "given up" });
    return true;
  }

  /** A subscription whose permission has run out keeps its parcels until it is authorised again. */
  #isAuthorized({ subscriptionId, item }: ParcelRecord, now: number): boolean {
    const subscription = SUBSCRIPTIONS.in(this.#world).get(subscriptionId);
    return subscription === undefined || subscription.authorizedUntil > now || "lifecycleEvent" in item;
  }

  async #bring(url: string, parcels: readonly ParcelRecord[]): Promise<void> {
    const lanes = (by: number): unknown => this.#busy.set(url, (this.#busy.get(url) ?? 0) + by);
    lanes(1);
    for (const { id } of parcels) this.#underway.add(id);
    const retried = parcels.some(({ attempts }) => attempts > 0);
    const settings = noticeSettings(this.#world);
    const sentAt = this.#world.clock.now();
    const body = JSON.stringify(await envelopeOf(this.#world, parcels));
    const deadlineMs = retried ? settings.retryDeadlineMs : settings.firstDeadlineMs;
    const taken = await send({ url, contentType: "application/json; charset=utf-8", body, deadlineMs });
    for (const { id } of parcels) this.#underway.delete(id);
    lanes(-1);
    if (this.#stopped) return;
    // A reset or a restored snapshot in the meantime knows nothing of this errand.
    const known = parcels.filter((parcel) => PARCELS.in(this.#world).get(parcel.id) === parcel);
    if (known.length > 0) {
      this.#health.set(url, noteAnswer(this.#healthOf(url), taken.milliseconds, settings));
      this.#settle(url, known, { taken, sentAt });
    }
    this.look(url, this.#world.clock.now());
  }

  #settle(url: string, parcels: readonly ParcelRecord[], { taken, sentAt }: { taken: Taken; sentAt: number }): void {
    const isTaken = taken.status >= 200 && taken.status < 300;
    const outcomes = parcels.map((parcel) => (isTaken ? this.#done(parcel) : this.#tryAgain(parcel)));
    this.log.add({
      ...entryOf(
        parcels.map(({ item }) => item),
        url,
        sentAt,
      ),
      outcome: isTaken ? "taken" : outcomes.every((given) => given === "given up") ? "given up" : "to be tried again",
      status: taken.status,
      milliseconds: taken.milliseconds,
    });
  }

  #done({ id }: ParcelRecord): LogEntry["outcome"] {
    PARCELS.in(this.#world).remove(id);
    return "taken";
  }

  #tryAgain(parcel: ParcelRecord): LogEntry["outcome"] {
    const now = this.#world.clock.now();
    const dueAt = now + pauseBefore(parcel);
    if (dueAt > parcel.madeAt + PATIENCE_MS) {
      PARCELS.in(this.#world).remove(parcel.id);
      return "given up";
    }
    PARCELS.in(this.#world).put({ ...parcel, attempts: parcel.attempts + 1, dueAt });
    this.#wakeAt(parcel.url, dueAt);
    return "to be tried again";
  }
}

/** Longer each time, and never quite the same. Real answers come when they like, so they draw no lots that faults draw from. */
function pauseBefore({ subscriptionId, madeAt, attempts }: ParcelRecord): number {
  const pause = Math.min(FIRST_PAUSE_MS * 2 ** attempts, LONGEST_PAUSE_MS);
  const lot = new Random(`${subscriptionId} ${madeAt} ${attempts}`).fraction();
  return Math.round(pause * (0.75 + lot / 2));
}

function entryOf(items: readonly object[], url: string, at: number): Omit<LogEntry, "outcome"> {
  return { at, url, items, status: null, milliseconds: null };
}
