import type { Logger } from "pino";
import type { Graph } from "./graph/index.ts";
import type { OrganisationId, Transaction } from "./kernel/database/database.ts";
import type { Pulse } from "./kernel/database/pulse.ts";
import type { Fact } from "./kernel/facts/record.ts";
import type { Metrics } from "./kernel/metrics.ts";
import type { MailWish } from "./kernel/mail/wish.ts";
import type { Order } from "./kernel/queue/queue.ts";
import type { Random } from "./kernel/random.ts";
import type { Secrets } from "./kernel/secrets/store.ts";
import type { Storage } from "./kernel/storage/storage.ts";
import type { Clock } from "./kernel/time.ts";

/** All that a verb may touch: who asks, for which organisation, and the few ways to the world outside. */
export interface Context {
  readonly organisation: OrganisationId;
  /** Who acts, as facts show it: `key:bootstrap`, `person:…`, `parley` for our own jobs. */
  readonly actor: string;
  /** The instant this request or job began; decisions take it as an argument. */
  readonly now: Date;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Logger;
  readonly graph: Graph;
  readonly secrets: Secrets;
  readonly storage: Storage;
  readonly pulse: Pulse;
  readonly metrics: Metrics;
  /** This process among those that share the database. */
  readonly server: string;
  /** Sandbox mode: Microsoft is the pretend one. */
  readonly sandbox: boolean;
  /** One transaction, seeing this organisation only. Microsoft is never asked inside it. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Records a fact, signed and dated, and orders what features do in reaction. */
  record(tx: Transaction, fact: Fact): Promise<void>;
  /** Orders work: now, or at a time. */
  order(tx: Transaction, order: Order): Promise<void>;
  /** Sends a mail once the transaction is durable. */
  mail(tx: Transaction, wish: MailWish): Promise<void>;
}
