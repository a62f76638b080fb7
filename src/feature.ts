import type { Context } from "./context.ts";
import type { MailTemplate } from "./kernel/mail/wish.ts";
import type { Transaction } from "./kernel/database/database.ts";
import { type Route, routeOf } from "./kernel/http/route.ts";

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

/** Something outside Parley that a feature cannot do without. */
export interface Requirement {
  readonly kind: "application-permission" | "delegated-permission" | "policy" | "licence" | "account" | "address";
  /** Microsoft's own name for it, so that an admin can search for it. */
  readonly name: string;
  /** Why, in plain words. */
  readonly because: string;
}

/** What a feature keeps about a person, and how it is handed out and erased. */
export interface PersonalData {
  readonly what: string;
  export(tx: Transaction, person: string): Promise<unknown>;
  erase(tx: Transaction, person: string): Promise<void>;
}

/** What a feature plugs into the house. The root walks the list; no file knows all features' inner parts. */
export interface Feature {
  readonly name: string;
  /** The names of all facts that it records. */
  readonly facts: readonly string[];
  readonly routes: readonly Route<Context>[];
  readonly jobs: Jobs;
  readonly reactions: Reactions;
  readonly requirements: readonly Requirement[];
  readonly personalData: readonly PersonalData[];
  /** The kinds of mail that it sends. */
  readonly mails?: readonly MailTemplate[];
}
