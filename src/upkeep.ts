import type { Database, Transaction } from "./kernel/database/database.ts";
import type { Measure, Reading } from "./kernel/metrics.ts";
import type { Order } from "./kernel/queue/queue.ts";
import type { Storage } from "./kernel/storage/storage.ts";
import type { Clock } from "./kernel/time.ts";

/** What a chore may touch, in all organisations. What it is to do with Microsoft or record, it orders. */
export interface ChoreParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly storage: Storage;
  order(tx: Transaction, order: Order): Promise<void>;
}

/** Clearing away, every hour, what has lost its use. */
export interface FeatureChore {
  readonly name: string;
  do(parts: ChoreParts): Promise<unknown>;
}

/** Something that people look at and that is recorded as no fact, since it is of no use a moment later. */
export interface Stirring {
  /** The noun that queries of screens are keyed by, such as `presence`; the live stream tells `presence.stirred`. */
  readonly noun: string;
  /** Another text with each change that people of the organisation can see; `0` where there is nothing to see. */
  version(tx: Transaction): Promise<string>;
}

/** A figure about the present, for whoever watches the installation; over all organisations. */
export interface FeatureMeasure extends Omit<Measure, "read"> {
  read(parts: { readonly database: Database; readonly clock: Clock }): Promise<readonly Reading[]>;
}
