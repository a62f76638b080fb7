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

/** A figure about the present, for whoever watches the installation; over all organisations. */
export interface FeatureMeasure extends Omit<Measure, "read"> {
  read(parts: { readonly database: Database; readonly clock: Clock }): Promise<readonly Reading[]>;
}
