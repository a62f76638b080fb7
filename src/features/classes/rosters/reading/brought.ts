import type { Storage } from "../../../../kernel/storage/storage.ts";
import type { Known } from "./read-manifest.ts";

/** A file as it was brought, and where it lies. */
export interface Brought {
  readonly storage: Storage;
  readonly address: string;
  readonly bytes: number;
  readonly kind: Kind;
  readonly name: string;
  readonly now: Date;
  /** By which clock sessions of a class are kept that name none. */
  readonly zoneOf: (externalId: string) => string | undefined;
  /** The OneRoster files that stand, for changes to them. */
  readonly known: () => Promise<Known | undefined>;
}

/** What a file is, by its first bytes. */
export type Kind = "archive" | "json" | "csv";
