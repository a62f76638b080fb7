import type { Transaction } from "./kernel/database/database.ts";
import type { Letter, ReadDelivery } from "./kernel/inbox/bundles.ts";
import type { Take } from "./kernel/inbox/open-letters.ts";

/** Something that Microsoft is to announce, and which changes of it. */
export interface Wanted {
  /** As Microsoft writes it: `users/0f1e…/events`. */
  readonly resource: string;
  /** `created`, or several: `created,updated,deleted`. */
  readonly changeType: string;
  /** Whether Microsoft is to send what changed along, encrypted for us. */
  readonly withData?: boolean;
  /** The account in whose name it is listened to, by its id, where Microsoft does not let the app itself. */
  readonly account?: string | undefined;
}

/** A change that Microsoft announced. It says where to look, and is never taken for the truth about what is there. */
export interface Heard {
  readonly connection: string;
  /** The resource that is listened to. */
  readonly resource: string;
  readonly changeType: string;
  /** What changed, as Microsoft addresses it; empty where it did not say. */
  readonly path: string;
  /** Its id; empty where Microsoft did not say. */
  readonly resourceId: string;
  /** What changed, where Microsoft sent it along and it is Microsoft's beyond doubt. */
  readonly content: unknown;
  /** What Microsoft told of it. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** What a feature wants Microsoft to tell it, and what it does about it. `C` is what its verbs get to work with. */
export interface ListeningOf<C> {
  readonly name: `${string}.${string}`;
  /** What is listened to, for people who look after it: “The calendars of organisers”. */
  readonly title: string;
  /** Whose these are, by name, as far as that is known; for people, too. */
  named?(ctx: C, tx: Transaction, resources: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Why just that is listened to through a connection; for people, too. */
  because?(ctx: C, tx: Transaction, connection: string): Promise<string>;
  /** What is to be listened to through a connection now. */
  wanted(ctx: C, tx: Transaction, connection: string): Promise<readonly Wanted[]>;
  /** Orders what is to be done about a change, in the transaction that remembers that it was heard. */
  hear(ctx: C, tx: Transaction, heard: Heard): Promise<void>;
  /** The same for many changes at once, where that is less work than one after the other. In no particular order. */
  hearAll?(ctx: C, tx: Transaction, heard: readonly Heard[]): Promise<void>;
  /** Orders a look for itself: more may have happened to this than Microsoft told. */
  catchUp(ctx: C, tx: Transaction, missed: { readonly connection: string; readonly resource: string }): Promise<void>;
}

/** How a feature understands what came from outside and was kept. */
export interface InboundOf<C> {
  /** The source under which it is kept. */
  readonly source: string;
  /** The letters that a delivery holds. */
  readonly read: ReadDelivery;
  /** Makes letters of one organisation readable, outside any transaction; answers how to take them. */
  open(ctx: C, letters: readonly Letter[]): Promise<Take>;
  /** Puts one that cannot be taken where it waits by itself. */
  setAside(ctx: C, tx: Transaction, letter: Letter): Promise<void>;
}
