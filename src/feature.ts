import type { Ability } from "./ability.ts";
import type { Context } from "./context.ts";
import type { FindNoOperators } from "./no-operator.ts";
import type { MailTemplate } from "./kernel/mail/wish.ts";
import type { Transaction } from "./kernel/database/database.ts";
import type { RecordedFact } from "./kernel/facts/store.ts";
import { type Route, routeOf } from "./kernel/http/route.ts";
import type { PersonalData } from "./kernel/privacy/personal-data.ts";
import type { Asked, Errand } from "./kernel/queue/errands.ts";
import type { InboundOf, ListeningOf } from "./listening.ts";
import type { FeatureChore, FeatureMeasure, Stirring } from "./upkeep.ts";

/** Declares a route of a feature: its handler gets the `Context`. */
export const route = routeOf<Context>();

/** Job name → verb. A job may run twice, so the verb must bear it. */
export type Jobs = Readonly<
  Record<`${string}.${string}`, (context: Context, data: Record<string, unknown>) => Promise<void>>
>;

/** Fact → verb, run as a job of its own after the fact is durable. */
export type Reactions = Readonly<
  Record<string, (context: Context, fact: { about: string; data: Record<string, unknown> }) => Promise<void>>
>;

/** What several parts of a feature do in reaction to facts; where two care about the same one, one after the other. */
export function allReactions(...parts: readonly Reactions[]): Reactions {
  const all = new Map<string, Reactions[string]>();
  for (const [what, react] of parts.flatMap((part) => Object.entries(part))) {
    const before = all.get(what);
    all.set(what, async (context, fact) => {
      await before?.(context, fact);
      await react(context, fact);
    });
  }
  return Object.fromEntries(all);
}

/** How a feature hears every fact: once, in the order of recording, whatever dies meanwhile. */
export interface Following {
  /** Whether anybody cares at all; asked over all organisations. */
  interested(tx: Transaction): Promise<boolean>;
  /** Writes down what is to be done about facts of one organisation, in the transaction that remembers they were heard. */
  follow(context: Context, tx: Transaction, facts: readonly RecordedFact[]): Promise<void>;
}

/** How a feature understands what came from outside and was kept. */
export type FeatureInbound = InboundOf<Context>;

/** What a feature wants Microsoft to tell it, and what it does about it. */
export type Listening = ListeningOf<Context>;

/** Work for outsiders who may be slow, kept in the feature's own table; see `kernel/queue/errands.ts`. */
export interface FeatureErrands {
  claim(tx: Transaction, asked: Asked): Promise<readonly Errand[]>;
  run(context: Context, id: string): Promise<void>;
}

/** What a feature plugs into the house. The root walks the list; no file knows all features' inner parts. */
export interface Feature {
  readonly name: string;
  /** The names of all facts that it records. */
  readonly facts: readonly string[];
  readonly routes: readonly Route<Context>[];
  readonly jobs: Jobs;
  readonly reactions: Reactions;
  /** Those of its jobs that nobody waits for: all others overtake them. */
  readonly background?: readonly (keyof Jobs)[];
  /** What it can do, each with what that needs of Microsoft. */
  readonly abilities: readonly Ability[];
  readonly personalData: readonly PersonalData[];
  /** Whom it knows not to be operators, so that lower floors can try whether Microsoft keeps us from them. */
  readonly noOperators?: FindNoOperators;
  /** The kinds of mail that it sends. */
  readonly mails?: readonly MailTemplate[];
  readonly following?: Following;
  readonly inbound?: FeatureInbound;
  readonly listenings?: readonly Listening[];
  readonly errands?: FeatureErrands;
  readonly chores?: readonly FeatureChore[];
  readonly measures?: readonly FeatureMeasure[];
  /** What stirs the screens beside facts. */
  readonly stirrings?: readonly Stirring[];
}
