import type { Database, OrganisationId, Transaction } from "../database/database.ts";
import type { Callers } from "./callers.ts";
import { mayAskForMail } from "./asked-mails.ts";
import { type Guess, guarded } from "./guesses.ts";

/** What it takes to let somebody in, before it is known to which organisation they belong. */
export interface Gate<Context> {
  /** One transaction over all organisations: to find out whose account, link or key it is. */
  look<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Statements over all organisations that are known beforehand, in one transaction: to keep what proved whose it is. */
  readonly carryOut: Database["carryOut"];
  /** Looks a long random proof up, unless its address has brought too many bad ones. */
  tried<T>(proof: string, from: string, look: () => Promise<T | undefined>): Promise<T | undefined>;
  /** Checks a short secret of an account, unless there were too many bad ones; `undefined` counts as one. */
  guessed<T>(guess: Guess, check: () => Promise<T | undefined>): Promise<T | undefined>;
  /**
   * Counts that a mail to an account is asked for, apart from guesses; throws where an address has asked for too many. False
   * where the account gets no more for now, which the answer must not tell.
   */
  mayMail(asked: { account: string; from: string }): Promise<boolean>;
  /** Goes on as somebody, in their organisation. */
  as(organisation: OrganisationId, actor: string): Context;
  readonly callers: Callers;
}

/** The gate of a house; `as` makes a context. */
export function gateOf<Context>(
  { database, callers }: { readonly database: Database; readonly callers: Callers },
  as: Gate<Context>["as"],
): Gate<Context> {
  return {
    look: (work) => database.acrossAll(work),
    carryOut: (statements) => database.carryOut(statements),
    tried: (proof, from, look) => callers.tried(proof, from, look),
    guessed: (guess, check) => guarded(database, guess, check),
    mayMail: (asked) => mayAskForMail(database, asked),
    as,
    callers,
  };
}
