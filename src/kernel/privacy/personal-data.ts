import type { Transaction } from "../database/database.ts";

/** What a feature keeps about a person, and how it is handed out and erased. */
export interface PersonalData {
  readonly what: string;
  export(tx: Transaction, person: string): Promise<unknown>;
  /** `known` is what told this person from others, gathered from all features before the first one erased anything. */
  erase(tx: Transaction, person: string, known: readonly Identifier[]): Promise<void>;
  /** What this feature knows that tells the person from others. */
  identify?(tx: Transaction, person: string): Promise<readonly Identifier[]>;
}

/** Something that tells a person from others. */
export interface Identifier {
  /** `email`, `objectId`, `principalName`, `name`, or a local field as `field:<name>`. */
  readonly kind: string;
  readonly value: string;
  /** Others may have the same, such as a campus: it goes with what is about the person, and stays where it is of others. */
  readonly shared?: true;
}
