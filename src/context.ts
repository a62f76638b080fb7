import type { Logger } from "pino";
import type { Ability } from "./ability.ts";
import type { FindNoOperators } from "./no-operator.ts";
import type { Graph } from "./graph/index.ts";
import type { OrganisationId, Transaction } from "./kernel/database/database.ts";
import type { Pulse } from "./kernel/database/pulse.ts";
import type { Fact } from "./kernel/facts/record.ts";
import type { Metrics } from "./kernel/metrics.ts";
import type { Caller } from "./kernel/access/caller.ts";
import type { Gate } from "./kernel/access/gate.ts";
import type { OrderMail, PostOffice } from "./kernel/mail/post-office.ts";
import type { Outside } from "./kernel/outside/guarded-fetch.ts";
import type { PersonalData } from "./kernel/privacy/personal-data.ts";
import type { Order } from "./kernel/queue/queue.ts";
import type { Random } from "./kernel/random.ts";
import type { Secrets } from "./kernel/secrets/store.ts";
import type { SmsSender } from "./kernel/sms/sms-sender.ts";
import type { Storage } from "./kernel/storage/storage.ts";
import type { Clock } from "./kernel/time.ts";
import type { ListeningOf } from "./listening.ts";

/** All that a verb may touch: who asks, for which organisation, and the few ways to the world outside. */
export interface Context {
  readonly organisation: OrganisationId;
  /** Who acts, as facts show it: `key:bootstrap`, `person:…`, `parley` for our own jobs. */
  readonly actor: string;
  /** Who asks, where a request is answered and its route is not for anyone. */
  readonly caller: Caller | undefined;
  /** The instant this request or job began; decisions take it as an argument. */
  readonly now: Date;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Logger;
  readonly graph: Graph;
  readonly secrets: Secrets;
  readonly storage: Storage;
  /** Where people find this server, without a slash at the end. */
  readonly address: string;
  /** For the features by which people come in, before it is known to which organisation they belong. */
  readonly gate: Gate<Context>;
  /** The one way to an address that somebody gave us. */
  readonly outside: Outside;
  readonly pulse: Pulse;
  readonly metrics: Metrics;
  /** This process among those that share the database. */
  readonly server: string;
  /** Sandbox mode: Microsoft is the pretend one. */
  readonly sandbox: boolean;
  /** The names of all facts that any feature records. */
  readonly factNames: readonly string[];
  /** What all features can do, each with what that needs of Microsoft. */
  readonly abilities: readonly Ability[];
  /** How those are found who are no operators, by each feature that knows of such. */
  readonly noOperators: readonly FindNoOperators[];
  /** What all features want Microsoft to tell them. */
  readonly listenings: readonly ListeningOf<Context>[];
  /** What all features keep about people. */
  readonly personalData: readonly PersonalData[];
  /** One transaction, seeing this organisation only. Microsoft is never asked inside it. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Records a fact, signed and dated, and orders what features do in reaction. */
  record(tx: Transaction, fact: Fact): Promise<void>;
  /** Records many facts at once, in their order. */
  recordAll(tx: Transaction, facts: readonly Fact[]): Promise<void>;
  /** Orders work: now, or at a time. */
  order(tx: Transaction, order: Order): Promise<void>;
  /** For the feature that looks after mail; all others wish for a mail with `mail`. */
  readonly postOffice: PostOffice;
  /** Who sends text messages, where the installation has somebody. */
  readonly sms: SmsSender | undefined;
  /** Sends a mail once the transaction is durable. */
  readonly mail: OrderMail;
}
